import { describe, expect, test } from 'vitest';
import { dataEn } from '../../web/src/locales/neuron/data-en.ts';
import { en } from '../../web/src/locales/neuron/en.ts';
import { exampleCount, withValue } from '../../web/src/model/dataset.ts';
import {
  addExamples,
  addInputs,
  removeExample,
  removeInput,
  renameInput,
} from '../../web/src/model/reshape.ts';
import type { State } from '../../web/src/model/state.ts';
import { stateOf } from './state-of.ts';

const state = stateOf(
  [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  [0.5, -1],
);

const rowsOf = ({ dataset }: State) =>
  dataset.labels.map((_, example) =>
    dataset.inputs.map((_, input) => dataset.values[input * exampleCount(dataset) + example]),
  );
const namesOf = ({ dataset }: State) => dataset.inputs.map(({ name }) => name);

test('a new example is all 0, and its label goes on counting', () => {
  const longer = addExamples(state, 2, en);
  expect(rowsOf(longer)).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [0, 0],
    [0, 0],
  ]);
  expect(longer.dataset.labels).toEqual(['1', '2', '3', '4', '5']);
  const shorter = removeExample(longer, 1, en);
  expect(addExamples(shorter, 1, en).dataset.labels).toEqual(['1', '3', '4', '5', '6']);
  const named = { ...state, dataset: { ...state.dataset, labels: ['Reds', 'Blues', '7'] } };
  expect(addExamples(named, 1, en).dataset.labels).toEqual(['Reds', 'Blues', '7', '4']);
});

test('a new input is 0 in every example, and has a name and the usual weight', () => {
  const wider = addInputs(state, 2, en);
  expect(rowsOf(wider)).toEqual([
    [1, 2, 0, 0],
    [3, 4, 0, 0],
    [5, 6, 0, 0],
  ]);
  expect(namesOf(wider)).toEqual(['input 0', 'input 1', 'Input 3', 'Input 4']);
  expect(wider.weights).toEqual([0.5, -1, 0.1, 0.1]);
  expect(namesOf(addInputs(removeInput(wider, 0, en), 1, en))).toEqual([
    ...['input 1', 'Input 3', 'Input 4', 'Input 5'],
  ]);
});

test('an input goes with its weight, and the last one stays', () => {
  const narrower = removeInput(state, 0, en);
  expect(rowsOf(narrower)).toEqual([[2], [4], [6]]);
  expect(narrower.weights).toEqual([-1]);
  expect(removeInput(narrower, 0, en)).toBe(narrower);
});

test('every example may go', () => {
  const none = [0, 0, 0].reduce((left, place) => removeExample(left, place, en), state);
  expect(none.dataset.labels).toEqual([]);
  expect(none.dataset.values).toHaveLength(0);
  expect(addExamples(none, 1, en).dataset.labels).toEqual(['1']);
});

test('what was there is not changed in place', () => {
  const before = structuredClone(state);
  removeInput(addInputs(removeExample(addExamples(state, 1, en), 0, en), 1, en), 0, en);
  expect(state).toEqual(before);
});

test('what is wrong with a cell moves with it, and goes with it', () => {
  const problem = { example: 2, input: 1, text: 'x', message: en.notANumber(3, 'input 1', 'x') };
  const ragged = { example: 1, message: en.raggedRow(2, 1, 2) };
  const broken = { ...state, dataset: { ...state.dataset, problems: [ragged, problem] } };
  const moved = removeInput(removeExample(broken, 0, en), 0, en);
  expect(moved.dataset.problems).toEqual([
    { example: 1, input: 0, text: 'x', message: en.notANumber(2, 'input 1', 'x') },
  ]);
  expect(removeExample(moved, 1, en).dataset.problems).toEqual([]);
  expect(withValue(moved.dataset, 0, 1, 7).problems).toEqual([]);
  expect(addInputs(broken, 1, en).dataset.problems).toEqual([problem]);
});

describe('renameInput', () => {
  test('gives an input another name, for controls and for headings', () => {
    const { dataset, weights } = renameInput(state, 1, ' Wind ', dataEn);
    expect(dataset.inputs[1]).toEqual({ name: 'Wind', title: 'Wind' });
    expect(weights).toBe(state.weights);
  });

  test('refuses no name, and another input’s', () => {
    expect(() => renameInput(state, 1, ' ', dataEn)).toThrow(new RangeError(dataEn.nameMissing));
    expect(() => renameInput(state, 1, 'input 0', dataEn)).toThrow(
      new RangeError(dataEn.nameTaken('input 0')),
    );
    expect(renameInput(state, 1, 'input 1', dataEn)).toBe(state);
  });
});
