import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { web } from './shared.ts';

const wasm = (name: string) =>
  JSON.stringify(readFileSync(resolve(web, `../build/wasm/web/${name}.wasm`)).toString('base64'));

/** Has the engine carry its binaries as text, for files that must work without any beside them. */
export function inlineBinaries(): Plugin {
  const path = resolve(web, 'src/engine/binaries.ts');
  return {
    name: 'soma:inline-binaries',
    enforce: 'pre',
    load(id) {
      if (id !== path) return null;
      const source = readFileSync(path, 'utf8').replace(/^import .*$/gm, '');
      const [head] = source.split('/** The core');
      return `${head}
        export async function fetchBinary() {
          const text = WebAssembly.validate(simdProbe) ? ${wasm('soma-core-simd')} : ${wasm('soma-core')};
          return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        }`;
    },
  };
}
