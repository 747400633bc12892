import { expect, test } from 'vitest';
import type { LayerParameter, Network } from '../../web/src/model/network.ts';
import { fillWeights } from '../../web/src/model/table/fill-weights.ts';
import { usualTraining } from '../../web/src/model/training.ts';

const network: Network = [
  {
    names: ['h0', 'h1'],
    weights: [1, 2, 3, 4, 5, 6],
    bias: [0, 0],
    activation: 'identity',
    threshold: 0,
  },
];

const weight = (output: number, input: number): LayerParameter => {
  return { kind: 'weight', layer: 0, output, input };
};

function fill(
  text: string,
  from = weight(0, 0),
  { hasBias = false, language = 'en', locks = [] as LayerParameter[] } = {},
) {
  const training = { ...usualTraining, locks };
  return fillWeights({ network, training }, text, from, { language, hasBias });
}

const weightsOf = (...args: Parameters<typeof fill>) => fill(...args).network?.[0]?.weights;

test.each<[string, string, LayerParameter, number[]]>([
  ['a whole table', '6\t5\t4\n3\t2\t1', weight(0, 0), [6, 5, 4, 3, 2, 1]],
  ['a part of one', '9\t8', weight(1, 1), [1, 2, 3, 4, 9, 8]],
  ['a column', '9\n8', weight(0, 2), [1, 2, 9, 4, 5, 8]],
  ['CSV', '9,8,7\n6,5,4', weight(0, 0), [9, 8, 7, 6, 5, 4]],
  ['names in front', 'h0\t9\nh1\t8', weight(0, 0), [9, 2, 3, 8, 5, 6]],
  ['names behind', '9\th0\n8\th1', weight(0, 0), [9, 2, 3, 8, 5, 6]],
  ['heads above', '\tToes\tWins\nh0\t9\t8\nh1\t7\t6', weight(0, 0), [9, 8, 3, 7, 6, 6]],
  ['rows of different lengths', '9\t8\t7\n6', weight(0, 0), [9, 8, 7, 6, 5, 6]],
  ['a minus of print', '\u22121\n\u22120.5', weight(0, 0), [-1, 2, 3, -0.5, 5, 6]],
])('%s fills a layer from a cell on', (_, text, from, expected) => {
  expect(weightsOf(text, from)).toEqual(expected);
});

test('a comma is what the reader’s language makes of it', () => {
  expect(weightsOf('0,5\t1\n2\t3', weight(0, 0), { language: 'de' })).toEqual([0.5, 1, 3, 2, 3, 6]);
});

test('biases are the last column, where there is one', () => {
  const filled = fill('9\t7\n8\t6', weight(0, 2), { hasBias: true }).network?.[0];
  expect(filled).toMatchObject({ weights: [1, 2, 9, 4, 5, 8], bias: [7, 6] });
  const from: LayerParameter = { kind: 'bias', layer: 0, output: 0 };
  expect(fill('7\n6', from, { hasBias: true }).network?.[0]?.bias).toEqual([7, 6]);
});

test('what is locked stays as it is', () => {
  expect(weightsOf('9\t9', weight(0, 0), { locks: [weight(0, 1)] })).toEqual([9, 2, 3, 4, 5, 6]);
});

test.each<[string, string, LayerParameter, object]>([
  ['too many rows', '1\n2', weight(1, 0), { code: 'too-many-rows', count: 3, limit: 2 }],
  ['too many columns', '1\t2', weight(0, 2), { code: 'too-many-inputs', count: 4, limit: 3 }],
  ['a word', '1\tx\n3\t4', weight(0, 0), { parameter: weight(0, 1), text: 'x' }],
  ['a gap', '1\t\n3\t4', weight(0, 0), { parameter: weight(0, 1), text: '' }],
])('%s is a problem, and nothing changes', (_, text, from, problem) => {
  expect(fill(text, from)).toEqual({ problem: expect.objectContaining(problem) });
});
