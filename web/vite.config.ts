import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { binariesAsText } from './build/inline-binaries.ts';
import { recorded } from './build/recorded.ts';
import { dist, web } from './build/shared.ts';
import { slimGlue } from './build/slim-glue.ts';

const pages = readdirSync(web).filter((name) => name.endsWith('.html') && name !== 'embed.html');

/** The lesson's site, split into files so that the first prediction does not wait for the plot. */
export default defineConfig({
  root: web,
  // Relative addresses, so that dist/ works under any sub-path of any static host.
  base: './',
  // An address that is not there is a 404, not the lesson.
  appType: 'mpa',
  plugins: [binariesAsText(), recorded(), slimGlue()],
  // The race's worker: a classic script, since Firefox has no module workers before 114.
  worker: { format: 'iife', plugins: () => [binariesAsText(), slimGlue()] },
  build: {
    outDir: dist,
    emptyOutDir: true,
    // An inlined data: address would be fetched, which a strict policy blocks.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.map((name) => resolve(web, name)),
      output: {
        // What the widget shares with parts that load later comes in one file with it: fewer
        // requests, and less to download, than a file for each.
        codeSplitting: {
          groups: [
            {
              name: 'widget',
              test: /preload-helper|\blit\b|lit-html|lit-element|reactive-element|soma-neuron|model.dataset|engine.types/,
            },
          ],
        },
      },
    },
  },
});
