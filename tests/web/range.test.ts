import { expect, test } from 'vitest';
import { nextRange, niceRange } from '../../web/src/model/range.ts';

test('a range has round ends and holds zero and every finite value', () => {
  expect(niceRange([0.85, 1])).toEqual({ min: 0, max: 1.2 });
  expect(niceRange([-0.3, 0.5])).toEqual({ min: -0.4, max: 0.6 });
  expect(niceRange([Number.NaN, Infinity])).toEqual({ min: 0, max: 1 });
  const { min, max } = niceRange([-1.7e308, 1.7e308]);
  expect(max - min).toBeLessThan(1e308);
});

test('an axis grows at once, and shrinks only after the hand has let go', () => {
  const small = { min: 0, max: 1 };
  const large = { min: 0, max: 10 };
  expect(nextRange(undefined, small, true)).toEqual(small);
  expect(nextRange(small, large, true)).toEqual(large);
  expect(nextRange(large, small, true)).toEqual(large);
  expect(nextRange(large, small, false)).toEqual(small);
  expect(nextRange({ min: 0, max: 2 }, small, false)).toEqual({ min: 0, max: 2 });
});
