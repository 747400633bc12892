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
  },
});
