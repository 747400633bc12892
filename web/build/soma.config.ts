import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { inlineBinaries } from './inline-binaries.ts';
import { oneFile, web } from './shared.ts';
import { slimGlue } from './slim-glue.ts';
import { wordsBeside } from './words.ts';

/** soma.js: the element and all it needs but other languages, in one module, to copy next to a page. */
export default defineConfig({
  root: web,
  publicDir: false,
  plugins: [inlineBinaries(), wordsBeside('soma'), slimGlue()],
  build: {
    ...oneFile,
    lib: { entry: resolve(web, 'src/element/define.ts'), formats: ['es'], fileName: 'soma' },
    // Vite leaves the white space of a library in, for the sake of bundlers; nobody bundles this one.
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});
