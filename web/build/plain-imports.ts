import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. Vite's own helper preloads what a part shares with others, which
 * here has long been loaded, and costs 0.6 kB before the first prediction.
 */
export function plainImports(): Plugin {
  return {
    name: 'soma:plain-imports',
    enforce: 'pre',
    load(id) {
      if (id !== '\0vite/preload-helper.js') return null;
      return 'export const __vitePreload = (load) => load();';
    },
  };
}
