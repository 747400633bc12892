// Builds everything in dist/, one Vite configuration after another.
import { build } from 'vite';
import { writePictures } from './pictures.js';

const configurations = ['vite', 'build/soma', 'build/embed', 'build/lesson'];

for (const name of configurations) {
  await build({ configFile: `web/${name}.config.ts`, logLevel: 'warn' });
}
await writePictures();
