import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytesOf,
  gpuMarkdownOf,
  markdownOf,
  nameOf,
  placeBetweenMarkers,
  quantile,
  summaryOf,
  tableOf,
  tableText,
  timeText,
} from '../../tools/bench/record.js';

const shape = 'forward 1000 3 1';
const measurement = (peer, ...runs) => ({ shape, bits: 32, peer, seconds: runs });
const table = tableOf([
  measurement('NumPy', [2.1e-6, 2e-6, 9e-6], [2.2e-6], [2e-6]),
  measurement('Soma', [1e-6, 1.1e-6, 0.9e-6], [1.05e-6], [1e-6]),
  measurement('Soma-scalar', [8e-6, 8e-6, 8e-6]),
  measurement('Eigen', [2e-6, 2e-6, 2e-6]),
  measurement('oneDNN', [1e-6, 3e-6, 3e-6]),
  measurement('limit-read', [0.9e-6]),
  measurement('limit-read-4-streams', [0.8e-6]),
  measurement('limit-multiply', [0.2e-6]),
]);
const row = (name) => table.rows.find(({ peer }) => peer === name);

const web = (peer, seconds) => ({ ...measurement(peer, [seconds]), web: true });
const bothTables = tableOf([
  measurement('Soma', [1e-6]),
  measurement('Soma-sse2', [1.8e-6]),
  measurement('Eigen', [1.5e-6]),
  measurement('limit-read', [0.4e-6]),
  measurement('limit-multiply', [1e-6]),
  web('Soma-simd128', 2e-6),
  web('Soma-scalar', 8e-6),
  web('loop', 6e-6),
  web('tfjs-wasm', 0.5e-6),
]);

test('a median lies between two neighbours where it must', () => {
  assert.equal(quantile([3, 1, 2], 0.5), 2);
  assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
});

test('bytes are those read and written, once each', () => {
  assert.equal(bytesOf(shape, 32), 4 * (3000 + 3 + 1000));
  assert.equal(bytesOf('sum 64', 64), 8 * (64 + 64 + 1));
});

test('a table has its rows fastest first, with one slow round forgiven', () => {
  assert.deepEqual(
    table.rows.map(({ peer }) => peer),
    ['limit', 'Soma', 'Eigen', 'NumPy', 'Soma-scalar'],
  );
  assert.equal(row('NumPy').median, 2.1e-6);
  assert.equal(row('NumPy').least, 2e-6);
});

test('a figure whose samples are far apart is not kept, and named', () => {
  assert.equal(row('oneDNN'), undefined);
  assert.deepEqual(table.unsteady, ['oneDNN']);
  assert.match(tableText(table), /not kept, since unsteady: oneDNN$/);
});

test('a spread is that of the runs, and a ratio has that of both', () => {
  assert.ok(Math.abs(row('Soma').spread - 0.05) < 1e-9);
  assert.ok(Math.abs(row('Soma').doubt - 2 * 0.05) < 1e-9);
});

test('the limit is the fastest way to read, or what takes longer', () => {
  const limit = ({ rows }) => rows.find(({ peer }) => peer === 'limit').median;
  assert.equal(limit(table), 0.8e-6);
  assert.equal(limit(bothTables), 1e-6);
});

test('Soma is compared with the fastest peer, and all with the limit', () => {
  assert.equal(row('Soma').ofBestPeer, 2);
  assert.equal(row('Soma-scalar').ofBestPeer, 0.25);
  assert.equal(row('Eigen').ofBestPeer, undefined);
  assert.ok(Math.abs(row('Soma').ofLimit - 0.8) < 1e-9);
});

test('what is native is compared with what is native, and what is in wasm with what a page can run', () => {
  const soma = (name) => bothTables.rows.find(({ peer }) => peer === name);
  assert.equal(soma('Soma').ofBestPeer, 1.5);
  assert.equal(soma('Soma-simd128').ofBestPeer, 0.25);
});

