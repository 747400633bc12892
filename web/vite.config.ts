import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses, so that dist/ works under any sub-path of any static host.
  base: './',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['safari15', 'chrome91', 'firefox90'],
    // An inlined data: address would be fetched, which a strict policy blocks.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        lesson: resolve(import.meta.dirname, 'index.html'),
        // The element alone, under a name that other pages can count on.
        soma: resolve(import.meta.dirname, 'src/element/define.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'soma' ? 'soma.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
