import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { instantiate } from '../../web/src/engine/instantiate.ts';
import { firstOutput, type Network } from '../../web/src/model/network.ts';
import { neuronOf } from '../../web/src/model/neuron.ts';
import { compute } from '../../web/src/model/result.ts';
import type { State } from '../../web/src/model/state.ts';
import { stepAt, stepCount, type WalkPlace, walk as walkOn } from '../../web/src/model/steps.ts';
import { stateOf } from './state-of.ts';

const core = readFileSync(new URL('../../build/wasm/web/soma-core.wasm', import.meta.url));
const engine = await instantiate(core);

function walk(state: State, example = 0) {
  const workspace = engine.workspace();
  const result = compute(workspace, state);
  workspace.dispose();
  const neuron = neuronOf(result, firstOutput(state.network));
  const steps = Array.from({ length: stepCount(neuron) }, (_, i) => stepAt(neuron, example, i));
  return { neuron, steps };
}

test('every term takes three steps, then come the bias and the activation', () => {
  const { steps } = walk(stateOf([[8.5, 0.65]], [0.1, 0.2], { bias: 1, activation: 'relu' }));
  expect(steps).toEqual([
    { kind: 'input', input: 0, value: 8.5, total: 0 },
    {
      ...{ kind: 'product', input: 0, value: 8.5, weight: 0.1 },
      ...{ product: 0.8500000000000001, total: 0 },
    },
    {
      ...{ kind: 'total', input: 0, before: 0 },
      ...{ product: 0.8500000000000001, total: 0.8500000000000001 },
    },
    { kind: 'input', input: 1, value: 0.65, total: 0.8500000000000001 },
    {
      ...{ kind: 'product', input: 1, value: 0.65, weight: 0.2 },
      ...{ product: 0.13, total: 0.8500000000000001 },
    },
    {
      ...{ kind: 'total', input: 1, before: 0.8500000000000001 },
      ...{ product: 0.13, total: 0.9800000000000001 },
    },
    { kind: 'bias', before: 0.9800000000000001, bias: 1, total: 1.98 },
    { kind: 'activation', activation: 'relu', prediction: 1.98, total: 1.98 },
  ]);
});

test('the walk arrives where the core does, to the last digit', () => {
  const random = lehmer(7);
  for (let round = 0; round < 200; round += 1) {
    const inputs = 1 + (round % 9);
    const numbers = () => Array.from({ length: inputs }, () => random() * 20 - 10);
    const rows = [numbers(), numbers(), numbers()];
    const { neuron, steps } = walk(stateOf(rows, numbers(), { bias: random() - 0.5 }), round % 3);
    const [bias, end] = steps.slice(-2);
    if (bias?.kind !== 'bias') throw new Error('the bias comes last but one');
    expect(bias.before + bias.bias).toBe(neuron.sums[round % 3]);
    expect(end).toMatchObject({ prediction: neuron.outputs[round % 3] });
  }
});

test('past the end stands the last step', () => {
  const { neuron, steps } = walk(stateOf([[1]], [2], { activation: 'step', threshold: 1 }));
  expect(stepAt(neuron, 0, 99)).toEqual(steps[steps.length - 1]);
  expect(steps[steps.length - 1]).toMatchObject({ prediction: 1, total: 2 });
});

test('what is no number is walked as such', () => {
  const { steps } = walk(stateOf([[Number.NaN, 1]], [1, 1]));
  expect(steps[2]).toMatchObject({ kind: 'total', total: Number.NaN });
  expect(steps[4]).toMatchObject({ kind: 'product', product: 1, total: Number.NaN });
});

// Two hidden neurons of two inputs, and one output: 8, 8 and 8 steps.
const network: Network = [
  layer(['h0', 'h1'], [1, 2, 3, 4]),
  layer(['Win', 'Sad', 'Hurt'], [1, 2, 3, 4, 5, 6]),
];
const at = (layer: number, neuron: number, index = 0): WalkPlace => ({
  place: { layer, neuron },
  index,
});

test.each([
  ['a step in the same neuron', at(0, 0, 3), 1, 'step', at(0, 0, 4)],
  ['a step into the next neuron', at(0, 0, 7), 1, 'step', at(0, 1, 0)],
  ['a step into the next layer', at(0, 1, 7), 1, 'step', at(1, 0, 0)],
  ['a step back into the layer before', at(1, 0, 0), -1, 'step', at(0, 1, 7)],
  ['to the very start', at(1, 2, 5), -Infinity, 'step', at(0, 0, 0)],
  ['to the very end', at(0, 0, 0), Infinity, 'step', at(1, 2, 7)],
  ['past the end', at(1, 2, 7), 1, 'step', at(1, 2, 7)],
  ['a neuron on', at(0, 1, 4), 1, 'neuron', at(1, 0, 0)],
  ['a neuron back', at(1, 0, 4), -1, 'neuron', at(0, 1, 0)],
  ['a layer on', at(0, 0, 4), 1, 'layer', at(1, 0, 0)],
  ['a layer back', at(1, 2, 4), -1, 'layer', at(0, 0, 0)],
  ['the last neuron has none behind it', at(1, 2, 4), 1, 'neuron', at(1, 2, 4)],
  ['the last layer has none behind it', at(1, 1, 4), 1, 'layer', at(1, 1, 4)],
] as const)('%s', (_, from, by, unit, to) => {
  expect(walkOn(network, from, by, unit)).toEqual(to);
});

function layer(names: readonly string[], weights: readonly number[]): Network[number] {
  return { names, weights, bias: names.map(() => 0), activation: 'identity', threshold: 0 };
}

function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
