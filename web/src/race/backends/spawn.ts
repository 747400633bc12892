import { scriptAddress } from './trusted.ts';
import address from './worker.ts?worker&url';

/** Starts a worker that serves as a track. Throws where the browser or the page allows none. */
export function spawn(): Worker {
  // A classic script once built, since Firefox has no module workers before 114.
  return new Worker(scriptAddress(address), { type: import.meta.env.DEV ? 'module' : 'classic' });
}
