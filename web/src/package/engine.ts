export * from '../engine/index.ts';
export { instantiate, instantiateWithoutWasm } from '../engine/instantiate.ts';
