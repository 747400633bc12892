import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputsToCsv, toCsv } from '../../web/src/embed-dialog/csv.ts';
import { activations } from '../../web/src/engine/types.ts';
import { type Numbers, readLink, writeLink } from '../../web/src/lesson/link.ts';
import { createFormat, type Format } from '../../web/src/model/format.ts';
import { parseNumber } from '../../web/src/model/numbers/read-columns.ts';
import { splitNumbers } from '../../web/src/model/numbers/split.ts';
import { compute } from '../../web/src/model/result.ts';
import { readCsv, writeCsv } from '../../web/src/model/table/csv.ts';
import { readData } from '../../web/src/model/table/read-data.ts';
import { engine } from './programs.ts';
import { stateOf } from './state-of.ts';

// The same in every run, as the golden cases are.
fc.configureGlobal({ seed: 20_26, numRuns: 1_000 });

/** Languages and regions whose readers can type, or copy back, every number that they are shown. */
const locales = [
  ...[
    'af',
    'ar',
    'ar-EG',
    'be',
    'bg',
    'cs',
    'cy',
    'da',
    'de',
    'de-AT',
    'de-CH',
    'el',
    'en',
    'en-ZA',
  ],
  ...['es', 'es-MX', 'et', 'fa', 'fi', 'fr', 'fr-CA', 'fr-CH', 'he', 'hr', 'hu', 'hy', 'id', 'is'],
  ...['it', 'ja', 'ko', 'lt', 'nb', 'nl', 'pl', 'pt', 'pt-PT', 'ru', 'sv', 'th', 'tr', 'vi', 'zh'],
];

const formats = new Map(
  locales.map((language) => [language, createFormat({ language, style: 'number', digits: 2 })]),
);
// Without -0, which is written 0.
const anything = fc.double().map((value) => value + 0);
const number = anything.filter((value) => !Number.isNaN(value));
const size = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
const inLocale = fc.constantFrom(...locales);

/** What a reader of a language makes of a number as a format writes it for them. */
function readBack(language: string, write: (format: Format) => string): number | undefined {
  const format = formats.get(language);
  return format && parseNumber(write(format), language);
}

describe('a number', () => {
  test(`is read as it is written with all digits, in ${locales.length} locales`, () => {
    fc.assert(
      fc.property(inLocale, number, (language, value) => {
        expect(readBack(language, ({ exact }) => exact(value))).toBe(value);
      }),
    );
  });

  test('is read to 12 digits as a field shows it', () => {
    fc.assert(
      fc.property(inLocale, number, (language, value) => {
        const read = readBack(language, ({ given }) => given(value));
        expect(read).toBe(Number(value.toPrecision(12)));
      }),
    );
  });

  test('is read to its decimals as a prediction is shown, thousands in groups', () => {
    fc.assert(
      fc.property(inLocale, size, (language, value) => {
        const read = readBack(language, ({ prediction }) => prediction(value)) ?? Number.NaN;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.005 + 1e-15 * Math.abs(value));
      }),
    );
  });

  test('is read from JavaScript’s own spelling, but for what has the form of thousands', () => {
    fc.assert(
      fc.property(anything, inLocale, (value, language) => {
        fc.pre(!/^-?\d{1,3}\.\d{3}$/.test(String(value)));
        expect(parseNumber(String(value), language)).toBe(value);
      }),
    );
  });

  test('is in no text with a sign too many', () => {
    const sign = fc.constantFrom('x', '±', '--', '..', '(');
    fc.assert(
      fc.property(number, sign, fc.nat(), (value, extra, place) => {
        const digits = String(value);
        const at = place % (digits.length + 1);
        expect(parseNumber(digits.slice(0, at) + extra + digits.slice(at))).toBeUndefined();
      }),
    );
  });

  test.each([', ', ',', ' ', '; ', '\n'])('of many is found between %j', (separator) => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (values) => {
        const read = splitNumbers(values.join(separator)).map((part) => parseNumber(part));
        expect(read).toEqual(values);
      }),
      { numRuns: 200 },
    );
  });
});

const text = fc.string({ unit: 'binary' });

test('CSV is read as it is written, whatever its cells hold', () => {
  const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (cells) => {
      expect(readCsv(writeCsv(cells))).toEqual(cells);
    }),
  );
});

const name = fc.stringMatching(/^[a-zß"',;:%(]{1,9}$/);
const table = fc.integer({ min: 1, max: 5 }).chain((inputs) =>
  fc.record({
    names: fc.uniqueArray(name, { minLength: inputs, maxLength: inputs }),
    rows: fc.array(fc.array(anything, { minLength: inputs, maxLength: inputs }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
);

describe('what a widget gives away', () => {
  const workspace = engine.workspace();

  test.each([
    ['without', inputsToCsv],
    ['with', toCsv],
  ])('as CSV, %s predictions, is the same data to a reader', (_, write) => {
    fc.assert(
      fc.property(table, ({ names, rows }) => {
        const plain = stateOf(
          rows,
          names.map(() => 0.5),
        );
        const inputs = names.map((title) => ({ name: title, title }));
        const state = { ...plain, dataset: { ...plain.dataset, inputs } };
        const read = readData(state, write(compute(workspace, state)), {
          ...{ title: '', language: 'de', shown: state.dataset },
        });
        expect(read.problems).toEqual([]);
        const { values, labels, inputs: columns } = read.state?.dataset ?? state.dataset;
        expect(columns.map((column) => column.name)).toEqual(names);
        expect(labels).toEqual(state.dataset.labels);
        expect(values).toEqual(state.dataset.values);
      }),
      { numRuns: 300 },
    );
  });

  test('as a link, is the same numbers', () => {
    const numbers: fc.Arbitrary<Partial<Numbers>> = fc.record(
      {
        weights: fc.array(anything, { minLength: 1 }),
        bias: number,
        activation: fc.constantFrom(...activations),
        threshold: number,
        selected: fc.nat(),
        data: table.map(({ names, rows }) => ({
          inputs: names,
          labels: rows.map((_, row) => String(row + 1)),
          examples: rows,
        })),
      },
      { requiredKeys: ['bias'] },
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), numbers, (id, given) => {
        expect(readLink(writeLink(id, given))).toEqual({ id, numbers: given });
      }),
      { numRuns: 300 },
    );
  });
});
