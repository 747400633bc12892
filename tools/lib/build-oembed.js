import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';

const size = { width: 720, height: 1000 };

/** Writes dist/oembed.json. */
export function buildOembed(baseUrl) {
  writeFileSync('dist/oembed.json', `${JSON.stringify(oembed(baseUrl), null, 2)}\n`);
}

/**
 * The answer for hosts that embed by address (oEmbed 1.0, type rich). A frame needs to know where
 * embed.html will lie; without that, the table stands in for it. Throws where it is no address.
 *
 * @param {string} [baseUrl] where dist/ will be served, such as `https://example.org/soma/`
 */
export function oembed(baseUrl) {
  const page = parse(readFileSync('web/embed.html', 'utf8'));
  const title = page.querySelector('title').text;
  const table = page.querySelector('table').outerHTML.replace(/\s*\n\s*/g, '');
  const answer = { version: '1.0', type: 'rich', provider_name: 'Soma', title, ...size };
  if (!baseUrl) return { ...answer, html: table };
  const provider_url = directory(baseUrl);
  return { ...answer, provider_url, html: frame(new URL('embed.html', provider_url), title) };
}

function frame(address, title) {
  const attributes = `title="${title}" width="${size.width}" height="${size.height}"`;
  return `<iframe src="${address}" ${attributes} sandbox="allow-scripts" loading="lazy"></iframe>`;
}

function directory(url) {
  return url.endsWith('/') ? url : `${url}/`;
}
