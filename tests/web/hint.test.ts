import { expect, test } from 'vitest';
import type { Best } from '../../web/src/model/best.ts';
import { type HintSource, hintFor } from '../../web/src/model/hint.ts';
import type { Network, Parameter } from '../../web/src/model/network.ts';
import { usualTraining } from '../../web/src/model/training.ts';

const network = (weights: readonly number[]): Network => [
  { names: [''], weights, bias: [0], activation: 'identity', threshold: 0 },
];

const weight = (input: number): Parameter => ({ kind: 'weight', layer: 0, output: 0, input });

/** Two weights, with an error that grows by their squared distances from 3 and −1. */
function source(weights: readonly number[], more: Partial<HintSource> = {}): HintSource {
  return {
    network: network(weights),
    training: { ...usualTraining, goal: 0.01 },
    parameters: [weight(0), weight(1)],
    errorOf: ([layer]) => ((layer?.weights[0] ?? 0) - 3) ** 2 + ((layer?.weights[1] ?? 0) + 1) ** 2,
    best: undefined,
    round: (value) => Number(value.toPrecision(5)),
    ...more,
  };
}

const least = (error: number): Best => ({
  network: network([3, -1]),
  error,
  proof: 'least-squares',
});

test('a weight that reaches the goal alone is moved there', () => {
  expect(hintFor(source([0, -1]))).toMatchObject({
    kind: 'move',
    parameter: weight(0),
    from: 0,
    to: 3,
    after: 0,
  });
});

test('of several weights, the one that gains most comes first', () => {
  expect(hintFor(source([2, 4], { best: least(0) }))).toMatchObject({
    parameter: weight(1),
    to: -1,
    after: 1,
    least: 0,
  });
});

test('a locked weight is not moved', () => {
  const training = { ...usualTraining, locks: [weight(1)] };
  expect(hintFor(source([2, 4], { training }))).toMatchObject({ parameter: weight(0), to: 3 });
});

test('at the goal there is nothing to do', () => {
  expect(hintFor(source([3, -1.01]))).toEqual({ kind: 'reached' });
});

test('where the best that there is misses the goal, no setting reaches it', () => {
  const best = least(0.5);
  expect(hintFor(source([0, 0], { best }))).toEqual({ kind: 'impossible', best });
});

test('without a goal, the least error is all there is', () => {
  const training = usualTraining;
  const errorOf = () => 0.5;
  expect(hintFor(source([3, -1], { training, errorOf, best: least(0.5) }))).toEqual({
    kind: 'least',
  });
});

test('where nothing is better, the hint says so', () => {
  expect(hintFor(source([1, 1], { errorOf: () => 1 }))).toEqual({ kind: 'stuck' });
});

test('past a kink, something better is felt for', () => {
  const errorOf = ([layer]: Network) => Math.abs((layer?.weights[0] ?? 0) - 2);
  const hint = hintFor(source([0, 0], { errorOf }));
  expect(hint).toMatchObject({ kind: 'move', parameter: weight(0), to: 2 });
});
