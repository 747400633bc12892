import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { inlineBinaries } from './inline-binaries.ts';
import { dist, web } from './shared.ts';
import { slimGlue } from './slim-glue.ts';

const entry = (name: string) => resolve(web, `src/package/${name}.ts`);

/** What `import 'soma-neuron'` finds: modules for bundlers, which bring the dependencies themselves. */
export default defineConfig({
  root: web,
  publicDir: false,
  plugins: [inlineBinaries(), slimGlue()],
  build: {
    outDir: resolve(dist, 'package'),
    emptyOutDir: true,
    minify: false,
    lib: {
      entry: { index: entry('index'), element: entry('element'), engine: entry('engine') },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^(lit|@lit|lit-html)(\/|$)/, /^chart\.js(\/|$)/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
