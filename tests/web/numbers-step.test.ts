import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepPlus, splitNumbers } from '../../web/src/model/numbers/split.ts';
import { stepFor, stepFrom } from '../../web/src/model/numbers/step.ts';

test.each([
  [-1, 1, 0.01],
  [0, 1, 0.01],
  [0, 5, 0.01],
  [0, 1e-9, 1e-11],
  [-1e22, 1e22, 1e20],
  [-1.7e308, 1.7e308, 1e306],
])('between %d and %d an arrow key moves by %d', (low, high, step) => {
  expect(stepFor(low, high)).toBe(step);
});

test.each([
  [0.1, 1, 0.01, 0.11],
  [0.1, 10, 0.01, 0.2],
  [0.7, 1, 0.1, 0.8],
  [0.123, 1, 0.01, 0.13],
  [0, -1, 0.01, -0.01],
  [3e-10, 1, 1e-11, 3.1e-10],
  [5e21, -1, 1e20, 4.9e21],
  [1e300, 1, 0.01, 1e300],
])('from %d, %d steps of %d lead to %d', (value, count, step, next) => {
  expect(stepFrom(value, count, step)).toBe(next);
});

test('a key moves every number within a range, and the other key takes it back', () => {
  const size = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(size, fc.boolean(), fc.integer({ min: 0, max: 99 }), (width, both, place) => {
      const [low, high] = [both ? -width : 0, width];
      const step = stepFor(low, high);
      const value = stepFrom(0, place, step);
      const next = stepFrom(value, 1, step);
      expect(next).toBeGreaterThan(value);
      expect(stepFrom(next, -1, step)).toBe(value);
    }),
  );
});

describe('splitNumbers', () => {
  test.each([
    ['0.1 0.2 0', ['0.1', '0.2', '0']],
    ['0.1, 0.2,0', ['0.1', '0.2', '0']],
    ['1,2,3', ['1', '2', '3']],
    ['0,1 0,2 0', ['0,1', '0,2', '0']],
    ['0,1; 0,2', ['0,1', '0,2']],
    ['1, 2, 3', ['1', '2', '3']],
    ['٠٫١ ٠٫٢', ['٠٫١', '٠٫٢']],
    [' ', []],
  ])('%j', (text, numbers) => expect(splitNumbers(text)).toEqual(numbers));
});

test.each([
  ['?weights=1e+5,0&label=Average+Toes', '1e+5,0', 'Average Toes'],
  ['?weights=1E%2B5&label=C%2B%2B', '1E+5', 'C++'],
])('%s keeps the plus of its numbers', (query, weights, label) => {
  const fields = new URLSearchParams(keepPlus(query));
  expect([fields.get('weights'), fields.get('label')]).toEqual([weights, label]);
});
