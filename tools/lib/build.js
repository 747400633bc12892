// Builds everything in dist/.
import { copyFileSync } from 'node:fs';
import { build } from 'vite';
import { buildManifest } from './build-manifest.js';
import { buildOembed } from './build-oembed.js';
import { buildTypes } from './build-types.js';
import { writePictures } from './pictures.js';
import { printSizes } from './sizes.js';

// The first empties dist/, the others add to it.
const artefacts = ['soma', 'words', 'race', 'race-words', 'embed', 'lesson', 'package'];
for (const name of ['vite', ...artefacts.map((artefact) => `build/${artefact}`)]) {
  await build({ configFile: `web/${name}.config.ts`, logLevel: 'warn' });
}

for (const name of ['soma-core.wasm', 'soma-core-simd.wasm']) {
  copyFileSync(`build/wasm/web/${name}`, `dist/package/${name}`);
}
copyFileSync('web/src/package/wasm.js', 'dist/package/wasm.js');
buildTypes();
buildManifest();
buildOembed(process.env.BASE_URL);
await writePictures();
printSizes();
