import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { inlineBinaries } from './inline-binaries.ts';
import { onePage } from './one-page.ts';
import { oneFile, web } from './shared.ts';
import { slimGlue } from './slim-glue.ts';

/** embed.html: the widget alone, configured by its address. One file. */
export default defineConfig({
  root: web,
  base: './',
  plugins: [inlineBinaries(), slimGlue(), onePage('embed.html')],
  build: {
    ...oneFile,
    rolldownOptions: {
      // A classic script has none; all that asks for it is code that loads further files.
      transform: { define: { 'import.meta': '{}' } },
      input: resolve(web, 'embed.html'),
      output: { format: 'iife', codeSplitting: false },
    },
  },
});
