import { scriptAddress } from './trusted.ts';
import address from './worker.ts?worker&url';

/** Starts a worker that serves as a track. Throws where the browser or the page allows none. */
export function spawn(): Worker {
  return new Worker(scriptAddress(address), { type: 'module' });
}
