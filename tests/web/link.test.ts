import { describe, expect, test } from 'vitest';
import { differences, type Numbers, readLink, writeLink } from '../../web/src/lesson/link.ts';

const author: Numbers = {
  weights: [0.1, 0.2],
  bias: 0,
  activation: 'identity',
  threshold: 0,
  data: {
    inputs: ['Toes', 'Record'],
    labels: ['1', '2'],
    examples: [
      [8.5, 0.65],
      [9.5, 0.8],
    ],
  },
  selected: 0,
};

describe('a link', () => {
  test('keeps weights as they are typed', () => {
    expect(writeLink('four-games', { weights: [0.1, 0.2, 0] })).toBe(
      '#four-games?weights=0.1,0.2,0',
    );
  });

  test('without numbers is an anchor', () => {
    expect(writeLink('four-games', {})).toBe('#four-games');
    expect(readLink('#four-games')).toBeUndefined();
    expect(readLink('')).toBeUndefined();
  });

  test.each<[string, Partial<Numbers>]>([
    ['every field', { ...author, bias: 0.5, activation: 'step', threshold: 1, selected: 1 }],
    ['all digits', { weights: [0.1 + 0.2, 5e-324, 1.7976931348623157e308] }],
    ['what is no finite number', { weights: [Number.NaN, Number.NEGATIVE_INFINITY] }],
    [
      'names with every sign',
      {
        data: {
          inputs: ['a,b', 'say "x"', 'ñ & = + # % ?', 'two\nlines'],
          labels: ['first, "last"'],
          examples: [[1, 2, 3, 4]],
        },
      },
    ],
    [
      'a network, layer by layer and neuron by neuron',
      {
        weights: [
          [
            [0.1, -0.2],
            [3, 1e-7],
          ],
          [[5, 6]],
        ],
        bias: [[0, 0.5], [1]],
        activation: ['relu', 'identity'],
        threshold: [0, 0.5],
      },
    ],
    ['no examples', { data: { inputs: ['a'], labels: [], examples: [] } }],
  ])('gives back %s', (_, numbers) => {
    expect(readLink(writeLink('one two?', numbers))).toEqual({ id: 'one two?', numbers });
  });

  test('stays readable', () => {
    const weights = [
      [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      [[0.5, 0.6]],
    ];
    const network = { weights, bias: [[0, 1], [2]], activation: ['relu', 'step'] } as const;
    expect(writeLink('net', network)).toBe(
      '#net?weights=0.1,0.2:0.3,0.4/0.5,0.6&bias=0:1/2&activation=relu/step',
    );
    const fragment = writeLink('toe-model', { data: author.data });
    expect(fragment).toBe('#toe-model?data=Example,Toes,Record%0A1,8.5,0.65%0A2,9.5,0.8');
  });

  test('may be typed by hand', () => {
    expect(readLink('#a?weights=0,5 −1&bias=2')).toEqual({
      id: 'a',
      numbers: { weights: [0.5, -1], bias: 2 },
    });
    expect(readLink('#a?data=Case,x\r\n1,2\r\n')).toEqual({
      id: 'a',
      numbers: { data: { inputs: ['x'], labels: ['1'], examples: [[2]] } },
    });
  });

  test.each([
    ['weights=abc,1', "weights: 'abc' is not a number"],
    ['weights=1,2:3,x/5', "weights: 'x' is not a number"],
    ['activation=relu/tanh', "activation: 'tanh' is not one of identity, step, relu, sigmoid"],
    ['bias=', 'bias: there is no number'],
    ['bias=%ZZ', "bias: '%ZZ' is not a number"],
    ['activation=tanh', "activation: 'tanh' is not one of identity, step, relu, sigmoid"],
    ['threshold=high', "threshold: 'high' is not a number"],
    ['selected=-1', "selected: '-1' is not a whole number"],
    ['selected=x', "selected: 'x' is not a whole number"],
    ['wieghts=1', "'wieghts' is not one of weights, bias, activation, threshold, data, selected"],
    ['toString=1', "'toString' is not one of weights, bias, activation, threshold, data, selected"],
    ['data=Case,a%0A1,x', "data: row 1, a: 'x' is not a number"],
    ['data=Case,a%0A1,2,3', 'data: row 1 has 3 cells, the header has 2'],
    ['data=Case%0A1', 'data: there is no column of inputs'],
    ['data=', 'data: there is no column of inputs'],
  ])('with %s says what is wrong', (query, problem) => {
    expect(readLink(`#four-games?${query}`)).toEqual({ id: 'four-games', problem });
  });
});

describe('differences', () => {
  test('are none at first', () => {
    expect(differences(author, structuredClone(author))).toEqual({});
  });

  test.each<Partial<Numbers>>([
    { weights: [0.1, 0.3] },
    { weights: [0.1] },
    { bias: 1 },
    { activation: 'sigmoid' },
    { threshold: 1 },
    { selected: 1 },
    {
      data: {
        ...author.data,
        examples: [
          [8.5, 0.65],
          [9.5, 0.9],
        ],
      },
    },
    { data: { ...author.data, labels: ['1', 'b'] } },
  ])('keep what changed, and nothing else: %j', (change) => {
    expect(differences(author, { ...author, ...change })).toEqual(change);
  });

  test('tell NaN from other numbers, and not from itself', () => {
    const broken = { ...author, weights: [Number.NaN, 0.2] };
    expect(differences(author, broken)).toEqual({ weights: [Number.NaN, 0.2] });
    expect(differences(broken, { ...broken })).toEqual({});
  });
});
