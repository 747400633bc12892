import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { lower } from './lower.ts';
import { languages, oneFile, web, wordsFile } from './shared.ts';

/** soma.de.js and its like: what soma.js says in other languages, to copy beside it. */
export default defineConfig({
  root: web,
  publicDir: false,
  plugins: [lower('module')],
  build: {
    ...oneFile,
    lib: {
      entry: Object.fromEntries(
        languages.map((name) => [wordsFile(name), resolve(web, `src/words/${name}.ts`)]),
      ),
      formats: ['es'],
    },
    rolldownOptions: { output: { entryFileNames: '[name]', minify: true } },
  },
});
