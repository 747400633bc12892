import { fetchBinary } from './binaries.ts';
import type { Engine } from './engine.ts';
import { instantiate } from './instantiate.ts';

export type { Engine } from './engine.ts';
export * from './types.ts';
export type { Workspace } from './workspace.ts';

let engine: Promise<Engine> | undefined;

/**
 * The page's one engine, loaded at the first call.
 * Rejects with an Error that says why where WebAssembly is missing, forbidden or out of reach.
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
  if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly');
  return instantiate(await fetchBinary());
}
