import { describe, expect, test } from 'vitest';
import { en } from '../../web/src/locales/neuron/en.ts';
import { nameInputs, withNames } from '../../web/src/locales/neuron/names.ts';
import { problemText } from '../../web/src/locales/neuron/problem-text.ts';
import { exampleCount } from '../../web/src/model/dataset.ts';
import type { State } from '../../web/src/model/state.ts';
import { fillFrom, type Reading, readData } from '../../web/src/model/table/read-data.ts';
import { stateOf, weightsOf } from './state-of.ts';

const plain = stateOf(
  [
    [8.5, 0.65],
    [9.5, 0.8],
  ],
  [0.5, 0.2],
  { bias: 2 },
);
const games: State = {
  ...plain,
  dataset: {
    ...plain.dataset,
    title: 'Games',
    exampleName: 'Game',
    inputs: [
      { name: 'Toes', title: 'Average Toes' },
      { name: 'Record', title: 'Record' },
    ],
    outputs: [{ name: 'Prediction', title: 'Chance' }],
  },
};
const options = {
  title: 'My games',
  language: 'en',
  shown: withNames(games.dataset, en),
};

/** What a reader of English is told. */
const told = ({ problems, inputs }: Reading) =>
  problems.map((problem) => problemText(problem, en, nameInputs(inputs, en)));

/** What a reading makes of the state: names, weights and rows, each with its label. */
function seen({ state, problems }: Reading) {
  expect(problems).toEqual([]);
  if (!state) throw new Error('there is no state');
  const { dataset } = state;
  return {
    names: nameInputs(dataset.inputs, en).map(({ name }) => name),
    weights: weightsOf(state),
    rows: dataset.labels.map((label, example) => [
      label,
      ...dataset.inputs.map((_, input) => dataset.values[input * exampleCount(dataset) + example]),
    ]),
  };
}

const read = (text: string, more = {}) => readData(games, text, { ...options, ...more });

describe('readData', () => {
  test('takes a header row and a column of labels, and new inputs have the usual weight', () => {
    const reading = read('Team,a,b,c\nReds,1,2,3\nBlues,4,5,6\n');
    expect(seen(reading)).toEqual({
      names: ['a', 'b', 'c'],
      weights: [0.1, 0.1, 0.1],
      rows: [
        ['Reds', 1, 2, 3],
        ['Blues', 4, 5, 6],
      ],
    });
    expect(reading.state?.dataset).toMatchObject({ title: 'My games', exampleName: 'Team' });
    expect(reading.state?.network[0]?.bias).toEqual([2]);
  });

  test('inputs of a name that was there keep their weights', () => {
    expect(seen(read('Record\tWind\tToes\n1\t2\t3'))).toEqual({
      names: ['Record', 'Wind', 'Toes'],
      weights: [0.2, 0.1, 0.5],
      rows: [['1', 1, 2, 3]],
    });
  });

  test('takes what the widget itself saves, by its full names, and without its predictions', () => {
    const reading = read('Game,Average Toes,Record,Chance\n5,1,2,9\n6,3,4,9');
    expect(seen(reading)).toEqual({
      names: ['Toes', 'Record'],
      weights: [0.5, 0.2],
      rows: [
        ['5', 1, 2],
        ['6', 3, 4],
      ],
    });
    expect(reading.state?.dataset).toMatchObject({
      title: 'Games',
      exampleName: 'Game',
      outputs: games.dataset.outputs,
      inputs: games.dataset.inputs,
    });
  });

  test.each([
    ['no name, in front', ',a\n7,1\n8,2'],
    ['the name of the present examples', 'a,Game\n1,7\n2,8'],
    ['a usual name', 'CASE,a\n7,1\n8,2'],
  ])('a column of %s names the rows, though it holds numbers', (_, text) => {
    expect(seen(read(text)).rows).toEqual([
      ['7', 1],
      ['8', 2],
    ]);
  });

  test('without a header, as many columns are the inputs that were there', () => {
    expect(seen(read('1;2\n3;4'))).toEqual({
      names: ['Toes', 'Record'],
      weights: [0.5, 0.2],
      rows: [
        ['1', 1, 2],
        ['2', 3, 4],
      ],
    });
    const other = read('1;2;3');
    expect(nameInputs(other.inputs, en).map(({ name }) => name)).toEqual([
      ...['Input 1', 'Input 2', 'Input 3'],
    ]);
    expect(told(other)).toEqual([en.noHeader]);
  });

  test('reads decimal commas where semicolons or tabs split, and as the reader writes', () => {
    expect(seen(read('a;b\n0,5;1,250')).rows).toEqual([['1', 0.5, 1.25]]);
    expect(seen(read('a\tb\n1,250\t2')).rows).toEqual([['1', 1250, 2]]);
    expect(seen(read('a\tb\n1,250\t2', { language: 'de' })).rows).toEqual([['1', 1.25, 2]]);
  });

  test('leaves out empty rows, and empty columns after the last', () => {
    expect(seen(read('a,b,,\n1,2,,\n,,,\n3,4,,')).rows).toEqual([
      ['1', 1, 2],
      ['2', 3, 4],
    ]);
  });

  test.each([
    ['a,b\n1,x\n,2', ["row 1, b: 'x' is not a number", 'row 2, a: the cell is empty']],
    ['a,b\n1', ['row 1 has 1 cell, the header has 2', 'row 1, b: the cell is empty']],
    ['', [en.noData]],
    ['a,b', [en.noData]],
    ['Game\n1\n2', [en.noData]],
  ])('%j serves for nothing', (text, problems) => {
    const reading = read(text);
    expect(reading.state).toBeUndefined();
    expect(told(reading)).toEqual(problems);
  });

  test('a hundred thousand rows are not too many; one more is, and so are 101 inputs', () => {
    const { state } = read(`a\n${'1\n'.repeat(100_000)}`);
    expect(state?.dataset.labels).toHaveLength(100_000);
    const tooLong = read(`a\n${'1\n'.repeat(100_001)}`);
    expect(tooLong.state).toBeUndefined();
    expect(told(tooLong)).toEqual(['100001 rows; the limit is 100000']);
    expect(told(read(`${'1,'.repeat(100)}1`))).toEqual(['101 inputs; the limit is 100']);
  });

  test('two columns of one name are told apart, and that is said', () => {
    const reading = read('a,a\n1,2');
    expect(told(reading)).toEqual([en.duplicateName('a', 'a (2)')]);
    expect(reading.state?.dataset.inputs.map(({ name }) => name)).toEqual(['a', 'a (2)']);
  });
});

