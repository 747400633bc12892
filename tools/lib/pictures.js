// Writes the pictures of the lesson's widgets into dist/pictures/, for feeds, slides and paper.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { withModule } from './vite-module.js';

export async function writePictures() {
  const page = await readFile('web/index.html', 'utf8');
  const core = await readFile('build/wasm/web/soma-core.wasm');
  const pictures = await withModule('/build/pictures.ts', ({ drawPictures }) =>
    drawPictures(page, core),
  );
  await mkdir('dist/pictures', { recursive: true });
  for (const [id, svg] of pictures) await writeFile(`dist/pictures/${id}.svg`, svg);
}
