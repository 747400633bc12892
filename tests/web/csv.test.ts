import { describe, expect, test } from 'vitest';
import { haveDecimalComma, readCsv, writeCsv } from '../../web/src/model/csv.ts';

describe('readCsv', () => {
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

  test('a row of one cell that is empty is kept by its quotes', () => {
    expect(readCsv('a\n\n""\nb')).toEqual([['a'], [''], ['b']]);
  });

  test('a quote within a cell is a sign like any other', () => {
    expect(readCsv('6" pipe,"7"x')).toEqual([['6" pipe', '"7"x']]);
  });

  test('no text, no rows', () => expect(readCsv('')).toEqual([]));
});

describe('writeCsv', () => {
  test.each<[string, string[][]]>([
    [
      'nothing that needs quotes',
      [
        ['a', 'b'],
        ['1', '-0.5'],
      ],
    ],
    [
      'quotes and line breaks',
      [
        ['a,b', 'say "x"'],
        ['two\nlines', ''],
      ],
    ],
    [
      'what others split by',
      [
        ['a;b;c', 'd'],
        ['a\tb\tc', '1'],
      ],
    ],
    [
      'blanks at the ends',
      [
        [' a', 'b '],
        ['\t', '1'],
      ],
    ],
    ['rows of one empty cell', [['a'], [''], ['b']]],
    [
      'empty cells',
      [
        ['', ''],
        ['', '1'],
      ],
    ],
  ])('is read as it was written: %s', (_, rows) => {
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });

  test('quotes no more than it must', () => {
    expect(
      writeCsv([
        ['a b', 'x,y'],
        ['say "z"', '1'],
      ]),
    ).toBe('a b,"x,y"\n"say ""z""",1');
  });
});

describe('haveDecimalComma', () => {
  test.each([
    [['0,5', '1,000'], false, true],
    [['−3,25'], false, true],
    [['0,125'], false, true],
    [['1,000', 'Toes, Record'], false, false],
    [['1,000', 'Toes, Record'], true, true],
    [['1,000', '8.5'], true, false],
    [['1.000', '2'], true, true],
  ])('%j, where the language says %j: %j', (cells, language, expected) => {
    expect(haveDecimalComma([cells], language)).toBe(expected);
  });
});
