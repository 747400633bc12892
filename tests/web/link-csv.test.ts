import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../web/src/lesson/link-csv.ts';

describe('readCsv', () => {
  test.each<[string, string[][]]>([
    ['', []],
    ['a', [['a']]],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,,c\n,,',
      [
        ['a', '', 'c'],
        ['', '', ''],
      ],
    ],
    ['"a,b","say ""x"""', [['a,b', 'say "x"']]],
    [
      '"two\nlines",b\n1,2',
      [
        ['two\nlines', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,"open', [['a', 'open']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('reads %j', (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });
});

test.each([
  [
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    [
      ['a,b', 'say "x"'],
      ['two\nlines', ''],
    ],
  ],
])('%j is read as it was written', (rows) => {
  expect(readCsv(writeCsv(rows))).toEqual(rows);
});
