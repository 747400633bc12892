import { scriptAddress } from './trusted-types.ts';

/** As in spawn.ts, for soma-race.js, which is its own worker. */
export function spawn(): Worker {
  // Bundled into some other script, which must not run twice.
  if (!/\/soma-race\.js$/.test(new URL(import.meta.url).pathname)) throw new Error('bundled');
  return new Worker(scriptAddress(import.meta.url), { type: 'module' });
}
