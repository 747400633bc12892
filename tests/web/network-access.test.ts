import { describe, expect, test } from 'vitest';
import { en } from '../../web/src/locales/neuron/en.ts';
import { withNames } from '../../web/src/locales/neuron/names.ts';
import { addInputs } from '../../web/src/model/reshape.ts';
import { readData } from '../../web/src/model/table/read-data.ts';
import { start } from './start-app.ts';

const hidden = ['Toes Record Name', '1 2 h0', '3 4 h1'];
const output = ['h0 h1 bias Name', '0.5 0.25 1 Win', '1 0 0 Sad'];

const open = (attributes: Record<string, string> = {}) =>
  start(attributes, ['Toes Record', '8.5 0.65', '9.5 0.8'], [hidden, output]);

test('a network is read as layers, predictions output by output, and what is hidden', () => {
  const { network, script } = open({ activation: 'relu identity' });
  expect(network.layers).toEqual([
    {
      names: ['h0', 'h1'],
      weights: [
        [1, 2],
        [3, 4],
      ],
      bias: [0, 0],
      activation: 'relu',
      threshold: 0,
    },
    {
      names: ['Win', 'Sad'],
      weights: [
        [0.5, 0.25],
        [1, 0],
      ],
      bias: [1, 0],
      activation: 'identity',
      threshold: 0,
    },
  ]);
  expect(network.hiddenOutputs.map((values) => [...values])).toEqual([
    [8.5 + 2 * 0.65, 9.5 + 2 * 0.8, 3 * 8.5 + 4 * 0.65, 3 * 9.5 + 4 * 0.8],
  ]);
  expect([...script.predictions]).toEqual([
    0.5 * 9.8 + 0.25 * 28.1 + 1,
    0.5 * 11.1 + 0.25 * 31.7 + 1,
    9.8,
    11.1,
  ]);
});

test('weights, bias, activation and threshold are those of the chosen neuron', () => {
  const { app, network, script } = open();
  expect(network.selectedNeuron).toEqual({ layer: 1, neuron: 0 });
  expect(script).toMatchObject({ weights: [0.5, 0.25], bias: 1 });
  network.selectedNeuron = { layer: 0, neuron: 1 };
  expect(script).toMatchObject({ weights: [3, 4], bias: 0 });
  script.weights = [5, 6];
  script.bias = 7;
  script.activation = 'relu';
  expect(network.layers[0]).toMatchObject({
    weights: [
      [1, 2],
      [5, 6],
    ],
    bias: [0, 7],
    activation: 'relu',
  });
  network.selectedNeuron = { layer: 2, neuron: 0 };
  network.selectedNeuron = { layer: 0, neuron: 9 };
  expect(network.selectedNeuron).toEqual({ layer: 0, neuron: 1 });
  app.undo();
  app.undo();
  expect(script).toMatchObject({ weights: [5, 6], bias: 0, activation: 'identity' });
  app.reset();
  expect(script.weights).toEqual([3, 4]);
});

test('a wrong count of weights is named for the neuron, and changes nothing', () => {
  const { network, script, failed } = open();
  network.selectedNeuron = { layer: 0, neuron: 0 };
  script.weights = [1, 2, 3];
  expect(failed).toEqual([{ code: 'refused', place: 'weights', reason: '2 inputs but 3 weights' }]);
  expect(script.weights).toEqual([1, 2]);
});

test('nothing in place of weights brings back the author’s', () => {
  const { network, script } = open();
  network.selectedNeuron = { layer: 0, neuron: 1 };
  script.weights = [5, 6];
  script.weights = null;
  expect(script.weights).toEqual([3, 4]);
});

describe('layers', () => {
  test('may be given anew, and taken back', () => {
    const { app, network, script } = open();
    network.layers = [{ names: ['Win'], weights: [[2, 3]], activation: 'step', threshold: 1 }];
    expect(network.layers).toEqual([
      { names: ['Win'], weights: [[2, 3]], bias: [0], activation: 'step', threshold: 1 },
    ]);
    expect([...script.predictions]).toEqual([1, 1]);
    expect(app.session?.state.dataset.outputs.map(({ name }) => name)).toEqual(['Win']);
    app.undo();
    expect(network.layers).toHaveLength(2);
    expect(app.session?.state.dataset.outputs.map(({ name }) => name)).toEqual(['Win', 'Sad']);
  });

  test('without what is not to change keep it', () => {
    const { network } = open({ activation: 'relu' });
    network.layers = network.layers.map(({ weights }) => ({
      weights: weights.map((row) => row.map((w) => 2 * w)),
    }));
    expect(network.layers[1]).toEqual({
      names: ['Win', 'Sad'],
      weights: [
        [1, 0.5],
        [2, 0],
      ],
      bias: [1, 0],
      activation: 'relu',
      threshold: 0,
    });
  });

  test('given back as they are change nothing', () => {
    const { app, network } = open();
    const before = app.session?.state;
    const { layers } = network;
    network.layers = layers;
    expect(app.session?.state).toEqual(before);
  });

  test.each([
    ['are none at all', [], 'there are no layers'],
    ['are empty', [{ weights: [] }], 'layer 1: there are no neurons'],
    [
      'do not chain',
      [{ weights: [[1, 2]] }, { weights: [[1, 2, 3]] }],
      'layer 2: 1 input but 3 weights',
    ],
    [
      'have rows of their own lengths',
      [{ weights: [[1, 2], [1]] }],
      'layer 1: 2 weights in row 1 but 1 in row 2',
    ],
    [
      'lack biases',
      [
        {
          weights: [
            [1, 2],
            [3, 4],
          ],
          bias: [1],
        },
      ],
      '2 outputs but 1 bias',
    ],
  ])('that %s are named, and the last good state stays', (_, layers, reason) => {
    const { network, failed } = open();
    const before = network.layers;
    network.layers = layers;
    expect(failed).toEqual([{ code: 'refused', place: 'layers', reason }]);
    expect(network.layers).toEqual(before);
  });

  test('with NaN, or of an unknown kind, are named', () => {
    const { network, failed } = open();
    network.layers = [{ weights: [[1, Number.NaN]] }];
    // A script may give anything.
    network.layers = [{ weights: [[1, 2]], activation: 'tanh' as 'relu' }];
    expect(failed).toMatchObject([
      { code: 'attribute-not-a-number', attribute: 'layers', text: 'NaN' },
      { code: 'attribute-not-one-of', attribute: 'layers', text: 'tanh' },
    ]);
    expect(network.layers).toHaveLength(2);
  });
});

