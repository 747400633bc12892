import type { DataWords } from '../locales/neuron/data-en.ts';
import type { Words } from '../locales/neuron/en.ts';
import { type Column, type Dataset, type Problem, valueAt } from './dataset.ts';
import { defaultWeight, type State } from './state.ts';

const fresh = -1;

/** With more examples, 0 in every input. */
export function addExamples(state: State, count: number, words: Words): State {
  const { inputs, examples } = places(state);
  return reshape(state, inputs, [...examples, ...Array<number>(count).fill(fresh)], words);
}

/** With more inputs, 0 in every example, so that no prediction changes yet. */
export function addInputs(state: State, count: number, words: Words): State {
  const { inputs, examples } = places(state);
  return reshape(state, [...inputs, ...Array<number>(count).fill(fresh)], examples, words);
}

export function removeExample(state: State, example: number, words: Words): State {
  const { inputs, examples } = places(state);
  return reshape(state, inputs, without(examples, example), words);
}

/** Its weight goes too. The last input stays: without one there is no neuron. */
export function removeInput(state: State, input: number, words: Words): State {
  const { inputs, examples } = places(state);
  if (inputs.length === 1) return state;
  return reshape(state, without(inputs, input), examples, words);
}

/** Throws a RangeError where the name is none, or is another input's. */
export function renameInput(state: State, input: number, name: string, words: DataWords): State {
  const { dataset } = state;
  const renamed = name.trim();
  if (dataset.inputs[input]?.name === renamed) return state;
  if (renamed === '') throw new RangeError(words.nameMissing);
  if ([...dataset.inputs, dataset.output].some((other) => other.name === renamed)) {
    throw new RangeError(words.nameTaken(renamed));
  }
  const inputs = dataset.inputs.map((column, index) =>
    index === input ? { name: renamed, title: renamed } : column,
  );
  return { ...state, dataset: { ...dataset, inputs } };
}

function places({ dataset }: State) {
  return { inputs: [...dataset.inputs.keys()], examples: [...dataset.labels.keys()] };
}

function without(places: readonly number[], place: number): number[] {
  return places.filter((other) => other !== place);
}

// With these of its inputs and examples, in this order, and with fresh ones.
function reshape(
  state: State,
  inputs: readonly number[],
  examples: readonly number[],
  words: Words,
): State {
  const { dataset, weights } = state;
  const values = new Float64Array(inputs.length * examples.length);
  inputs.forEach((input, column) => {
    examples.forEach((example, row) => {
      const kept = input !== fresh && example !== fresh;
      if (kept) values[column * examples.length + row] = valueAt(dataset, input, example);
    });
  });
  return {
    ...state,
    weights: inputs.map((input) => weights[input] ?? defaultWeight),
    dataset: {
      ...dataset,
      inputs: nameAll(inputs, dataset.inputs, words),
      labels: labelAll(examples, dataset.labels),
      values,
      problems: moveAll(dataset, inputs, examples, words),
    },
  };
}

// What is wrong with a cell moves with it; what is wrong with a row as a whole was the author's.
function moveAll(
  { problems, inputs: known }: Dataset,
  inputs: readonly number[],
  examples: readonly number[],
  words: Words,
): Problem[] {
  const places = new Map(examples.map((example, place) => [example, place]));
  return problems.flatMap(({ input: old = Number.NaN, example: row = Number.NaN, text = '' }) => {
    const [input, example] = [inputs.indexOf(old), places.get(row)];
    if (input < 0 || example === undefined) return [];
    const message = words.notANumber(example + 1, known[old]?.name ?? '', text);
    return [{ input, example, text, message }];
  });
}

function nameAll(
  inputs: readonly number[],
  known: readonly Column[],
  words: Words,
): readonly Column[] {
  const taken = new Set(known.map(({ name }) => name));
  return inputs.map((input, place) => {
    const column = known[input];
    if (column) return column;
    let number = place + 1;
    while (taken.has(words.inputName(number))) number += 1;
    const name = words.inputName(number);
    taken.add(name);
    return { name, title: name };
  });
}

// Numbers go on counting.
function labelAll(examples: readonly number[], known: readonly string[]): string[] {
  const numbers = known.map(Number).filter(Number.isInteger);
  let last =
    numbers.length === known.length ? numbers.reduce((a, b) => Math.max(a, b), 0) : known.length;
  return examples.map((example) => {
    if (example !== fresh) return known[example] ?? '';
    last += 1;
    return String(last);
  });
}
