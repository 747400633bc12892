import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Alias, defineConfig, type InlineConfig } from 'vite';
import { lessons } from './build/lessons.ts';
import { onePage } from './build/one-page.ts';
import { packedCore } from './build/packed-core.ts';
import { recorded } from './build/recorded.ts';

const root = import.meta.dirname;
const at = (path: string) => resolve(root, path);
const outDir = at('../dist');
const pages = readdirSync(root).filter((name) => name.endsWith('.html') && name !== 'embed.html');
const added = { outDir, emptyOutDir: false };
const otherLanguage = /\/locales\/\w+\/(?!en)[a-z]{2}\.ts$/;
// The first lesson is in English, and nothing in it has a target, learns or has layers.
const notInFirstLesson = [
  './ar.ts',
  './de.ts',
  './es.ts',
  './learner.ts',
  './table/compared-columns.ts',
  './matrices/panel.ts',
  './learn/panel.ts',
  '../predict-first/update-panel.ts',
  './weights/tables.ts',
  './network/diagram.ts',
  '../views/network/diagram.ts',
];
const coreWithoutWasm = /\/engine\/without-wasm\.ts$/;
// To read a property is no reason to keep a class: Chart.js's scales for times and angles would come along.
const treeshake = { propertyReadSideEffects: false } as const;

/** The lesson's site, split into files so that the first prediction does not wait for the plot. */
const site = defineConfig({
  root,
  // Relative addresses, so that dist/ works under any sub-path of any static host.
  base: './',
  // An address that is not there is a 404, not the lesson.
  appType: 'mpa',
  plugins: [recorded(), lessons()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    // Nothing is fetched from a data: address, which a strict policy blocks.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.map(at),
      treeshake,
      // What a page needs at once, in one file rather than in ten: less to download. A lesson's own
      // files stay out of it, or they would be the reference's too.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'widget',
              test: (id) => !id.includes('/src/lesson/'),
              tags: ['$initial'],
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});

export default site;

/** A module to copy next to a page: all that most readers need is in it, the rest beside it. */
function script(name: string, entry: string, alias: Alias[] = []): InlineConfig {
  return {
    root,
    plugins: [recorded(), packedCore()],
    resolve: { alias },
    build: {
      ...added,
      lib: { entry: at(entry), formats: ['es'], fileName: name },
      rolldownOptions: {
        external: [otherLanguage, coreWithoutWasm],
        treeshake,
        output: {
          codeSplitting: false,
          // Vite leaves the white space of a library in, for bundlers; nobody bundles this one.
          minify: true,
          comments: { annotation: false },
          paths: (id) => `./${name}.${basename(id, '.ts')}.js`,
        },
      },
    },
  };
}

/** `soma.de.js` and its like, to copy beside a script. */
function beside(name: string, folder: string, ...more: string[]): InlineConfig {
  const files = readdirSync(at(folder)).map((file) => at(`${folder}/${file}`));
  const entries = [...files.filter((file) => otherLanguage.test(file)), ...more.map(at)];
  return {
    root,
    build: {
      ...added,
      lib: { entry: entries, formats: ['es'], fileName: (_, entry) => `${name}.${entry}.js` },
      rolldownOptions: { output: { minify: true } },
    },
  };
}

/** What a page does without. */
function without(...specifiers: string[]): Alias[] {
  return specifiers.map((find) => ({ find, replacement: at('build/left-out.ts') }));
}

/** A page with everything in it, for a memory stick, a mail, or a frame. */
function page(fileName: string, input: string, alias: Alias[] = []): InlineConfig {
  return {
    root,
    base: './',
    plugins: [recorded(), packedCore(), onePage(fileName)],
    resolve: { alias },
    build: {
      ...added,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: at(input),
        treeshake,
        // A classic script has none; all that asks for it is code that loads further files.
        transform: { define: { 'import.meta': '{}' } },
        // A classic script: modules do not load from disk.
        // A server may give the page another encoding; as ASCII it is the same in all.
        output: { format: 'iife', codeSplitting: false, charset: 'ascii' },
      },
    },
  };
}

/** What `import 'soma-neuron'` finds: modules for bundlers, which bring the dependencies themselves. */
const modules: InlineConfig = {
  root,
  build: {
    outDir: `${outDir}/package`,
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: ['index', 'element', 'engine'].map((name) => at(`src/package/${name}.ts`)),
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit|lit-html|chart\.js)(\/|$)/,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
};

/** All that is built, in this order: the first empties dist/, the others add to it. */
export const builds: readonly InlineConfig[] = [
  site,
  script('soma', 'src/element/define.ts'),
  beside('soma', 'src/locales/neuron', 'src/engine/without-wasm.ts'),
  script('soma-race', 'src/race/module.ts', [
    { find: './spawn.ts', replacement: at('src/race/backends/spawn-module.ts') },
  ]),
  beside('soma-race', 'src/locales/race'),
  page('embed.html', 'embed.html'),
  page('lesson.html', 'index.html', [
    { find: './spawn.ts', replacement: at('src/race/backends/spawn-page.ts') },
    { find: './src/lesson/main.ts', replacement: at('src/lesson/one-file.ts') },
    { find: '../element/define.ts', replacement: at('src/element/define-neuron.ts') },
    { find: './learning-list.ts', replacement: at('src/programs/no-learning.ts') },
    ...without(...notInFirstLesson),
  ]),
  modules,
];
