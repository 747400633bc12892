import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { inlineBinaries } from './inline-binaries.ts';
import { onePage } from './one-page.ts';
import { ownWorker } from './own-worker.ts';
import { recorded } from './recorded.ts';
import { oneFile, web } from './shared.ts';
import { slimGlue } from './slim-glue.ts';
import { englishAlone } from './words.ts';

/** lesson.html: the whole lesson, for a memory stick or a mail. One file. */
export default defineConfig({
  root: web,
  base: './',
  plugins: [
    inlineBinaries(),
    ownWorker('page'),
    recorded(),
    englishAlone(),
    slimGlue(),
    onePage('lesson.html'),
  ],
  build: {
    ...oneFile,
    rolldownOptions: {
      // A classic script has none; all that asks for it is code that loads further files.
      transform: { define: { 'import.meta': '{}' } },
      input: resolve(web, 'index.html'),
      output: { format: 'iife', codeSplitting: false },
    },
  },
});
