import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownLanguage } from '../../web/src/model/numbers/language.ts';
import { parseNumber, readColumns } from '../../web/src/model/numbers/read-columns.ts';

/** A column's values, and its problems as `code row`. */
function read(texts: readonly string[], language?: string) {
  const [column] = readColumns([texts], language);
  return {
    values: column?.values,
    problems: column?.problems.map(({ code, row }) => `${code} ${row}`),
  };
}

describe('one rule per column', () => {
  test.each<[string | undefined, string[], number[]]>([
    ['de', ['0,5', '1.234', '2.500,75', '1.234.567'], [0.5, 1234, 2500.75, 1_234_567]],
    ['en', ['0,435', '1,286', '0,118'], [0.435, 1.286, 0.118]],
    ['de', ['0.435', '1.286', '0.118'], [0.435, 1.286, 0.118]],
    [undefined, ['1,250', '1,234,567.5'], [1250, 1_234_567.5]],
    ['en', ['12,34,567', '1,234'], [1_234_567, 1234]],
    ['de', ['1.234,5e3', '1,5E-9'], [Number.NaN, 1.5e-9]],
    ['fr', ['12\u202f345,678', '1,250'], [12_345.678, 1.25]],
    ['de-CH', ["12'345.5", '1,250'], [12_345.5, 1250]],
  ])('%s: %j', (language, texts, values) => {
    expect(read(texts, language).values).toEqual(values);
  });

  test('what only the language settles is noted where it may be meant otherwise', () => {
    expect(read(['1,250', '2,500'])).toEqual({ values: [1250, 2500], problems: ['read-as 0'] });
    expect(read(['1.250'], 'de')).toEqual({ values: [1250], problems: ['read-as 0'] });
    expect(read(['1,250'], 'de')).toEqual({ values: [1.25], problems: [] });
    expect(read(['1,250'], 'en')).toEqual({ values: [1250], problems: [] });
    expect(read(['1.250', '2.500'])).toEqual({ values: [1.25, 2.5], problems: [] });
  });

  test('the other columns of a table settle one that says nothing itself', () => {
    const [, second] = readColumns([['0,5'], ['1,250']], undefined);
    expect(second).toEqual({ values: [1.25], problems: [] });
    const [, against] = readColumns([['0.5'], ['1,250']], 'de');
    expect(against).toEqual({ values: [1250], problems: [] });
  });

  test('where a column contradicts itself, what has one meaning is read and the rest is named', () => {
    expect(read(['0,5', '0.5', '1,250'])).toEqual({
      values: [0.5, 0.5, Number.NaN],
      problems: ['in-doubt 2'],
    });
  });
});

describe('signs', () => {
  test.each([
    ['–8.5', -8.5],
    ['—8.5', -8.5],
    ['‑8.5', -8.5],
    ['－8.5', -8.5],
    ['﹣8.5', -8.5],
    ['− 8.5', -8.5],
    ['ー5', -5],
    ['8\u200b.5', 8.5],
    ['\ufeff8.5', 8.5],
    ['8.\u20605', 8.5],
    ['8\u00ad.5', 8.5],
    ['8.5\ufe0e', 8.5],
    ['８．５', 8.5],
    ['１，２３４．５', 1234.5],
    ['৮.৫', 8.5],
    ['८.५', 8.5],
    ['၈.၅', 8.5],
    ['٨٫٥', 8.5],
    ['١٢٬٣٤٥٫٥', 12_345.5],
    ['۰٫۵', 0.5],
    ['\u061c−٠٫٣', -0.3],
    ['1,5Е-9', 1.5e-9],
    ['1.5×10⁻³', 0.0015],
    ['1.5 × 10^3', 1500],
    ['10⁻³', 0.001],
    ['10^6', 1e6],
    ['½', 0.5],
    ['−2½', -2.5],
    ['1⁄4', 0.25],
    ['2¹⁄₂', 2.5],
    ['8.5*', 8.5],
    ['8.5[1]', 8.5],
    ['8.5†‡', 8.5],
    ['\\(0.65\\)', 0.65],
    ['$0.65$', 0.65],
    ['∞', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['nan', Number.NaN],
    ['007', 7],
    ['.5', 0.5],
    ['5.', 5],
  ])('%j is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  test.each([
    ...['8.5 ± 0.2', '8.5²', '10³', '8.5₁', '(5)', '1/2', '3–5', '3-5', '2024-01-05', '5.1.2024'],
    ...['12:30', 'TRUE', 'N/A', '#N/A', '5k', '1.5M', '3 Mio.', '12a', '1st', '<5', '~5', '≈5'],
    ...[
      '5+',
      '0x10',
      '1 2',
      '12 34',
      '1,2,3',
      '1.2.3',
      '--5',
      '+-5',
      '1e',
      '1e999',
      '1e-999',
      '√2',
    ],
    ...['8..5', '1_000', "5'10", '…', '?', 'abc', '1e5.5', '=5', '5 kg', '$5', '1 234 56', '0 500'],
  ])('%j is none', (text) => expect(parseNumber(text)).toBeUndefined());

  test.each(['', ' ', '-', '–', '—', '\u200b', '\u00a0'])(
    '%j is a cell without a number',
    (text) => {
      expect(read([text])).toEqual({ values: [Number.NaN], problems: ['empty 0'] });
    },
  );
});

