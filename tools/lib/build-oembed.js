import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';

const size = { width: 720, height: 1000 };

/**
 * Writes dist/oembed.json, the answer for hosts that embed by address (oEmbed 1.0, type rich).
 * A frame needs to know where embed.html will lie. Without that, the table stands in for it.
 *
 * @param {string} [baseUrl] where dist/ will be served, such as `https://example.org/soma/`
 */
export function buildOembed(baseUrl) {
  const page = parse(readFileSync('web/embed.html', 'utf8'));
  const title = page.querySelector('title').text;
  const table = page.querySelector('table').outerHTML.replace(/\s*\n\s*/g, '');
  const answer = { version: '1.0', type: 'rich', provider_name: 'Soma', title };
  const html = baseUrl ? frame(new URL('embed.html', directory(baseUrl)), title) : table;
  const provider = baseUrl ? { provider_url: directory(baseUrl) } : {};
  const text = JSON.stringify({ ...answer, ...provider, ...size, html }, null, 2);
  writeFileSync('dist/oembed.json', `${text}\n`);
}

function frame(address, title) {
  const attributes = `title="${title}" width="${size.width}" height="${size.height}"`;
  return `<iframe src="${address}" ${attributes} sandbox="allow-scripts" loading="lazy"></iframe>`;
}

function directory(url) {
  return url.endsWith('/') ? url : `${url}/`;
}