test("Soma's rows in wasm are compared with its SSE2 kernel, where there is one", () => {
  const share = (table) => table.rows.map(({ ofSse2 }) => ofSse2).filter(Boolean);
  assert.deepEqual(share(bothTables), [0.9, 0.225]);
  assert.deepEqual(share(table), []);
  assert.match(
    tableText(bothTables),
    /web Soma-simd128 .* 0\.25 ± 0\.00 x the fastest peer {2}90 % of SSE2\n/,
  );
});

test('without the limit there is no table', () => {
  assert.throws(() => tableOf([measurement('Soma', [1e-6])]), /limit was not measured/);
});

test('shapes and times are written for people', () => {
  assert.equal(nameOf('forward 10000 64 64'), '10,000 examples of 64 inputs, 64 outputs');
  assert.equal(nameOf('sum 3'), 'weighted sum of 3 numbers');
  assert.equal(timeText(1.23456e-6), '1.23 µs');
  assert.equal(timeText(0.000123), '123 µs');
  assert.equal(timeText(4e-9), '4 ns');
  assert.match(tableText(table), /^1,000 examples of 3 inputs, float32\n {2}limit/);
  assert.match(tableText(table), /Soma .* 80 % of the limit {2}2\.00 ± 0\.05 x the fastest peer/);
});

test('what is in wasm has a table of its own on a page', () => {
  const markdown = markdownOf({
    date: '2026-11-25',
    machine: { processor: 'Abacus' },
    tables: [bothTables],
  });
  assert.match(
    markdown,
    /float32 \| 1 µs \| Eigen 1\.5 µs \| 1\.50 ± 0\.00 \| 100 % \|\n\n\| work \| Soma in wasm/,
  );
  assert.match(markdown, /float32 \| 2 µs \| tfjs-wasm 500 ns \| 0\.25 ± 0\.00 \| 90 % \|\n\n2026/);
});

test('a few rows stand for the whole record', () => {
  const record = {
    date: '2026-11-25',
    machine: { processor: 'Abacus', soma: 'beads, GCC 12' },
    tables: [table, bothTables],
  };
  const other = { ...table, shape: 'sum 64' };
  assert.match(summaryOf([record]), /A thousand games, float32 \| 1 µs/);
  assert.match(summaryOf([record]), /2026-11-25, Abacus, beads\. Medians/);
  const less = { ...record, date: '2026-11-26', tables: [other] };
  assert.doesNotMatch(summaryOf([less]), /weighted sum/);
  assert.equal(summaryOf([less, record]), summaryOf([record]));
});

test("a GPU's record becomes a table of its own", () => {
  const time = (who, median) => ({
    shape,
    type: 'float32',
    who,
    seconds: { median, least: median, most: median },
  });
  const markdown = gpuMarkdownOf({
    date: '2026-11-25',
    device: { name: 'Abacus 9' },
    versions: { cuda: '13.0', pytorch: '2.11' },
    bytes: [{ shape, type: 'float32', bytes: 1 }],
    times: [
      time('soma', 4e-6),
      time('cublas gemm', 8e-6),
      time('pytorch mm', 6e-6),
      time('copy', 3e-6),
      time('there and back: pytorch', 1e-9),
    ],
  });
  assert.match(markdown, /float32 \| 4 µs \| pytorch mm 6 µs \| 1\.50 \| 75 % \|/);
  assert.match(markdown, /2026-11-25, Abacus 9, CUDA 13\.0/);
});

test('a record becomes a table of a page, between its markers', () => {
  const markdown = markdownOf({
    date: '2026-11-25',
    machine: { processor: 'Abacus' },
    tables: [table],
  });
  assert.match(
    markdown,
    /\| 1,000 examples of 3 inputs, float32 \| 1 µs \| Eigen 2 µs \| 2\.00 ± 0\.05 \| 80 % \|/,
  );
  assert.match(markdown, /2026-11-25, Abacus/);
  const page = 'a\n<!-- measurements: begin -->\nold\n<!-- measurements: end -->\nb\n';
  assert.equal(
    placeBetweenMarkers(page, 'new'),
    'a\n<!-- measurements: begin -->\nnew\n<!-- measurements: end -->\nb\n',
  );
  assert.throws(() => placeBetweenMarkers('a', 'new'), /lacks/);
});
