export * from '../engine/index.ts';
export { instantiate } from '../engine/instantiate.ts';
