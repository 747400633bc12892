import { describe, expect, test } from 'vitest';
import { createFormat } from '../../web/src/model/format.ts';
import { hasDecimalComma, parseNumber, splitNumbers } from '../../web/src/model/number.ts';

describe('parseNumber', () => {
  test.each([
    ['8.5', 8.5],
    [' 0.65 ', 0.65],
    ['.5', 0.5],
    ['5.', 5],
    ['-0.3', -0.3],
    ['−0.3', -0.3],
    ['+2', 2],
    ['1e-3', 0.001],
    ['0,5', 0.5],
    ['-12,75', -12.75],
    ['1,000', 1000],
    ['0,500', 0.5],
    ['1,234,567.5', 1234567.5],
    ['1.234.567,5', 1234567.5],
    ['12 345', 12345],
    ['12\u202f345,5', 12345.5],
    ["12'345", 12345],
    ['٨٫٥', 8.5],
    ['\u061c−٠٫٣', -0.3],
    ['١٢٬٣٤٥٫٥', 12345.5],
    ['۰٫۵', 0.5],
    ['∞', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['NaN', Number.NaN],
  ])('takes %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', ' ', 'abc', '1 2', '1,2,3', '0x10', '--1', '1e', '1.2.3', '12a', '1 23 4', ','])(
    'takes %j for no number',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  test('reads a lone comma as the language does', () => {
    expect(parseNumber('1,000', true)).toBe(1);
    expect(parseNumber('1,000', false)).toBe(1000);
    expect(parseNumber('1,000,000', true)).toBe(1_000_000);
  });
});

test.each(['en', 'de', 'es', 'ar', 'ar-EG', 'sv', 'fa'])('reads what %s writes', (language) => {
  const { given } = createFormat({ language, style: 'number', digits: 2 });
  for (const value of [0.5, -0.125, 12345, -2.5e-7, 3e20]) {
    expect(parseNumber(given(value), hasDecimalComma(language))).toBe(value);
  }
});

test('a language says whether its decimals have a comma', () => {
  expect(hasDecimalComma('de')).toBe(true);
  expect(hasDecimalComma('en')).toBe(false);
});

test.each([
  ['0.1 0.2 0', ['0.1', '0.2', '0']],
  ['0.1, 0.2,0', ['0.1', '0.2', '0']],
  ['1,2,3', ['1', '2', '3']],
  ['0,1 0,2 0', ['0,1', '0,2', '0']],
  ['0,1; 0,2', ['0,1', '0,2']],
  ['1, 2, 3', ['1', '2', '3']],
  ['٠٫١ ٠٫٢', ['٠٫١', '٠٫٢']],
  [' ', []],
])('splits %j into numbers', (text, numbers) => {
  expect(splitNumbers(text)).toEqual(numbers);
});
