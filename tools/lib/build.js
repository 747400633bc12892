// Builds everything in dist/, unless all that goes into it is as it was.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { build, runnerImport } from 'vite';
import { buildManifest } from './build-manifest.js';
import { buildOembed } from './build-oembed.js';
import { buildTypes } from './build-types.js';
import { writePictures } from './pictures.js';
import { printSizes } from './sizes.js';

const stamp = 'build/dist.sha256';
const sources = ['web', 'tools/lib', 'tools/bench/results', 'build/wasm/web', 'package-lock.json'];

/** @returns {string} one for all that goes into dist/, by content */
function hashOfSources() {
  const hash = createHash('sha256').update(`${process.version} ${process.env.BASE_URL}`);
  for (const source of sources) hashInto(hash, source);
  return hash.digest('hex');
}

function hashInto(hash, path) {
  hash.update(`${path}\n`);
  if (!statSync(path).isDirectory()) hash.update(readFileSync(path));
  else for (const name of readdirSync(path).sort()) hashInto(hash, `${path}/${name}`);
}

const hash = hashOfSources();
if (existsSync('dist') && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) process.exit();
rmSync(stamp, { force: true });

// Vite takes what it imports so for a development server, and libraries would come as for one.
process.env.NODE_ENV = 'production';
const { module } = await runnerImport('./web/vite.config.ts');
for (const config of module.builds) await build({ ...config, configFile: false, logLevel: 'warn' });

copyFileSync('build/wasm/web/soma-core.wasm', 'dist/package/soma-core.wasm');
copyFileSync('web/src/package/wasm.js', 'dist/package/wasm.js');
buildTypes();
buildManifest();
await buildOembed(process.env.BASE_URL);
await writePictures();
printSizes();
writeFileSync(stamp, hash);
