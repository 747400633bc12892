import { expect, test } from 'vitest';
import {
  inputCount,
  type Network,
  neuronNumbers,
  type Parameter,
  parameterValue,
  withInputs,
  withNeuronNumbers,
  withParameter,
} from '../../web/src/model/network.ts';
import { inputAt, neuronOf } from '../../web/src/model/neuron.ts';
import { compute } from '../../web/src/model/result.ts';
import { engine } from './programs.ts';
import { stateOf } from './state-of.ts';

const network: Network = [
  {
    names: ['h0', 'h1'],
    weights: [1, 2, 3, -4, 5, -6],
    bias: [0.5, -0.5],
    activation: 'relu',
    threshold: 0,
  },
  { names: ['Win'], weights: [2, 3], bias: [1], activation: 'identity', threshold: 0 },
];

test.each<[Parameter, number]>([
  [{ kind: 'weight', layer: 0, output: 1, input: 2 }, -6],
  [{ kind: 'weight', layer: 1, output: 0, input: 1 }, 3],
  [{ kind: 'bias', layer: 0, output: 1 }, -0.5],
  [{ kind: 'threshold', layer: 1 }, 0],
])('%o is one number of a network, and the only one that changes', (parameter, value) => {
  expect(parameterValue(network, parameter)).toBe(value);
  expect(withParameter(network, parameter, value)).toBe(network);
  const changed = withParameter(network, parameter, 7);
  expect(parameterValue(changed, parameter)).toBe(7);
  expect(withParameter(changed, parameter, value)).toEqual(network);
});

test('a neuron has a row of its layer’s weights', () => {
  const place = { layer: 0, neuron: 1 };
  expect(neuronNumbers(network, place)).toMatchObject({ weights: [-4, 5, -6], bias: -0.5 });
  const changed = withNeuronNumbers(network, place, { weights: [7, 8, 9] });
  expect(changed[0]?.weights).toEqual([1, 2, 3, 7, 8, 9]);
  expect(withNeuronNumbers(network, place, { bias: -0.5 })).toBe(network);
});

test('other inputs keep their weights in every neuron of the first layer', () => {
  const [first, second] = withInputs(network, [2, undefined, 0, 1]);
  expect(first?.weights).toEqual([3, 0.1, 1, 2, -6, 0.1, -4, 5]);
  expect(first && inputCount(first)).toBe(4);
  expect(second).toBe(network[1]);
});

test('every neuron of every layer can be taken out, with what comes in and what goes out', () => {
  const rows = [
    [1, 1, 1],
    [2, 0, 1],
  ];
  const { dataset, training } = stateOf(rows, [0, 0, 0]);
  const outputs = [{ name: 'Win', title: 'Winning' }];
  const workspace = engine.workspace();
  const result = compute(workspace, { network, dataset: { ...dataset, outputs }, training });
  workspace.dispose();

  const hidden = neuronOf(result, { layer: 0, neuron: 1 });
  expect(hidden.output.name).toBe('h1');
  expect(hidden.inputs).toBe(dataset.inputs);
  expect([...hidden.sums]).toEqual([-5.5, -14.5]);
  expect([...hidden.outputs]).toEqual([0, 0]);

  const last = neuronOf(result, { layer: 1, neuron: 0 });
  expect(last.output).toBe(outputs[0]);
  expect(last.inputs.map(({ name }) => name)).toEqual(['h0', 'h1']);
  expect([inputAt(last, 0, 0), inputAt(last, 0, 1), inputAt(last, 1, 0)]).toEqual([6.5, 5.5, 0]);
  expect([...result.predictions]).toEqual([14, 12]);
  expect([...last.outputs]).toEqual([14, 12]);
});
