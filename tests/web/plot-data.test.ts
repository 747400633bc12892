import { expect, test } from 'vitest';
import { Session } from '../../web/src/app/session.ts';
import { readSettings } from '../../web/src/app/settings.ts';
import { createViewModel, type ViewModel } from '../../web/src/app/view-model.ts';
import { en } from '../../web/src/locales/neuron/en.ts';
import { createFormat } from '../../web/src/model/format.ts';
import type { State } from '../../web/src/model/state.ts';
import { plotData } from '../../web/src/views/plot/data.ts';
import { styleOf } from '../../web/src/views/plot/styles.ts';
import { engine, states } from './programs.ts';

const settings = readSettings({
  attribute: () => null,
  layers: undefined,
  language: 'en',
  tableLanguage: 'en',
  views: ['plot'],
});

function viewModelOf(state: State, place: { layer: number; neuron: number }): ViewModel {
  const session = new Session(engine, state);
  session.selectNeuron(place);
  return createViewModel(session, settings, { format: createFormat(settings.format), words: en });
}

const known = (name: string): State => {
  const state = states[name];
  if (!state) throw new Error(`no state '${name}'`);
  return state;
};

const oneInput: State = {
  ...known('three outputs of one input'),
  network: [
    {
      ...{ names: ['h0', 'h1'], weights: [1, -1], bias: [0, 0.5] },
      ...{ activation: 'relu', threshold: 0 },
    },
    {
      ...{ names: ['Hurt', 'Win', 'Sad'], weights: [2, 0, 0, 1, 1, 1], bias: [0, 0, 1] },
      ...{ activation: 'identity', threshold: 0 },
    },
  ],
};

test('of a network of one input, the chosen neuron is drawn between the examples too', () => {
  const relu = (x: number) => Math.max(0.5 - x, 0);
  const hidden = plotData(viewModelOf(oneInput, { layer: 0, neuron: 1 }), false);
  expect(hidden.series.map(({ output }) => output.name)).toEqual(['h1']);
  expect(hidden.series[0]?.line.length).toBeGreaterThan(30);
  for (const { x, y } of hidden.series[0]?.line ?? []) expect(y).toBeCloseTo(relu(x), 12);

  const all = plotData(viewModelOf(oneInput, { layer: 0, neuron: 1 }), true);
  expect(all.series.map(({ output }) => output.name)).toEqual(
    oneInput.dataset.outputs.map(({ name }) => name),
  );
  expect(all.series.some(({ isChosen }) => isChosen)).toBe(false);
  for (const { x, y } of all.series[1]?.line ?? []) expect(y).toBeCloseTo(relu(x), 12);
  for (const { x, y } of all.series[2]?.line ?? []) expect(y).toBeCloseTo(x + relu(x) + 1, 12);
});

test('outputs have their targets, in the points’ order, and hidden neurons have none', () => {
  const state = known('a hidden layer');
  // Outputs x examples; sorted by the first input, the games are 1, 4, 2, 3.
  const targets = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const compared = { ...state, dataset: { ...state.dataset, targets } };
  const output = plotData(viewModelOf(compared, { layer: 1, neuron: 1 }), false);
  expect(output.series[0]?.targets.map(({ y }) => y)).toEqual([5, 8, 6, 7]);
  expect(output.series[0]?.targets.map(({ example }) => example)).toEqual([0, 3, 1, 2]);
  const all = plotData(viewModelOf(compared, { layer: 0, neuron: 0 }), true);
  expect(all.series[2]?.targets.map(({ y }) => y)).toEqual([9, 12, 10, 11]);
  const hidden = plotData(viewModelOf(compared, { layer: 0, neuron: 0 }), false);
  expect(hidden.series[0]?.targets).toEqual([]);
});

test('of a great many outputs, the first ones and the chosen one have lines', () => {
  const state = known('three outputs of one input');
  const names = Array.from({ length: 50 }, (_, output) => `o${output}`);
  const outputs = names.map((name) => ({ name, title: name }));
  const layer = { names, weights: names.map(() => 1), bias: names.map(() => 0) };
  const network = [{ ...layer, activation: 'identity', threshold: 0 } as const];
  const wide: State = { ...state, network, dataset: { ...state.dataset, outputs } };
  const { series } = plotData(viewModelOf(wide, { layer: 0, neuron: 40 }), true);
  expect(series).toHaveLength(17);
  expect(series[15]?.output.name).toBe('o15');
  expect(series[16]).toMatchObject({ output: { name: 'o40' }, isChosen: true });
});

test.each([true, false])('lines differ in dash or point, whatever their colour', (compares) => {
  const looks = Array.from({ length: 20 }, (_, line) => {
    const { dash, point } = styleOf(line, compares);
    return `${dash.join()} ${point.path}`;
  });
  expect(new Set(looks).size).toBe(20);
});

test('while a weight moves, what is true is not gathered anew, and what it makes of it is', () => {
  const state = known('descent after each');
  const session = new Session(engine, state);
  const data = () =>
    plotData(
      createViewModel(session, settings, { format: createFormat(settings.format), words: en }),
      false,
    ).series[0];
  const before = data();
  const [layer] = state.network;
  if (!layer) throw new Error('no layer');
  session.preview({
    ...state,
    network: [{ ...layer, weights: layer.weights.map((one) => one + 1) }],
  });
  expect(data()?.targets).toBe(before?.targets);
  expect(data()?.points).not.toEqual(before?.points);
});
