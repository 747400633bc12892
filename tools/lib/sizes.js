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
  const lessons = JSON.parse(readFileSync('web/lessons.json', 'utf8'));
  const first = lessons.map((page) => firstFiles(page, assets));
  const parts = {
    'any lesson, before its first prediction': first.sort((a, b) => sizeOf(b) - sizeOf(a))[0],
    'the plot, loaded after it': assets.filter((path) => /^(chart|figure)-/.test(basename(path))),
  };
  return Object.entries(budgets).map(([name, limit]) => {
    const files = parts[name] ?? [`dist/${name}`];
    if (files.length === 0) throw new Error(`dist/ has no file for '${name}'`);
    return { name, kB: sizeOf(files) / 1000, limit };
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

function sizeOf(files) {
  return files.reduce((sum, path) => sum + gzipped(readFileSync(path)), 0);
}

// Styles, the scripts that a page's own imports at once, and the binary.
function firstFiles(page, assets) {
  const linked = parse(readFileSync(`dist/${page}`, 'utf8'))
    .querySelectorAll('script[src], link[rel=modulepreload], link[rel=stylesheet]')
    .map((tag) => `dist/${tag.getAttribute('src') ?? tag.getAttribute('href')}`);
  const core = assets.filter((path) => basename(path).endsWith('.wasm'));
  return [...linked, ...core];
}
