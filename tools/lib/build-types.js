import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const types = resolve('dist/package/types');
const core = resolve(types, 'engine/core.d.ts');

/** Writes the package's declarations beside its modules. Whether types fit is the tests' affair. */
export function buildTypes() {
  const options = ['-p', 'web/build/types.tsconfig.json', '--noCheck'];
  execFileSync('node_modules/.bin/tsc', options, { stdio: 'inherit' });
  copyFileSync('web/src/engine/core.d.ts', core);
  for (const name of ['wasm', 'react', 'vue', 'svelte']) {
    copyFileSync(`web/src/package/${name}.d.ts`, resolve(types, `package/${name}.d.ts`));
  }
  for (const name of readdirSync(types, { recursive: true })) {
    const path = resolve(types, name);
    if (path.endsWith('.d.ts') && path !== core) writeFileSync(path, portable(path));
  }
}

// Readers of the package have .js where the sources have .ts, and do not know the core's own address.
function portable(path) {
  const text = readFileSync(path, 'utf8').replace(
    /(from '\.[^']*|import '\.[^']*)\.ts'/g,
    "$1.js'",
  );
  if (!text.includes("'#core/soma-core.js'")) return text;
  return `/// <reference path="${relative(dirname(path), core)}" />\n${text}`;
}
