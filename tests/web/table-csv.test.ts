import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../web/src/model/table/csv.ts';

const cells = [
  ['a', 'b'],
  ['1', '2'],
];

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
    ['\ufeffa,b\n1,2', 'a byte-order mark'],
    ['\ufeff"a","b"\n1,2', 'a byte-order mark before a quote'],
    ['sep=;\na;b\n1;2', 'a declaration'],
    ['\ufeffsep=|\r\na|b\r\n1|2', 'a declaration of Excel’s, with another separator'],
    ['sep=,\n\na,b\n1,2', 'a declaration and a blank line'],
    ['a, "b"\n 1,\u00a0"2" ', 'blanks round quotes'],
    ['"a" ,"b" \n"1" ,"2"', 'blanks behind quotes'],
  ])('%j: %s', (text) => expect(readCsv(text)).toEqual(cells));

  test.each<[string, string[][]]>([
    ['8,5\t0,65\t1,2', [['8,5', '0,65', '1,2']]],
    ['8,5;0,65;1,2', [['8,5', '0,65', '1,2']]],
    [
      'Name; title\tScore, total\n1\t2',
      [
        ['Name; title', 'Score, total'],
        ['1', '2'],
      ],
    ],
    [
      'Name, first;Score\n1,5;2',
      [
        ['Name, first', 'Score'],
        ['1,5', '2'],
      ],
    ],
    ['Four games\n\nGame\tToes\n1\t8,5', [['Four games'], ['Game', 'Toes'], ['1', '8,5']]],
    [
      'Reds; Blues,1\nGreens,2\nPinks,3',
      [
        ['Reds; Blues', '1'],
        ['Greens', '2'],
        ['Pinks', '3'],
      ],
    ],
    [
      'a,b,c\n,2,\n',
      [
        ['a', 'b', 'c'],
        ['', '2', ''],
      ],
    ],
    [
      '"a,b,c";d\n1;2',
      [
        ['a,b,c', 'd'],
        ['1', '2'],
      ],
    ],
    ['6" pipe,"7"x', [['6" pipe', '"7"x']]],
    [
      '"a, b","say ""c"""\n"one\ntwo",3',
      [
        ['a, b', 'say "c"'],
        ['one\ntwo', '3'],
      ],
    ],
    ['a\n\n""\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', (text, rows) => expect(readCsv(text)).toEqual(rows));

  test('a caller may know the separator', () => {
    expect(readCsv('0,5\n1,5', '\t')).toEqual([['0,5'], ['1,5']]);
  });
});

describe('writeCsv', () => {
  test('quotes no more than it must', () => {
    expect(
      writeCsv([
        ['a b', 'x,y'],
        ['say "z"', '1'],
      ]),
    ).toBe('a b,"x,y"\n"say ""z""",1');
  });

  test('is read as it was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...' ",;\t\r\n|=1aé\ufeff\u00a0') }),
      fc.constantFrom('sep=|', 'sep=;', '', '-0.5', '"', ' "a" '),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, (written) => {
        expect(readCsv(writeCsv(written), ',')).toEqual(written);
      }),
    );
  });
});
