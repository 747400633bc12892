import type { Plugin } from 'vite';

// Where it does not get an instance, Emscripten's code fetches a binary by itself.
const fetching = 'instantiateAsync().catch(readyPromiseReject);';

/**
 * Leaves out of Emscripten's code how it would fetch a binary: the engine always brings an instance.
 * Other versions of Emscripten word this otherwise, and then it stays.
 */
export function slimGlue(): Plugin {
  return {
    name: 'soma:slim-glue',
    transform: (code, id) =>
      id.endsWith('/soma-core.js') ? { code: code.replace(fetching, ''), map: null } : null,
  };
}
