import { describe, expect, test } from 'vitest';
import { readCsv } from '../../web/src/embed/csv.ts';
import { readQuery } from '../../web/src/embed/query.ts';
import { readRows } from '../../web/src/embed/rows.ts';

describe('CSV', () => {
  test.each([
    ['a,b\n1,2', 'plain'],
    ['a,b\r\n1,2\r\n', 'line ends of Windows, the last one too'],
    ['a,b\r1,2\r', 'line ends of old'],
    ['a;b\n1;2', 'semicolons'],
    ['a\tb\n1\t2', 'tabs'],
    [' a , b \n\n 1 , 2 \n\n', 'blanks and blank lines'],
    ['"a","b"\n"1","2"', 'quotes'],
    ['"a","b"\n"1","2', 'a quote that is never closed'],
  ])('%j: %s', (text) => {
    expect(readCsv(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a quoted cell keeps separators, line breaks and quotes', () => {
    expect(readCsv('"a, b","say ""c"""\n"one\ntwo",3')).toEqual([
      ['a, b', 'say "c"'],
      ['one\ntwo', '3'],
    ]);
  });

  test('a separator inside quotes does not count', () => {
    expect(readCsv('"a,b,c";d\n1;2')).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ]);
  });

  test('an empty cell is a cell, at either end too', () => {
    expect(readCsv('a,b,c\n,2,\n')).toEqual([
      ['a', 'b', 'c'],
      ['', '2', ''],
    ]);
  });

  test('no text, no rows', () => expect(readCsv('')).toEqual([]));
});

describe('JSON', () => {
  const expected = {
    header: ['Team', 'a'],
    body: [
      ['Ants', '2'],
      ['Bees', ''],
    ],
  };

  test.each([
    '[["Team","a"],["Ants",2],["Bees",null]]',
    '[{"Team":"Ants","a":2},{"Team":"Bees"}]',
    '{"header":["Team","a"],"rows":[["Ants",2],["Bees",null]]}',
  ])('%s', (text) => expect(readRows(text)).toEqual(expected));

  test.each([
    ['[1]', 'data: row 0 is not a list'],
    ['[["a"],7]', 'data: row 1 is not a list'],
    ['[["a"],[[7]]]', 'data: row 1 has more than a number or a text in one cell'],
    ['[{"a":1},7]', 'data: row 2 has no names'],
    ['{"header":["a"]}', "data: a JSON object needs a 'header' and 'rows', each a list"],
    ['[]', 'data: there is no header row'],
    ['[[]]', 'data: there is no header row'],
  ])('%s: %s', (text, message) => expect(() => readRows(text)).toThrow(new RangeError(message)));

  test('what is not JSON is said in the browser’s own words', () => {
    expect(() => readRows('[1')).toThrow(/^data: .*JSON/);
  });
});

describe('the query', () => {
  const labelIn = (query: string) => readQuery(query).attributes['label'];

  test('attributes keep their names, data becomes rows', () => {
    expect(readQuery('?weights=0.5,0.25&data=Case,a%0A1,2')).toEqual({
      attributes: { weights: '0.5,0.25', label: 'Case' },
      rows: { header: ['Case', 'a'], body: [['1', '2']] },
    });
  });

  test('without data the example stays', () => {
    expect(readQuery('?bias=2')).toEqual({ attributes: { bias: '2' } });
    expect(readQuery('')).toEqual({ attributes: {} });
  });

  test('Game, Case or Example names the rows, in any case and any place', () => {
    expect(labelIn('?data=a,gAME%0A1,2')).toBe('gAME');
    expect(labelIn('?data=EXAMPLE,a%0A1,2')).toBe('EXAMPLE');
    expect(labelIn('?data=a,b%0A1,2')).toBeUndefined();
  });

  test('label comes first, and finds its column whatever its case', () => {
    expect(labelIn('?label=year&data=Game,Year%0A1,2')).toBe('Year');
  });

  test('what is unknown is named, with all that is known', () => {
    expect(() => readQuery('?label=x&data=a,b%0A1,2')).toThrow(
      new RangeError("label: no column 'x' among a, b"),
    );
    expect(() => readQuery('?wieghts=1')).toThrow(/^'wieghts' is not one of data, weights, bias,/);
  });
});
