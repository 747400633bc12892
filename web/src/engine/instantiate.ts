import createSomaCore, { type Core } from '#core/soma-core.js';
import { Engine } from './engine.ts';

/**
 * An engine from the bytes of either of the core's binaries.
 * Rejects with an Error that says why where the page or the browser refuses them.
 */
export async function instantiate(binary: Uint8Array): Promise<Engine> {
  return new Engine(await createCore(binary));
}

/** The core itself. Emscripten's own way would wrap the browser's reason in words of its own. */
export function createCore(binary: Uint8Array): Promise<Core> {
  return new Promise((resolve, reject) => {
    createSomaCore({
      instantiateWasm(imports, done) {
        // A copy: WebAssembly takes no bytes that might be shared.
        WebAssembly.instantiate(new Uint8Array(binary), imports)
          .then(({ instance, module }) => done(instance, module))
          .catch((error: unknown) => reject(readable(error)));
        return {};
      },
    }).then(resolve, reject);
  });
}

// Every browser names the policy, and each in a sentence of its own.
function readable(error: unknown): unknown {
  if (!/Content Security Policy|CSP/.test(String(error))) return error;
  return new Error("this page's Content-Security-Policy lacks 'wasm-unsafe-eval' for WebAssembly");
}