describe('units', () => {
  test.each<[string[], number[]]>([
    [
      ['$8.50', '$1,234.00', '-$3', '($2.50)'],
      [8.5, 1234, -3, -2.5],
    ],
    [
      ['8,50 €', '1.234,00 €'],
      [8.5, 1234],
    ],
    [
      ['CHF 5.50', 'CHF 6'],
      [5.5, 6],
    ],
    [
      ['R$ 5', 'R$ 6'],
      [5, 6],
    ],
    [
      ['8.5 cm', '9 cm', '0'],
      [8.5, 9, 0],
    ],
    [
      ['5kg', '6kg'],
      [5, 6],
    ],
    [
      ['20 °C', '−3 °C'],
      [20, -3],
    ],
    [
      ['5 m²', '6 m²'],
      [5, 6],
    ],
    [
      ['5 km/h', '6 km/h'],
      [5, 6],
    ],
    [
      ['5人', '6人'],
      [5, 6],
    ],
  ])('%j', (texts, values) => expect(read(texts)).toEqual({ values, problems: [] }));

  test('a percent is a hundredth, and that is noted once', () => {
    const [column] = readColumns([['65 %', '80%', '%7', '12.3\u00a0٪']], undefined);
    expect(column).toEqual({
      values: [0.65, 0.8, 0.07, 0.123],
      problems: [{ code: 'read-as', row: 0, text: '65 %', value: 0.65 }],
    });
    expect(parseNumber('65 %')).toBe(0.65);
  });

  test.each([
    [
      ['65 %', '0.7', '80 %'],
      ['read-as 0', 'in-doubt 1'],
    ],
    [['5 cm', '6 cm', '7 in'], ['in-doubt 2']],
    [
      ['$5', '$6', '€7', '8'],
      ['in-doubt 2', 'in-doubt 3'],
    ],
    [
      ['5k', '6k'],
      ['in-doubt 0', 'in-doubt 1'],
    ],
    [
      ['1.5M', '2 Mio.'],
      ['in-doubt 0', 'in-doubt 1'],
    ],
    [
      ['5万', '6万'],
      ['in-doubt 0', 'in-doubt 1'],
    ],
    [['8.5a', '9.5', '9.9'], ['not-a-number 0']],
    [
      ['1st', '2nd', '3rd'],
      ['not-a-number 0', 'not-a-number 1', 'not-a-number 2'],
    ],
    [
      ['8.5²', '(5)', '10³'],
      ['in-doubt 0', 'in-doubt 1', 'in-doubt 2'],
    ],
    [
      ['8.5 ± 0.2', 'TRUE', '1/2'],
      ['not-a-number 0', 'not-a-number 1', 'not-a-number 2'],
    ],
  ])('%j is named', (texts, problems) => expect(read(texts).problems).toEqual(problems));
});

// Every language of this runtime: what Intl writes in it is read in it again.
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const tags = letters.flatMap((a) =>
  letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]),
);
// Toki Pona and Anii write groups of two digits, which anywhere else are two numbers, and of the exponents of
// Chakma some runtimes write broken characters.
const languages = [
  ...Intl.NumberFormat.supportedLocalesOf(tags).filter(
    (tag) => !['tok', 'blo', 'ccp'].includes(tag),
  ),
  ...['ar-EG', 'fa-AF', 'de-CH', 'de-AT', 'en-IN', 'hi-IN-u-nu-deva', 'mr', 'es-MX', 'pt-PT'],
  ...['ja-u-nu-fullwide', 'th-u-nu-thai', 'zh-Hant-TW'],
];

test('what Intl writes in a language is read again in it', () => {
  expect(languages.length).toBeGreaterThan(100);
  const number = fc.oneof(
    fc.double({ noDefaultInfinity: true }),
    fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100),
    fc.constantFrom(0, 1e22, -1e-9, 1234.5, 12_345_678, Number.POSITIVE_INFINITY),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.constantFrom<Intl.NumberFormatOptions>(
        { maximumSignificantDigits: 17, useGrouping: false },
        { maximumSignificantDigits: 17 },
        { maximumSignificantDigits: 17, notation: 'scientific' },
      ),
      number,
      (language, options, value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-300);
        const large = options.notation !== 'scientific' && Math.abs(value) > 1e300;
        fc.pre(
          !large && (options.notation === 'scientific' || Math.abs(value) > 1e-17 || value === 0),
        );
        const text = new Intl.NumberFormat(language, options).format(value);
        expect(parseNumber(text, language), `${language}: ${text}`).toBe(value);
      },
    ),
    { numRuns: 5000 },
  );
});

test('percents, too', () => {
  for (const language of languages) {
    const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    for (const value of [0.65, -0.125, 12.345, 1234.5]) {
      const text = format.format(value);
      expect(parseNumber(text, language), `${language}: ${text}`).toBe(value);
    }
  }
});

test('a number is never read as another: each reading gives back its own digits', () => {
  const sign = fc.constantFrom(..."0123456789.,-+ '%e", '–', '\u00a0', '\u200b', '٫', '×10^');
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 10 }).map((signs) => signs.join('')),
      (text) => {
        const value = parseNumber(text);
        if (value === undefined || /%|e|\^/.test(text)) return;
        const digits = text.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
        const read = value === 0 ? '' : Math.abs(value).toPrecision(15).replace(/e.*/, '');
        expect(read.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')).toBe(digits);
      },
    ),
    { numRuns: 5000 },
  );
});

test.each([
  ['de_DE', 'de-DE'],
  ['de_DE.UTF-8', 'de-DE'],
  ['DE', 'de'],
  ['en', 'en'],
  ['', undefined],
  [null, undefined],
  ['not a tag', undefined],
  ['xx', undefined],
  ['und', undefined],
])('lang=%j is %j', (tag, language) => expect(knownLanguage(tag)).toBe(language));
