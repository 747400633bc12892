// Tables and numbers that other tools got wrong, by what their users reported.
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../web/src/model/dataset.ts';
import { parseNumber, readColumns } from '../../web/src/model/numbers/read-columns.ts';
import { readCsv } from '../../web/src/model/table/csv.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';
import { readTables } from '../../web/src/model/table/read-tables.ts';

function read(html: string, language = 'en') {
  const options = { outputs: [['Prediction']], label: null, language };
  const data = readTables(findTables(parse(html)), options);
  if (!data) throw new Error('there is no table');
  return {
    inputs: data.inputs.map(({ name }) => name),
    labels: data.labels,
    rows: data.labels.map((_, row) => data.inputs.map((_, i) => valueAt(data, i, row))),
    problems: data.problems.map(({ code }) => code),
  };
}

const columnOf = (texts: string[], language?: string) => readColumns([texts], language)[0];
const cells = (...texts: string[]) =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const heads = (...texts: string[]) =>
  `<tr>${texts.map((text) => `<th>${text}</th>`).join('')}</tr>`;

describe('pandas.read_html', () => {
  test('colspan="2;" is 2', () => {
    const html = `<table>${heads('Letter', 'a', 'b')}<tr><td>x</td><td colspan="2;">1</td></tr>${cells('y', '2', '3')}</table>`;
    expect(read(html)).toEqual({
      inputs: ['a', 'b'],
      labels: ['x', 'y'],
      rows: [
        [1, 1],
        [2, 3],
      ],
      problems: [],
    });
  });

  test('a point where all others have commas does not turn 53,2 into 532', () => {
    expect(columnOf(['54,1', '53.2', '53,2'], 'af')?.values).toEqual([54.1, 53.2, 53.2]);
  });

  test('1.320,00 and 600,00, and a dash for none', () => {
    expect(columnOf(['1.320,00', '600,00', '1.401,40'])).toEqual({
      values: [1320, 600, 1401.4],
      problems: [],
    });
    expect(columnOf(['1.401,40', '-'], 'pt')?.values).toEqual([1401.4, Number.NaN]);
  });

  test('a head that spans into the first row of numbers names that row', () => {
    const html = `<table><caption>Đơn vị tính: đồng</caption>
      <tr><th rowspan="2">Total</th><th>One</th><th>Two</th></tr>
      <tr><td>50,000,000</td><td>100,000,000</td></tr>${cells('Accident', '10,000,000', '20,000,000')}</table>`;
    expect(read(html, 'vi')).toEqual({
      inputs: ['One', 'Two'],
      labels: ['Total', 'Accident'],
      rows: [
        [5e7, 1e8],
        [1e7, 2e7],
      ],
      problems: [],
    });
  });

  test('heads in two rows that both span, and a number that spans rows', () => {
    const html = `<table><thead><tr><th rowspan="2">Fruit</th><th colspan="2">a</th><th colspan="2">e</th></tr>
      <tr><th>Short</th><th>Long</th><th>Short</th><th>Long</th></tr></thead>
      <tbody><tr><td>Apple</td><td colspan="2">1</td><td>2</td><td rowspan="2">0</td></tr>
      ${cells('Pear', '3', '4', '5')}</tbody></table>`;
    expect(read(html)).toEqual({
      inputs: ['a Short', 'a Long', 'e Short', 'e Long'],
      labels: ['Apple', 'Pear'],
      rows: [
        [1, 1, 2, 0],
        [3, 4, 5, 0],
      ],
      problems: [],
    });
  });

  test('lines within a cell, powers and notes are no digits of one number', () => {
    const row = cells(
      'V620',
      '<a href="/wiki/V620">32</a><sup class="reference"><a href="#cite_note-10">[10]</a></sup>',
      '1825<br>2200',
      '26.8×10<sup>9</sup>',
      '520&nbsp;mm<sup>2</sup>',
      '4.0&nbsp;×16',
    );
    const html = `<table>${heads('Model', 'Memory', 'Clock', 'Transistors', 'Die', 'Bus')}${row}${cells('V710', '28', '2000', '53.9×10<sup>9</sup>', '346 mm<sup>2</sup>', '4.0 ×8')}</table>`;
    expect(read(html)).toMatchObject({
      rows: [
        [32, Number.NaN, 26.8e9, 520, Number.NaN],
        [28, 2000, 53.9e9, 346, Number.NaN],
      ],
      problems: ['not-a-number', 'not-a-number', 'not-a-number'],
    });
  });
});

