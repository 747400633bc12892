import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { inlineBinaries } from './inline-binaries.ts';
import { ownWorker } from './own-worker.ts';
import { recorded } from './recorded.ts';
import { oneFile, web } from './shared.ts';
import { slimGlue } from './slim-glue.ts';
import { wordsBeside } from './words.ts';

/** soma-race.js: the race and all it needs but other languages in one module, its worker included. */
export default defineConfig({
  root: web,
  publicDir: false,
  plugins: [
    inlineBinaries(),
    ownWorker('module'),
    recorded(),
    wordsBeside('soma-race'),
    slimGlue(),
  ],
  build: {
    ...oneFile,
    lib: { entry: resolve(web, 'src/race/module.ts'), formats: ['es'], fileName: 'soma-race' },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});
