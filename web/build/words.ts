import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { oneFile, web } from './shared.ts';

/** The scripts to copy beside a page, and the folder of each one's words. */
const folders = { soma: 'neuron', 'soma-race': 'race' } as const;

type Script = keyof typeof folders;

const folderOf = (script: Script) => resolve(web, 'src/locales', folders[script]);

const fileName = (script: Script, language: string) => `${script}.${language}.js`;

// English is part of the script.
function languagesOf(script: Script): string[] {
  return readdirSync(folderOf(script))
    .map((file) => basename(file, '.ts'))
    .filter((name) => name.length === 2 && name !== 'en');
}

/** Leaves a script's words of other languages in files of their own, which few readers need. */
export function wordsBeside(script: Script): Plugin {
  const languages = languagesOf(script);
  return {
    name: 'soma:words-beside',
    enforce: 'pre',
    resolveId(source) {
      const language = languages.find((name) => source === `./${name}.ts`);
      return language ? { id: `./${fileName(script, language)}`, external: 'relative' } : null;
    },
  };
}

/** Leaves the words of other languages out of a page that is in English and stays so. */
export function englishAlone(): Plugin {
  const files = new Set(languagesOf('soma').map((name) => `./${name}.ts`));
  return {
    name: 'soma:english-alone',
    enforce: 'pre',
    resolveId: (source, importer) =>
      files.has(source) && importer?.endsWith('/load.ts') ? '\0soma:no-words' : null,
    load: (id) => (id === '\0soma:no-words' ? 'export {}' : null),
  };
}

/** How these files are made: `soma.de.js` and its like. */
export function wordsConfig(script: Script): UserConfig {
  const files = languagesOf(script).map((language) => [
    fileName(script, language),
    resolve(folderOf(script), `${language}.ts`),
  ]);
  return {
    root: web,
    publicDir: false,
    build: {
      ...oneFile,
      lib: { entry: Object.fromEntries(files), formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name]', minify: true } },
    },
  };
}
