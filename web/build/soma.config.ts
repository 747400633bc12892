import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { inlineBinaries } from './inline-binaries.ts';
import { lower } from './lower.ts';
import { languages, oneFile, web, wordsFile } from './shared.ts';
import { slimCharts } from './slim-charts.ts';

// Words of other languages stay in files of their own, which few readers need.
function wordsBeside(): Plugin {
  return {
    name: 'soma:words-beside',
    enforce: 'pre',
    resolveId(source) {
      const language = languages.find((name) => source === `./${name}.ts`);
      return language ? { id: `./${wordsFile(language)}`, external: 'relative' } : null;
    },
  };
}

/** soma.js: the element and all it needs but other languages, in one module, to copy next to a page. */
export default defineConfig({
  root: web,
  publicDir: false,
  plugins: [inlineBinaries(), wordsBeside(), lower('module'), slimCharts()],
  build: {
    ...oneFile,
    lib: { entry: resolve(web, 'src/element/define.ts'), formats: ['es'], fileName: 'soma' },
    // Vite leaves the white space of a library in, for the sake of bundlers; nobody bundles this one.
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});
