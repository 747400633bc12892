// Writes the pictures of the lesson's widgets into dist/pictures/, for feeds, slides and paper.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'vite';

export async function writePictures() {
  const vite = await createServer({
    configFile: 'web/vite.config.ts',
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const { drawPictures } = await vite.ssrLoadModule('/build/pictures.ts');
    const page = await readFile('web/index.html', 'utf8');
    const pictures = await drawPictures(page, await readFile('build/wasm/web/soma-core.wasm'));
    await mkdir('dist/pictures', { recursive: true });
    for (const [id, svg] of pictures) await writeFile(`dist/pictures/${id}.svg`, svg);
  } finally {
    await vite.close();
  }
}
