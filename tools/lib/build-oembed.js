import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { withModule } from './vite-module.js';

const size = { width: 720, height: 1000 };

/** Writes the answers that the pages announce: embed.html's, and each lesson's of its first widget. */
export async function buildOembed(baseUrl) {
  const core = readFileSync('build/wasm/web/soma-core.wasm');
  const lessons = JSON.parse(readFileSync('web/lessons.json', 'utf8'));
  await withModule('/build/snippets.ts', async ({ writeAddress }) => {
    const written = new Set();
    for (const name of ['embed.html', ...lessons]) {
      const page = readFileSync(`web/${name}`, 'utf8');
      const link = parse(page).querySelector('link[type="application/json+oembed"]');
      const file = link.getAttribute('href');
      // The first lesson's is embed.html's.
      if (written.has(file)) continue;
      written.add(file);
      const { address, tables } = await writeAddress(page, core);
      const shown = name === 'embed.html' ? name : address;
      const answer = oembed({ title: link.getAttribute('title'), tables, address: shown }, baseUrl);
      writeFileSync(`dist/${file}`, `${JSON.stringify(answer, null, 2)}\n`);
    }
  });
}

/**
 * The answer for hosts that embed by address (oEmbed 1.0, type rich). A frame needs to know where
 * embed.html will lie; without that, the tables stand in for it. Throws where it is no address.
 *
 * @param {{ title: string, tables: string, address: string }} widget its tables as HTML, and its
 *   address beside the pages
 * @param {string} [baseUrl] where dist/ will be served, such as `https://example.org/soma/`
 */
export function oembed({ title, tables, address }, baseUrl) {
  const answer = { version: '1.0', type: 'rich', provider_name: 'Soma', title, ...size };
  if (!baseUrl) return { ...answer, html: tables.replace(/\s*\n\s*/g, '') };
  const provider_url = directory(baseUrl);
  return { ...answer, provider_url, html: frame(new URL(address, provider_url), title) };
}

function frame(address, title) {
  const attributes = `title="${title}" width="${size.width}" height="${size.height}"`;
  const src = address.href.replaceAll('&', '&amp;');
  return `<iframe src="${src}" ${attributes} sandbox="allow-scripts" loading="lazy"></iframe>`;
}

function directory(url) {
  return url.endsWith('/') ? url : `${url}/`;
}
