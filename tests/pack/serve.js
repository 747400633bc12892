import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A plain static host for that folder, under a sub-path. */
export async function serve(folder) {
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, 'http://host').pathname
      .replace(/^\/apps\//, '')
      .replace(/^$/, 'index.html');
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/apps/`,
    close: () => server.close(),
  };
}
