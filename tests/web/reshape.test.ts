import { describe, expect, test } from 'vitest';
import { en } from '../../web/src/locales/neuron/en.ts';
import { withNames } from '../../web/src/locales/neuron/names.ts';
import { exampleCount, withValue } from '../../web/src/model/dataset.ts';
import { problemOf } from '../../web/src/model/problem.ts';
import {
  addExamples,
  addInputs,
  removeExample,
  removeInput,
  renameInput,
} from '../../web/src/model/reshape.ts';
import type { State } from '../../web/src/model/state.ts';
import { stateOf, weightsOf } from './state-of.ts';

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
const namesOf = ({ dataset }: State) => withNames(dataset, en).inputs.map(({ name }) => name);

test('a new example is all 0, and its label goes on counting', () => {
  const longer = addExamples(state, 2);
  expect(rowsOf(longer)).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [0, 0],
    [0, 0],
  ]);
  expect(longer.dataset.labels).toEqual(['1', '2', '3', '4', '5']);
  const shorter = removeExample(longer, 1);
  expect(addExamples(shorter, 1).dataset.labels).toEqual(['1', '3', '4', '5', '6']);
  const named = { ...state, dataset: { ...state.dataset, labels: ['Reds', 'Blues', '7'] } };
  expect(addExamples(named, 1).dataset.labels).toEqual(['Reds', 'Blues', '7', '4']);
});

test('a new input is 0 in every example, and has a name and the usual weight', () => {
  const wider = addInputs(state, 2);
  expect(rowsOf(wider)).toEqual([
    [1, 2, 0, 0],
    [3, 4, 0, 0],
    [5, 6, 0, 0],
  ]);
  expect(namesOf(wider)).toEqual(['input 0', 'input 1', 'Input 3', 'Input 4']);
  expect(weightsOf(wider)).toEqual([0.5, -1, 0.1, 0.1]);
  expect(namesOf(addInputs(removeInput(wider, 0), 1))).toEqual([
    ...['input 1', 'Input 3', 'Input 4', 'Input 5'],
  ]);
});

test('an input goes with its weight, and the last one stays', () => {
  const narrower = removeInput(state, 0);
  expect(rowsOf(narrower)).toEqual([[2], [4], [6]]);
  expect(weightsOf(narrower)).toEqual([-1]);
  expect(removeInput(narrower, 0)).toBe(narrower);
});

test('every example may go', () => {
  const none = [0, 0, 0].reduce((left, place) => removeExample(left, place), state);
  expect(none.dataset.labels).toEqual([]);
  expect(none.dataset.values).toHaveLength(0);
  expect(addExamples(none, 1).dataset.labels).toEqual(['1']);
});

test('what was there is not changed in place', () => {
  const before = structuredClone(state);
  removeInput(addInputs(removeExample(addExamples(state, 1), 0), 1), 0);
  expect(state).toEqual(before);
});

test('what is wrong with a cell moves with it, and goes with it', () => {
  const problem = { code: 'not-a-number', example: 2, input: 1, text: 'x' } as const;
  const ragged = { code: 'ragged-row', example: 1, cells: 1, columns: 2 } as const;
  const broken = { ...state, dataset: { ...state.dataset, problems: [ragged, problem] } };
  const moved = removeInput(removeExample(broken, 0), 0);
  expect(moved.dataset.problems).toEqual([{ ...problem, example: 1, input: 0 }]);
  expect(removeExample(moved, 1).dataset.problems).toEqual([]);
  expect(withValue(moved.dataset, 0, 1, 7).problems).toEqual([]);
  expect(addInputs(broken, 1).dataset.problems).toEqual([problem]);
});

describe('renameInput', () => {
  const rename = (input: number, name: string) =>
    renameInput(state, input, name, withNames(state.dataset, en));

  test('gives an input another name, for controls and for headings', () => {
    const { dataset, network } = rename(1, ' Wind ');
    expect(dataset.inputs[1]).toEqual({ name: 'Wind', title: 'Wind' });
    expect(network).toBe(state.network);
  });

  test('refuses no name, and another column’s', () => {
    const refused = (name: string) => {
      try {
        return rename(1, name);
      } catch (error) {
        return problemOf(error);
      }
    };
    expect(refused(' ')).toEqual({ code: 'name-missing' });
    expect(refused('input 0')).toEqual({ code: 'name-taken', name: 'input 0' });
    expect(refused('Prediction')).toEqual({ code: 'name-taken', name: 'Prediction' });
    expect(refused('input 1')).toBe(state);
  });
});

test('a name that counts is not one that an author has given', () => {
  const { dataset } = addInputs(state, 1);
  const inputs = [{ name: 'Input 3', title: 'Input 3' }, ...dataset.inputs.slice(1)];
  const named = withNames({ ...dataset, inputs }, en);
  expect(named.inputs.map(({ name }) => name)).toEqual(['Input 3', 'input 1', 'Input 4']);
});
