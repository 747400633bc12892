import { resolve } from 'node:path';
import type { BuildEnvironmentOptions } from 'vite';

export const web = resolve(import.meta.dirname, '..');
export const dist = resolve(web, '../dist');

/** What a build of one file that needs nothing beside it has in common with the others. */
export const oneFile: BuildEnvironmentOptions = {
  outDir: dist,
  emptyOutDir: false,
  modulePreload: false,
  cssCodeSplit: false,
};
