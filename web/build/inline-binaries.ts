import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { web } from './shared.ts';

const suffix = '?text';

/** Has the engine carry its binaries as text, for files that must work without any beside them. */
export function inlineBinaries(): Plugin[] {
  return [
    {
      name: 'soma:inline-binaries',
      enforce: 'pre',
      resolveId: (source) =>
        source === './binaries.ts' ? resolve(web, 'src/engine/binaries-inline.ts') : null,
    },
    binariesAsText(),
  ];
}

/**
 * Lets a module import a binary of the core as text.
 * One character per byte: after gzip, base64 would be a quarter larger.
 */
export function binariesAsText(): Plugin {
  return {
    name: 'soma:binaries-as-text',
    enforce: 'pre',
    resolveId(source) {
      if (!source.startsWith('#core/') || !source.endsWith(suffix)) return null;
      return `\0${resolve(web, source.replace('#core', '../build/wasm/web'))}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(suffix)) return null;
      const bytes = await readFile(id.slice(1, -suffix.length));
      return `export default ${JSON.stringify(bytes.toString('latin1'))}`;
    },
  };
}
