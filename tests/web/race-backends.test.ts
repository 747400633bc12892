import { expect, test } from 'vitest';
import { compare } from '../../web/src/race/backends/compare.ts';
import { makeUpGames } from '../../web/src/race/backends/games.ts';
import { loop } from '../../web/src/race/backends/loop.ts';
import { WorkerRunner } from '../../web/src/race/backends/worker-runner.ts';
import { createRaceFormat } from '../../web/src/race/format.ts';

test('the loop predicts what the lesson predicts, in float32', () => {
  const values = Float32Array.of(8.5, 9.5, 9.9, 9, 0.65, 0.8, 0.8, 0.9, 1.2, 1.3, 0.5, 1);
  const predictions = new Float32Array(4);
  loop(values, Float32Array.of(0.1, 0.2, 0), predictions);
  expect(Array.from(predictions, (value) => value.toFixed(2))).toEqual([
    ...['0.98', '1.11', '1.15', '1.08'],
  ]);
});

test('the made-up games are the same ones every time, and look like games', () => {
  const [once, again] = [new Float32Array(3000), new Float32Array(3000)];
  makeUpGames(once);
  makeUpGames(again);
  expect(again).toEqual(once);
  const ranges = [0, 1, 2].map((input) => {
    const values = once.slice(input * 1000, (input + 1) * 1000);
    return [Math.min(...values), Math.max(...values)];
  });
  for (const [index, [low, high]] of [
    [8, 10],
    [0, 1],
    [0.5, 2],
  ].entries()) {
    const [min, max] = ranges[index] ?? [];
    expect(min).toBeGreaterThanOrEqual(low ?? Number.NaN);
    expect(max).toBeLessThanOrEqual(high ?? Number.NaN);
    expect((max ?? 0) - (min ?? 0)).toBeGreaterThan(((high ?? 0) - (low ?? 0)) * 0.9);
  }
});

const values = Float32Array.of(9, 8, 0.5, 0.25, 1, 1);
const weights = Float32Array.of(0.1, 0.2, 0);
const reference = Float32Array.of(1, 0.85);

test('rounding counts as the same, and its size is told', () => {
  const near = Float32Array.of(1 + 2 ** -23, 0.85);
  expect(compare(near, reference, values, weights)).toEqual({ difference: 2 ** -23, same: true });
  expect(compare(reference, reference, values, weights)).toEqual({ difference: 0, same: true });
});

test.each([
  ['a wrong one', Float32Array.of(1, 0.86)],
  ['a missing one', Float32Array.of(1)],
  ['one that is no number', Float32Array.of(1, Number.NaN)],
])('%s among the predictions is found', (_, predictions) => {
  expect(compare(predictions, reference, values, weights).same).toBe(false);
});

test('a ratio that is not 1 does not look like 1', () => {
  const { rough } = createRaceFormat('en', { rightToLeft: false });
  expect([1.04, 1.5, 2.34, 23.4, 0.00004567].map(rough)).toEqual([
    ...['1.04', '1.5', '2.3', '23', '0.000046'],
  ]);
});

test('times come in the unit that suits them', () => {
  const { time } = createRaceFormat('en', { rightToLeft: false });
  expect([2.5e-7, 3.456e-6, 0.0123, 45.6, 1234].map(time)).toEqual(
    ['0.25 ns', '3.46 ns', '12.3 µs', '45.6 ms', '1.23 s'].map((text) =>
      text.replace(' ', '\u00a0'),
    ),
  );
});

test('once it is over, a runner in a worker rejects calls, pending and new', async () => {
  const silent = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} };
  const runner = new WorkerRunner(silent as unknown as Worker);
  const pending = runner.load(4);
  runner.close();
  await expect(pending).rejects.toThrow('the race is over');
  await expect(runner.time('loop', 1)).rejects.toThrow('the race is over');
});