describe('Wikipedia', () => {
  const value = (html: string) =>
    read(`<table>${heads('Name', 'a')}${cells('x', html)}${cells('y', '1')}</table>`).rows[0]?.[0];

  test.each([
    ['<span data-sort-value="7003123400000000000♠"></span>1234', 1234],
    ['<span style="display:none" class="sortkey">7003123♠</span>1234', 1234],
    ['<style data-mw-deduplicate="r1">.frac{}</style>1234', 1234],
    [
      '<span class="frac">2<span class="sr-only">+</span><span class="num">1</span>&#8260;<span class="den">2</span></span>',
      2.5,
    ],
    ['1.5<span style="margin-left:0.25em;margin-right:0.15em;">×</span>10<sup>3</sup>', 1500],
    ['8.5(2)', Number.NaN],
    ['<span typeof="mw:File"><img alt="Increase" src="up.svg"></span> 8.5', Number.NaN],
  ])('%s', (html, expected) => expect(value(html)).toBe(expected));
});

describe('PapaParse', () => {
  test.each<[string, string[]]>([
    [
      '08/01/2016;A;-21.419,06\n19/01/2016;A;-53,9\n20/01/2016;A;-116',
      ['08/01/2016', 'A', '-21.419,06'],
    ],
    ['nome;telefone\nJessica;5,58199E+12\nJoi;5,51197E+12', ['nome', 'telefone']],
    ['X\tY\tZ\n120,5\t50,3\t2,35', ['X', 'Y', 'Z']],
    [
      'SKU (new, required);Price (a, b, c)\n15;90.0\n16;95.0',
      ['SKU (new, required)', 'Price (a, b, c)'],
    ],
    ['id,dates\n12,01/04/2022;02/04/2022;05/04/2022\n', ['id', 'dates']],
    [
      '101;;;733480,00;-733480,00\n106;;;73348,16;-73348,16',
      ['101', '', '', '733480,00', '-733480,00'],
    ],
  ])('guesses the separator of %j', (text, first) => expect(readCsv(text)[0]).toEqual(first));
});

describe('sorted tables', () => {
  test('accounts, with and without a currency', () => {
    expect(columnOf(['$69', '$60.69', '($69.23)', '-$56'])?.values).toEqual([
      69, 60.69, -69.23, -56,
    ]);
    expect(columnOf(['(7.2%)', '3%', '4%'])?.problems.map(({ code }) => code)).toContain(
      'in-doubt',
    );
  });

  test('French amounts', () => {
    expect(columnOf(['1\u00a0234,56\u00a0$', '12\u00a0$'], 'fr-CA')?.values).toEqual([1234.56, 12]);
  });

  test('words between percents', () => {
    expect(columnOf(['100%', '38.5%', 'Not Tested'])).toEqual({
      values: [1, 0.385, Number.NaN],
      problems: [
        { code: 'read-as', row: 0, text: '100%', value: 1 },
        { code: 'not-a-number', row: 2, text: 'Not Tested' },
      ],
    });
  });

  test('a sort value is no number to see', () => {
    const html = `<table>${heads('Name', 'Year')}<tr><td>Steve</td><td data-sort-value="1"><span class="label">1984</span></td></tr>${cells('Jen', '2001')}</table>`;
    expect(read(html).rows).toEqual([[1984], [2001]]);
  });

  test('sizes of several units are named, not compared', () => {
    const problems = columnOf(['8 MB', '9 MB', '4 KB'])?.problems;
    expect(problems).toEqual([{ code: 'in-doubt', row: 2, text: '4 KB' }]);
  });
});

describe('parsers of numbers', () => {
  test.each<[string, string, number | undefined]>([
    ['1,000,100.01', 'en', 1_000_100.01],
    ['1000,100.01', 'en', undefined],
    [',05', 'ru', 0.05],
    ['1,1.1', 'en', undefined],
    ['1,23', 'en-GB', 1.23],
    ['1234.7', 'de', 1234.7],
    ['1.127,54', 'en', 1127.54],
    ['0.01', 'de', 0.01],
  ])('%s in %s', (text, language, value) => expect(parseNumber(text, language)).toBe(value));
});

test('regression tables: stars are marks, and errors in brackets are named', () => {
  const html = `<table><tr><td colspan="2" style="border-bottom: 1px solid black"></td></tr>
    <tr><td></td><td>Model</td></tr>${cells('Toes', '8.5<sup>***</sup>')}${cells('', '(0.2)')}
    <tr><td><em>Note:</em></td><td style="text-align:right">p&lt;0.01</td></tr></table>`;
  expect(read(html)).toMatchObject({
    inputs: ['Model'],
    rows: [[8.5], [Number.NaN], [Number.NaN]],
    problems: ['in-doubt', 'not-a-number'],
  });
});
