import { scriptAddress } from './trusted-types.ts';
import address from './worker.ts?worker&url';

/** Starts a worker that runs backends. Throws where the browser or the page allows none. */
export function spawn(): Worker {
  return new Worker(scriptAddress(address), { type: 'module' });
}
