import { type Column, type Dataset, targetAt, valueAt } from './dataset.ts';
import { isCellProblem, isTargetCellProblem, type Problem, ProblemError } from './problem.ts';
import { forInputs, type State } from './state.ts';

/** With more examples, 0 in every input, and as their targets. */
export function addExamples(state: State, count: number): State {
  const { inputs, examples } = places(state);
  return reshape(state, inputs, [...examples, ...added(count)]);
}

/** With more inputs, 0 in every example, so that no prediction changes yet. */
export function addInputs(state: State, count: number): State {
  const { inputs, examples } = places(state);
  return reshape(state, [...inputs, ...added(count)], examples);
}

export function removeExample(state: State, example: number): State {
  const { inputs, examples } = places(state);
  return reshape(state, inputs, without(examples, example));
}

/** Its weights go too. The last input stays: without one there is no neuron. */
export function removeInput(state: State, input: number): State {
  const { inputs, examples } = places(state);
  if (inputs.length === 1) return state;
  return reshape(state, without(inputs, input), examples);
}

/**
 * Throws a ProblemError where the name is none, or is another column's.
 *
 * @param shown the dataset by the names that the reader sees
 */
export function renameInput(state: State, input: number, name: string, shown: Dataset): State {
  const { dataset } = state;
  const renamed = name.trim();
  if (shown.inputs[input]?.name === renamed) return state;
  if (renamed === '') throw new ProblemError({ code: 'name-missing' });
  if (
    [...shown.inputs, ...shown.outputs, ...shown.targetColumns].some(
      (other) => other.name === renamed,
    )
  ) {
    throw new ProblemError({ code: 'name-taken', name: renamed });
  }
  const inputs = dataset.inputs.map((column, index) =>
    index === input ? { name: renamed, title: renamed } : column,
  );
  return { ...state, dataset: { ...dataset, inputs } };
}

/** The old place of an input or an example; undefined for one that is new. */
type Source = number | undefined;

function places({ dataset }: State): { inputs: Source[]; examples: Source[] } {
  return { inputs: [...dataset.inputs.keys()], examples: [...dataset.labels.keys()] };
}

function added(count: number): Source[] {
  return Array<Source>(count).fill(undefined);
}

function without(places: readonly Source[], place: number): Source[] {
  return places.filter((other) => other !== place);
}

// With these of its inputs and examples, in this order, and with new ones.
function reshape(state: State, inputs: readonly Source[], examples: readonly Source[]): State {
  const { dataset } = state;
  const values = new Float64Array(inputs.length * examples.length);
  inputs.forEach((input, column) => {
    examples.forEach((example, row) => {
      if (input === undefined || example === undefined) return;
      values[column * examples.length + row] = valueAt(dataset, input, example);
    });
  });
  const targets = dataset.targets && new Float64Array(dataset.outputs.length * examples.length);
  dataset.outputs.forEach((_, output) => {
    examples.forEach((example, row) => {
      if (example === undefined || !targets) return;
      targets[output * examples.length + row] = targetAt(dataset, output, example);
    });
  });
  const hasSameInputs =
    inputs.length === dataset.inputs.length && inputs.every((input, place) => input === place);
  return {
    ...state,
    ...(hasSameInputs ? {} : forInputs(state, inputs)),
    dataset: {
      ...dataset,
      inputs: hasSameInputs ? dataset.inputs : nameAll(inputs, dataset.inputs),
      labels: labelAll(examples, dataset.labels),
      values,
      targets,
      problems: moveAll(dataset, inputs, examples),
    },
  };
}

// What is wrong with a cell moves with it; what is wrong with a row as a whole was the author's.
function moveAll(
  { problems }: Dataset,
  inputs: readonly Source[],
  examples: readonly Source[],
): Problem[] {
  const places = new Map(examples.map((example, place) => [example, place]));
  return problems.flatMap((problem): Problem[] => {
    if (!isCellProblem(problem) && !isTargetCellProblem(problem)) return [];
    const example = places.get(problem.example);
    if (example === undefined) return [];
    if (isTargetCellProblem(problem)) return [{ ...problem, example }];
    const input = inputs.indexOf(problem.input);
    return input < 0 ? [] : [{ ...problem, input, example }];
  });
}

// Numbers of inputs without a name go on counting, so that no name passes to another input.
function nameAll(inputs: readonly Source[], known: readonly Column[]): Column[] {
  let last = known.reduce((max, { number = 0 }) => Math.max(max, number), 0);
  return inputs.map((input, place) => {
    const column = input === undefined ? undefined : known[input];
    if (column) return column;
    last = Math.max(last, place) + 1;
    return { name: '', title: '', number: last };
  });
}

// Numbers go on counting.
function labelAll(examples: readonly Source[], known: readonly string[]): string[] {
  const numbers = known.map(Number).filter(Number.isInteger);
  let last =
    numbers.length === known.length ? numbers.reduce((a, b) => Math.max(a, b), 0) : known.length;
  return examples.map((example) => {
    if (example !== undefined) return known[example] ?? '';
    last += 1;
    return String(last);
  });
}
