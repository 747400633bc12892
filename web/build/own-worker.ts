import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { web } from './shared.ts';

/** Has the race start its worker from the very script that it is part of: a module, or a page's. */
export function ownWorker(kind: 'module' | 'page'): Plugin {
  return {
    name: 'soma:own-worker',
    enforce: 'pre',
    resolveId: (source) =>
      source === './spawn.ts' ? resolve(web, `src/race/backends/spawn-${kind}.ts`) : null,
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => page.replace('src/lesson/main.ts', 'src/lesson/one-file.ts'),
    },
  };
}
