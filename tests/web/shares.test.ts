import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { instantiate } from '../../web/src/engine/instantiate.ts';
import { firstOutput } from '../../web/src/model/network.ts';
import { neuronOf } from '../../web/src/model/neuron.ts';
import { compute, withoutAnswers } from '../../web/src/model/result.ts';
import { answerRange, shares } from '../../web/src/model/shares.ts';
import type { State } from '../../web/src/model/state.ts';
import { stateOf } from './state-of.ts';

const core = readFileSync(new URL('../../build/wasm/web/soma-core.wasm', import.meta.url));
const engine = await instantiate(core);
const games = [
  [8.5, 0.65, 1.2],
  [9.5, 0.8, 1.3],
  [9.9, 0.8, 0.5],
  [9.0, 0.9, 1.0],
];

function result(state: State) {
  const workspace = engine.workspace();
  const computed = compute(workspace, state);
  workspace.dispose();
  return computed;
}

const neuron = (state: State) => neuronOf(result(state), firstOutput(state.network));

test('the best game is held against the best of the others, term by term', () => {
  const { rival, terms, max } = shares(neuron(stateOf(games, [0.1, 0.2, 0])), 2);
  expect(rival).toBe(1);
  expect(terms[0]).toBeCloseTo(0.04, 12);
  expect(terms[1]).toBe(0);
  expect(max).toBe(terms[0]);
});

test('any other game is held against the best', () => {
  const { rival, terms, max } = shares(neuron(stateOf(games, [0.1, 0.2, 0])), 3);
  expect(rival).toBe(2);
  expect(terms[0]).toBeCloseTo(-0.09, 12);
  expect(terms[1]).toBeCloseTo(0.02, 12);
  expect(max).toBeCloseTo(0.09, 12);
});

test('a game alone has its products, and what is no number is no rival', () => {
  expect(shares(neuron(stateOf([[2, 3]], [1, -1])), 0)).toEqual({
    ...{ rival: undefined, terms: [2, -3], max: 3 },
  });
  const rows = [
    [1, 1],
    [Number.NaN, 9],
  ];
  expect(shares(neuron(stateOf(rows, [1, 1])), 0).rival).toBeUndefined();
});

test('the ends hold every answer, and are far enough from it', () => {
  for (const weights of [
    [0.1, 0.2, 0],
    [-1, 0.5, 2],
    [0, 0, 0],
  ]) {
    for (const bias of [0, 1, -2]) {
      const state = stateOf(games, weights, { bias });
      const [low, high] = answerRange(neuron(state));
      const { predictions } = result(state);
      expect(low).toBeLessThanOrEqual(Math.min(...predictions));
      expect(high).toBeGreaterThanOrEqual(Math.max(...predictions));
    }
  }
  expect(answerRange(neuron(stateOf(games, [1, 1, 1], { activation: 'sigmoid' })))).toEqual([0, 1]);
});

test('a result without answers has none', () => {
  const author = stateOf(games, [0.1, 0.2, 0]);
  const { state, layers, predictions } = withoutAnswers(result(author));
  expect(state).toBe(author);
  const numbers = layers.flatMap(({ sums, outputs }) => [...sums, ...outputs]);
  expect([...numbers, ...predictions]).toEqual(Array(12).fill(Number.NaN));
});
