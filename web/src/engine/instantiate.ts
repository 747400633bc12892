import createSomaCore from '#core/soma-core.js';
import { Engine } from './engine.ts';

/** An engine from the bytes of either of the core's binaries. */
export async function instantiate(wasmBinary: Uint8Array): Promise<Engine> {
  return new Engine(await createSomaCore({ wasmBinary }));
}
