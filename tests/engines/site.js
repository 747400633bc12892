// A site of pages that put the packed artefacts where posts put them. Run by itself, it serves on PORT.
//
//   /any/path/dist/…   dist/, as it was when the site started
//   /before/….js       scripts that pages run before any other
//   /….html            a scene; ?policy= sends a Content-Security-Policy, ?before= runs scripts first,
//                      ?dir= and ?script= set the text's direction and the address of the element's script
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scenes } from './scenes.js';

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:";

const policies = {
  strict,
  trusted: `${strict}; require-trusted-types-for 'script'`,
  'no-wasm': strict.replace(" 'wasm-unsafe-eval'", ''),
  // As a browser does whose owner has turned scripts off.
  'no-scripts': 'sandbox allow-same-origin',
  // Beside the strict policy, only what a page needs to frame something of its own site.
  framing: `${strict}; frame-src 'self'; object-src 'self'`,
};

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** @returns {Map<string, Buffer>} every file below a folder, by its path in there */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

function writePage(scene, query) {
  const before = ['witness', ...query.getAll('before')];
  return `<!doctype html>
<html lang="en" dir="${query.get('dir') ?? 'ltr'}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Scene</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/before/page.css">
    ${before.map((name) => `<script src="/before/${name}.js"></script>`).join('\n    ')}
    <script type="module" src="${query.get('script') ?? '/dist/soma.js'}"></script>
  </head>
  <body>${scene}</body>
</html>`;
}

/**
 * Starts the site.
 * @param {number} port 0 for any that is free
 * @returns {Promise<{ address: string, close(): void }>} the address ends in a slash
 */
export async function startSite(port) {
  const folder = import.meta.dirname;
  const dist = filesIn(join(folder, '../../dist'));
  const before = filesIn(join(folder, 'before'));

  function answer({ pathname, searchParams }) {
    const [, packed] = pathname.match(/\/dist\/(.*)$/) ?? [];
    if (packed !== undefined) return [dist.get(packed || 'index.html'), packed || 'index.html'];
    if (pathname.startsWith('/before/')) return [before.get(pathname.slice(8)), pathname];
    const scene = scenes[pathname.slice(1, -'.html'.length)];
    return [scene && writePage(scene, searchParams), pathname];
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://site');
    const [content, name] = answer(url);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const policy = policies[url.searchParams.get('policy')];
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      ...(policy ? { 'content-security-policy': policy } : {}),
    });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await startSite(Number(process.env.PORT));
}