test('plain values hold the whole network', () => {
  const { network } = open();
  expect(JSON.parse(JSON.stringify(network))).toMatchObject({
    inputs: ['Toes', 'Record'],
    layers: [{ names: ['h0', 'h1'] }, { bias: [1, 0] }],
    outputs: ['Win', 'Sad'],
    labels: ['1', '2'],
    examples: [
      [8.5, 0.65],
      [9.5, 0.8],
    ],
  });
});

describe('where the author’s tables change', () => {
  test('the reader’s numbers stay with their neurons by name; new ones are the author’s', () => {
    const { app, network, author } = open();
    app.editor?.setParameter({ kind: 'weight', layer: 0, output: 1, input: 0 }, 9, true);
    app.editor?.selectNeuron({ layer: 0, neuron: 1 });
    author.layers = [
      ['Record Toes Name', '4 3 h1', '20 10 h2', '2 1 h0'],
      ['h0 h2 h1 bias Name', '0.5 7 0.25 1 Win', '1 8 0 0 Sad'],
    ];
    app.reread();
    expect(network.layers).toMatchObject([
      {
        names: ['h1', 'h2', 'h0'],
        weights: [
          [9, 4],
          [10, 20],
          [1, 2],
        ],
      },
      {
        weights: [
          [0.25, 7, 0.5],
          [0, 8, 1],
        ],
        bias: [1, 0],
      },
    ]);
    expect(network.selectedNeuron).toEqual({ layer: 0, neuron: 0 });
    app.reset();
    expect(network.layers[0]?.weights[0]).toEqual([3, 4]);
  });

  test('translated names keep their numbers', () => {
    const { app, network, author } = open();
    app.editor?.setParameter({ kind: 'bias', layer: 1, output: 1 }, 9, true);
    author.rows = ['Zehen Bilanz', '8.5 0.65', '9.5 0.8'];
    author.layers = [
      ['Zehen Bilanz Name', '1 2 h0', '3 4 h1'],
      ['h0 h1 bias Name', '0.5 0.25 1 Sieg', '1 0 0 Trauer'],
    ];
    app.reread();
    expect(network.layers[1]).toMatchObject({ names: ['Sieg', 'Trauer'], bias: [1, 9] });
  });

  test('to what is wrong, it is said, and the last good state stays', () => {
    const { app, network, author, failed } = open();
    app.editor?.setParameter({ kind: 'bias', layer: 1, output: 1 }, 9, true);
    author.layers = [hidden, ['h0 h1 Name', '0.5 many Win']];
    app.reread();
    expect(failed).toMatchObject([{ code: 'in-layer', table: 3 }]);
    expect(network.layers[1]?.bias).toEqual([1, 9]);
    author.layers = [hidden, output];
    app.reread();
    expect(app.problems).toEqual([]);
    expect(network.layers[1]?.bias).toEqual([1, 9]);
  });
});

test('own data with a column that is an input and an output by name fills the input', () => {
  const { app } = start({}, ['Toes Win', '8.5 0.65'], [['Toes Win Name', '1 2 Win']]);
  const state = app.session?.state;
  if (!state) throw new Error('no session');
  const options = { title: '', language: 'en', shown: withNames(state.dataset, en) };
  const read = readData(state, 'Toes,Win\n3,4\n', options).state;
  expect([...(read?.dataset.values ?? [])]).toEqual([3, 4]);
  expect(read?.network).toEqual(state.network);
});

test('own data: another input gets a weight in every neuron of the first layer', () => {
  const { app, network } = open();
  const state = app.session?.state;
  if (!state) throw new Error('no session');
  app.replace(addInputs(state, 1), 0);
  expect(network.layers[0]?.weights).toEqual([
    [1, 2, 0.1],
    [3, 4, 0.1],
  ]);
  expect(network.layers[1]?.weights[0]).toEqual([0.5, 0.25]);
});
