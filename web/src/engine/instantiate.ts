import createSomaCore, { type Core } from '#core/soma-core.js';
import { Engine } from './engine.ts';

/**
 * An engine from the bytes of the core's binary.
 * Rejects with an Error that says why where the page or the browser refuses them.
 */
export async function instantiate(binary: BufferSource | Uint8Array): Promise<Engine> {
  return new Engine(await createCore(binary), 'wasm');
}

/** An engine on the core translated to JavaScript: slower, with the same results bit for bit. */
export async function instantiateWithoutWasm(): Promise<Engine> {
  const { default: createCoreWithoutWasm } = await import('./without-wasm.ts');
  return new Engine(await createCoreWithoutWasm(), 'javascript');
}

/** The core itself. Emscripten would wrap the browser's reason in words of its own. */
export function createCore(binary: BufferSource | Uint8Array): Promise<Core> {
  return new Promise((resolve, reject) => {
    createSomaCore({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(binary as BufferSource, imports)
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
