// Writes the pictures of the lessons' widgets into dist/pictures/, for feeds, slides and paper.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { withModule } from './vite-module.js';

export async function writePictures() {
  const lessons = JSON.parse(await readFile('web/lessons.json', 'utf8'));
  const pages = await Promise.all(lessons.map((name) => readFile(`web/${name}`, 'utf8')));
  const core = await readFile('build/wasm/web/soma-core.wasm');
  const pictures = await withModule('/build/pictures.ts', ({ drawPictures }) =>
    Promise.all(pages.map((page) => drawPictures(page, core))),
  );
  await mkdir('dist/pictures', { recursive: true });
  for (const [id, svg] of pictures.flatMap((of) => [...of]))
    await writeFile(`dist/pictures/${id}.svg`, svg);
}
