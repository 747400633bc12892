import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longTables } from '../../tools/bench/pages/long-tables.js';
import { headText, lineText } from '../../tools/bench/pages/table.js';

const measured = {
  page: 'index.html',
  widget: 'soma-neuron 1',
  browser: 'chromium',
  live: 123.4,
  longestTask: 51.6,
  frames: [3.21, 9.96, 4.05],
  bytes: 102_499,
  heap: 4_230_000,
};

test('a widget is a line, with as many cells as the head has', () => {
  assert.equal(
    lineText(measured),
    '| index.html | soma-neuron 1 | chromium | 123 ms | 52 ms | 4.0 ms | 10.0 ms | 102 kB | 4.2 MB |',
  );
  const [names, rule] = headText().split('\n');
  assert.equal(names.split('|').length, lineText(measured).split('|').length);
  assert.equal(rule.split('|').length, names.split('|').length);
});

test('what a browser does not tell, and what nobody can drag, is a dash', () => {
  const text = lineText({ ...measured, longestTask: undefined, frames: [], heap: undefined });
  assert.equal(text, '| index.html | soma-neuron 1 | chromium | 123 ms | – | – | – | 102 kB | – |');
});

test('the long tables have 10,000 rows of numbers, the same every time', () => {
  for (const page of Object.values(longTables)) {
    const [, rows] = page.match(/<tbody>(.*?)<\/tbody>/s);
    assert.equal(rows.split('\n').length, 10_000);
    assert.match(rows, /^<tr>(<td>-?[01]\.\d{3}<\/td>)+<\/tr>$/m);
    assert.doesNotMatch(rows, /NaN/);
  }
});
