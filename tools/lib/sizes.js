import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/**
 * Sizes in 1000 bytes, after gzip -9: what it is, and what it must not pass.
 * @typedef {{ name: string, kB: number, limit: number }} Size
 */

/** @returns {Size[]} what readers download of dist/, beside the budget for each */
export function measure() {
  const budgets = JSON.parse(readFileSync('web/budget.json', 'utf8'));
  const assets = readdirSync('dist/assets').map((name) => `dist/assets/${name}`);
  const parts = {
    'the lesson, before its first prediction': firstFiles(assets),
    'the plot, loaded after it': assets.filter((path) => basename(path).startsWith('plot-')),
  };
  return Object.entries(budgets).map(([name, limit]) => {
    const files = parts[name] ?? [`dist/${name}`];
    if (files.length === 0) throw new Error(`dist/ has no file for '${name}'`);
    const bytes = files.reduce((sum, path) => sum + gzipped(readFileSync(path)), 0);
    return { name, kB: bytes / 1000, limit };
  });
}

/** Prints a line for each. */
export function printSizes() {
  for (const { name, kB, limit } of measure()) {
    const verdict = kB > limit ? ', over its budget' : '';
    console.log(`${kB.toFixed(1).padStart(7)} of ${limit} kB  ${name}${verdict}`);
  }
}

/** @returns {number} the length of these bytes after gzip -9 */
export function gzipped(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

// Styles, the scripts that the page's own imports at once, and the binary.
function firstFiles(assets) {
  const page = parse(readFileSync('dist/index.html', 'utf8'));
  const linked = page
    .querySelectorAll('script[src], link[rel=modulepreload], link[rel=stylesheet]')
    .map((tag) => `dist/${tag.getAttribute('src') ?? tag.getAttribute('href')}`);
  const core = assets.filter((path) => basename(path).endsWith('.wasm'));
  return [...linked, ...core];
}
