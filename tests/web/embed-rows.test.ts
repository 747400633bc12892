import { describe, expect, test } from 'vitest';
import { readQuery } from '../../web/src/embed-page/query.ts';
import { readRows } from '../../web/src/embed-page/rows.ts';

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

  test.each([
    ['semicolons and decimal commas', 'Team;a\r\nAnts;2,5\r\nBees;1,0\r\n', '2,5', '1,0'],
    ['tabs and quotes', '"Team"\ta\n"Ants"\t2.5\nBees\t1', '2.5', '1'],
  ])('and text with %s', (_, text, ants, bees) => {
    expect(readRows(text)).toEqual({
      header: ['Team', 'a'],
      body: [
        ['Ants', ants],
        ['Bees', bees],
      ],
    });
  });

  test('what is not JSON is said in the browser’s own words', () => {
    expect(() => readRows('[1')).toThrow(/^data: .*JSON/);
  });
});

describe('the query', () => {
  const labelIn = (query: string) => readQuery(query).attributes['label'];

  test('attributes keep their names, data becomes rows', () => {
    expect(readQuery('?weights=0.5,0.25&data=Case,a%0A1,2')).toEqual({
      ...{ problems: [], attributes: { weights: '0.5,0.25', label: 'Case' } },
      rows: { header: ['Case', 'a'], body: [['1', '2']] },
    });
  });

  test('tables of weights are layers, in the order of their numbers', () => {
    const query = '?layer2=,h%0AWin,2&layer1=,a%0Ah,1&data=Case,a%0A1,2';
    expect(readQuery(query).layers).toEqual([
      { header: ['', 'a'], body: [['h', '1']] },
      { header: ['', 'h'], body: [['Win', '2']] },
    ]);
    expect(() => readQuery('?layer1=')).toThrow('layer1: there is no header row');
    expect(readQuery('?layr1=,a').problems).toEqual([
      "'layr1' is no name here; is 'layer1' meant?",
    ]);
  });

  test('without data the example stays', () => {
    expect(readQuery('?bias=2')).toEqual({ problems: [], attributes: { bias: '2' } });
    expect(readQuery('')).toEqual({ problems: [], attributes: {} });
  });

  test('Game, Case or Example names the rows, in any case and any place', () => {
    expect(labelIn('?data=a,gAME%0A1,2')).toBe('gAME');
    expect(labelIn('?data=EXAMPLE,a%0A1,2')).toBe('EXAMPLE');
    expect(labelIn('?data=a,b%0A1,2')).toBeUndefined();
  });

  test('label comes first, and finds its column whatever its case', () => {
    expect(labelIn('?label=yEAR&data=Game,Year%0A1,2')).toBe('Year');
  });

  test('a label that is no column is named, and the table stays', () => {
    expect(readQuery('?label=x&data=a,b%0A1,2')).toMatchObject({
      ...{ problems: ["label: no column 'x' among a, b"], attributes: {} },
      rows: { header: ['a', 'b'] },
    });
  });

  test('what others add to an address is passed over', () => {
    const added = 'fbclid=1&utm_source=x&gclid=2&ref=3&si=4&mc_eid=5&v=6&_ga=7&h=8';
    expect(readQuery(`?${added}&amp;bias=2&amp;data=Case,a%0A1,2`)).toEqual({
      ...{ problems: [], attributes: { bias: '2', label: 'Case' } },
      rows: { header: ['Case', 'a'], body: [['1', '2']] },
    });
  });

  test('a name that is nearly one of ours is named, and the rest holds', () => {
    const { problems, attributes, rows } = readQuery(
      '?weight=1&wieghts=2&Bias=3&weightRange=4&predict_first&veiws=5&dta=6&bias=7&data=a%0A1',
    );
    expect(problems).toEqual(
      [
        ...[
          ['weight', 'weights'],
          ['wieghts', 'weights'],
          ['Bias', 'bias'],
        ],
        ...[
          ['weightRange', 'weight-range'],
          ['predict_first', 'predict-first'],
        ],
        ...[
          ['veiws', 'views'],
          ['dta', 'data'],
        ],
      ].map(([name, meant]) => `'${name}' is no name here; is '${meant}' meant?`),
    );
    expect(attributes).toEqual({ bias: '7' });
    expect(rows?.header).toEqual(['a']);
  });
});
