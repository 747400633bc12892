import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { BuildEnvironmentOptions } from 'vite';

export const web = resolve(import.meta.dirname, '..');
export const dist = resolve(web, '../dist');

/** The oldest browsers that are served. */
export const target = ['safari15', 'chrome91', 'firefox90'];

/** The languages that have a file of words; English is part of the rest. */
export const languages = readdirSync(resolve(web, 'src/words'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name.length === 2 && name !== 'en');

/** The name of the file beside soma.js with the words of a language. */
export function wordsFile(language: string): string {
  return `soma.${language}.js`;
}

/** What a build of one file that needs nothing beside it has in common with the others. */
export const oneFile: BuildEnvironmentOptions = {
  outDir: dist,
  emptyOutDir: false,
  modulePreload: false,
  cssCodeSplit: false,
};
