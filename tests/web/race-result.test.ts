import { expect, test } from 'vitest';
import { fastest, ranking, type SizeResult, winnersBySize } from '../../web/src/race/result.ts';
import { allSizes, choices, nearestChoice } from '../../web/src/race/sizes.ts';
import { areDistinct, spreadOf } from '../../web/src/race/statistics.ts';

/** A result with so many milliseconds for each backend, give or take a tenth. */
function resultOf(games: number, times: Record<string, number>): SizeResult {
  const measurements = Object.entries(times).map(([name, median]) => ({
    backend: { name },
    time: { median, low: median * 0.9, high: median * 1.1 },
    check: { difference: 0, same: true },
  }));
  return { games, measurements, failed: [] };
}

const names = (measurements: SizeResult['measurements']) =>
  measurements.map(({ backend }) => backend.name);

test('a spread is the median and the quartiles, in whatever order the samples came', () => {
  expect(spreadOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spreadOf([4, 1])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
  expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7 });
  expect(spreadOf([])).toEqual({ median: Number.NaN, low: Number.NaN, high: Number.NaN });
});

test('one slow sample moves the median by little', () => {
  expect(spreadOf([1, 1, 1, 1, 1, 1, 500]).median).toBe(1);
});

test('spreads that overlap are too close to call', () => {
  const [a, b, c] = [spreadOf([1, 2, 3]), spreadOf([2, 3, 4]), spreadOf([10, 11, 12])];
  expect(areDistinct(a, b)).toBe(false);
  expect(areDistinct(a, c)).toBe(true);
  expect(areDistinct(c, a)).toBe(true);
});

test('the fastest are the fastest and who cannot be told from it', () => {
  expect(names(fastest(resultOf(4, { loop: 1, scalar: 5, simd128: 1.05 })))).toEqual([
    ...['loop', 'simd128'],
  ]);
  expect(names(fastest(resultOf(4, { loop: 9, scalar: 5, simd128: 1 })))).toEqual(['simd128']);
  expect(names(ranking(resultOf(4, { loop: 9, scalar: 5, simd128: 1 })))).toEqual([
    ...['simd128', 'scalar', 'loop'],
  ]);
});

test('the crossing lies where straight lines on logarithmic axes meet', () => {
  // From twice as slow at 16 to twice as fast at 64: half way between, which is 32.
  const found = winnersBySize([
    resultOf(16, { loop: 1, simd128: 2 }),
    resultOf(64, { loop: 4, simd128: 2 }),
    resultOf(256, { loop: 16, simd128: 4 }),
  ]);
  expect(found).toHaveLength(2);
  expect(found[0]).toEqual({ winner: { name: 'loop' }, from: 16, to: 16 });
  expect(found[1]).toMatchObject({ winner: { name: 'simd128' }, from: 64, to: 256 });
  expect(found[1]?.crossing).toBeCloseTo(32, 10);
});

test('who wins everywhere has no crossing', () => {
  const found = winnersBySize([
    resultOf(4, { loop: 1, webgpu: 9 }),
    resultOf(16, { loop: 2, webgpu: 9 }),
  ]);
  expect(found).toEqual([{ winner: { name: 'loop' }, from: 4, to: 16 }]);
});

test('a draw changes no winner, whoever is ahead by a hair', () => {
  const found = winnersBySize([
    resultOf(4, { loop: 1, simd128: 2 }),
    resultOf(16, { loop: 2.05, simd128: 2 }),
    resultOf(64, { loop: 8, simd128: 2 }),
  ]);
  expect(found.map(({ winner, from, to }) => [winner.name, from, to])).toEqual([
    ['loop', 4, 16],
    ['simd128', 64, 64],
  ]);
  expect(found[1]?.crossing).toBeGreaterThan(15);
  expect(found[1]?.crossing).toBeLessThan(64);
});

test('who was not there before takes over without a crossing', () => {
  const found = winnersBySize([resultOf(4, { loop: 1 }), resultOf(16, { loop: 4, webgpu: 1 })]);
  expect(found[1]).toEqual({ winner: { name: 'webgpu' }, from: 16, to: 16 });
});

test('nothing measured, nothing said', () => {
  expect(winnersBySize([])).toEqual([]);
  expect(fastest(resultOf(4, {}))).toEqual([]);
});

test('sizes run from 4 games to ten million, each larger than the one before', () => {
  for (const sizes of [choices, allSizes]) {
    expect(sizes[0]).toBe(4);
    expect(sizes[sizes.length - 1]).toBe(10_000_000);
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    expect(new Set(sizes).size).toBe(sizes.length);
  }
  expect(choices[nearestChoice(1100)]).toBe(1000);
  expect(choices[nearestChoice(1)]).toBe(4);
  expect(choices[nearestChoice(1e12)]).toBe(10_000_000);
});