describe('fillFrom', () => {
  const fill = (text: string, input: number, example: number, more = {}) =>
    fillFrom(games, text, [input, example], { ...options, ...more });

  test('fills cells, and leaves the rest', () => {
    expect(seen(fill('1\t2\n3\t4\r\n', 0, 0)).rows).toEqual([
      ['1', 1, 2],
      ['2', 3, 4],
    ]);
    expect(seen(fill('7\n8', 1, 0)).rows).toEqual([
      ['1', 8.5, 7],
      ['2', 9.5, 8],
    ]);
  });

  test('grows rows and inputs as it must', () => {
    expect(seen(fill('1\t2\n3\t4', 1, 1))).toEqual({
      names: ['Toes', 'Record', 'Input 3'],
      weights: [0.5, 0.2, 0.1],
      rows: [
        ['1', 8.5, 0.65, 0],
        ['2', 9.5, 1, 2],
        ['3', 0, 3, 4],
      ],
    });
  });

  test('a column of text in front names the rows', () => {
    expect(seen(fill('Reds\t1\nBlues\t2', 0, 0)).rows).toEqual([
      ['Reds', 1, 0.65],
      ['Blues', 2, 0.8],
    ]);
  });

  test('a block with a header row is data of its own', () => {
    expect(seen(fill('Case\ta\n5\t1', 1, 1))).toEqual({
      names: ['a'],
      weights: [0.1],
      rows: [['5', 1]],
    });
  });

  test('a column of decimal commas is one column, and lines of CSV are several', () => {
    expect(seen(fill('0,5\n1,5', 0, 0)).rows).toEqual([
      ['1', 0.5, 0.65],
      ['2', 1.5, 0.8],
    ]);
    expect(seen(fill('1.5,2\n3,4', 0, 0)).rows).toEqual([
      ['1', 1.5, 2],
      ['2', 3, 4],
    ]);
  });

  test('what is wrong names its row and input, and nothing is filled', () => {
    const reading = fill('1\tx\n\t4', 0, 1);
    expect(reading.state).toBeUndefined();
    expect(told(reading)).toEqual([
      "row 2, Record: 'x' is not a number",
      'row 3, Toes: the cell is empty',
    ]);
    expect(told(fill('1\t2', 99, 0))).toEqual(['101 inputs; the limit is 100']);
    expect(told(fill('1\n2', 0, 99_999))).toEqual(['100001 rows; the limit is 100000']);
  });

  test('a cell that was wrong is mended', () => {
    const problem = { code: 'not-a-number', example: 1, input: 0, text: 'x' } as const;
    const other = { code: 'not-a-number', example: 0, input: 1, text: 'y' } as const;
    const broken = { ...games, dataset: { ...games.dataset, problems: [problem, other] } };
    const { state } = fillFrom(broken, '1\n2', [0, 0], options);
    expect(state?.dataset.problems).toMatchObject([{ example: 0, input: 1, text: 'y' }]);
  });
});
