import { fetchBinary } from './binary.ts';
import type { Engine } from './engine.ts';
import { instantiate, instantiateWithoutWasm } from './instantiate.ts';

export type { Engine } from './engine.ts';
export * from './types.ts';
export type { Workspace } from './workspace.ts';

let engine: Promise<Engine> | undefined;

/**
 * The page's one engine, loaded at the first call: WebAssembly, or where that is missing, forbidden or
 * fails, the same core in JavaScript.
 * Rejects with an Error that says why WebAssembly was not to be had where the other is not either.
 */
export function loadEngine(): Promise<Engine> {
  // What fails for one reader's moment may work for the next widget.
  engine ??= load().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function load(): Promise<Engine> {
  try {
    if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly');
    return await instantiate(await fetchBinary());
  } catch (error) {
    return instantiateWithoutWasm().catch(() => {
      throw error;
    });
  }
}
