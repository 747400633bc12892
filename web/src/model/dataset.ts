import { sameName } from './numbers/plain-text.ts';
import {
  type CellProblem,
  isCellProblem,
  isTargetCellProblem,
  type Problem,
  ProblemError,
  type TargetCellProblem,
} from './problem.ts';

/** A column: the short name is for controls, the title for headings and axes. */
export interface Column {
  /** Empty where nobody has given one: then the language that it is shown in names it. */
  readonly name: string;
  readonly title: string;
  /** By which an input without a name is called, counted from 1. */
  readonly number?: number;
}

/** A column that says what is true. */
export interface TargetColumn extends Column {
  /** The output that it is the truth of, where the author says so by name. */
  readonly output?: string;
}

/** Examples of a network's inputs, with the names that a reader knows them by. */
export interface Dataset {
  readonly title: string;
  readonly inputs: readonly Column[];
  /** One per neuron of the last layer. */
  readonly outputs: readonly Column[];
  /** What one example is called, such as `Game`; empty where nobody says. */
  readonly exampleName: string;
  /** One per example. */
  readonly labels: readonly string[];
  /** `inputs x examples`; NaN where a cell is no number. Never changed in place. */
  readonly values: Float64Array;
  /** One per output; what is called the truth, even where the data lacks it. None: nobody asks. */
  readonly targetColumns: readonly TargetColumn[];
  /** `outputs x examples`; what the outputs should be, where that is known. NaN as in `values`. */
  readonly targets: Float64Array | undefined;
  readonly problems: readonly Problem[];
}

/** Columns without names, numbered from 1. */
export function numberedColumns(count: number): Column[] {
  return Array.from({ length: count }, (_, index) => ({ name: '', title: '', number: index + 1 }));
}

/** The place of each column among others, by its name or its number; undefined where it is none. */
export function findColumns(
  columns: readonly Column[],
  among: readonly Column[],
): (number | undefined)[] {
  const places = new Map(among.map((column, place) => [keyOf(column), place]));
  return columns.map((column) => places.get(keyOf(column)));
}

function keyOf({ name, number }: Column): string {
  return name === '' ? `#${number}` : `:${name}`;
}

/** Whether a column goes by that name: h<sub>0</sub> is h0. */
export function isNamed({ name, title }: Column, asked: string): boolean {
  return asked !== '' && [name, title].some((own) => sameName(own, asked));
}

/** The input of that short name or title, counted from 0; -1 where there is none. */
export function columnIndex({ inputs }: Dataset, name: string | null): number {
  return name === null ? -1 : inputs.findIndex((input) => isNamed(input, name));
}

/** The names of columns in a list by commas, which names may have in them too. */
export function splitNames(text: string, columns: readonly Column[]): string[] {
  if (columns.some((column) => isNamed(column, text))) return [text];
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * A dataset from bare numbers, one row per example. What `like` says besides its numbers still
 * holds: its caption and outputs, the titles of inputs whose names are the same, and the labels of
 * as many examples. Columns named like its targets' are no inputs; without them, as many examples
 * keep their targets. Throws a ProblemError, a RangeError, where rows differ.
 */
export function datasetOf(
  rows: readonly ArrayLike<number>[],
  columns: readonly Column[],
  like: Omit<Dataset, 'values' | 'problems'>,
): Dataset {
  const { title, outputs, exampleName, labels: known, targetColumns } = like;
  const truths = targetColumns.map((target) =>
    columns.findIndex(({ name }) => isNamed(target, name)),
  );
  const places = [...columns.keys()].filter((place) => !truths.includes(place));
  const inputs = places.map((place) => {
    const column = columns[place] ?? { name: '', title: '' };
    return like.inputs.find((input) => keyOf(input) === keyOf(column)) ?? column;
  });
  rows.forEach((row, example) => {
    if (row.length === columns.length) return;
    const [cells, width] = [row.length, columns.length];
    throw new ProblemError({ code: 'ragged-row', example, cells, columns: width });
  });
  const values = columnsOf(rows, places);
  const hasTruths = truths.length > 0 && truths.every((place) => place >= 0);
  const kept = known.length === rows.length ? like.targets : undefined;
  const labels =
    known.length === rows.length ? known : rows.map((_, example) => String(example + 1));
  return {
    title,
    inputs,
    outputs,
    exampleName,
    labels,
    values,
    targetColumns,
    targets: hasTruths ? columnsOf(rows, truths) : kept,
    problems: [],
  };
}

// Row by row, as `columns x rows`.
function columnsOf(rows: readonly ArrayLike<number>[], places: readonly number[]): Float64Array {
  const numbers = new Float64Array(places.length * rows.length);
  places.forEach((place, column) => {
    rows.forEach((row, example) => {
      numbers[column * rows.length + example] = Number(row[place]);
    });
  });
  return numbers;
}

/** The number of examples. */
export function exampleCount(dataset: Dataset): number {
  return dataset.labels.length;
}

/** The dataset with some of its examples, and no problems. */
export function withExamples(dataset: Dataset, examples: readonly number[]): Dataset {
  const { values, targets, labels } = dataset;
  if (examples.length === labels.length) return dataset;
  const some = (rows: Float64Array) =>
    Float64Array.from({ length: (rows.length / labels.length) * examples.length }, (_, place) => {
      const row = Math.floor(place / examples.length);
      return rows[row * labels.length + (examples[place % examples.length] ?? 0)] ?? Number.NaN;
    });
  return {
    ...dataset,
    labels: examples.map((example) => labels[example] ?? ''),
    values: some(values),
    targets: targets && some(targets),
    problems: [],
  };
}

/** One input's value in one example. */
export function valueAt(dataset: Dataset, input: number, example: number): number {
  return dataset.values[input * exampleCount(dataset) + example] ?? Number.NaN;
}

/** The dataset with one value changed, and with that cell's problem gone. */
export function withValue(
  dataset: Dataset,
  input: number,
  example: number,
  value: number,
): Dataset {
  const problem = problemAt(dataset, input, example);
  if (!problem && Object.is(valueAt(dataset, input, example), value)) return dataset;
  const values = dataset.values.slice();
  values[input * exampleCount(dataset) + example] = value;
  const problems = dataset.problems.filter((known) => known !== problem);
  return { ...dataset, values, problems };
}

/** What one output should be in one example; NaN where nobody knows. */
export function targetAt(dataset: Dataset, output: number, example: number): number {
  return dataset.targets?.[output * exampleCount(dataset) + example] ?? Number.NaN;
}

/** A name for one cell of the inputs, or of what is true, in which a reader may type. */
export const cellKey = (input: number, example: number) => `cell ${input} ${example}`;
export const targetKey = (output: number, example: number) => `target ${output} ${example}`;

/** The dataset with one target changed, and with that cell's problem gone. */
export function withTarget(
  dataset: Dataset,
  output: number,
  example: number,
  value: number,
): Dataset {
  const problem = targetProblemAt(dataset, output, example);
  const isSame = !problem && Object.is(targetAt(dataset, output, example), value);
  if (!dataset.targets || isSame) return dataset;
  const targets = dataset.targets.slice();
  targets[output * exampleCount(dataset) + example] = value;
  const problems = dataset.problems.filter((known) => known !== problem);
  return { ...dataset, targets, problems };
}

/** What is wrong with a cell of the author's that says what is true, if anything. */
export function targetProblemAt(
  { problems }: Dataset,
  output: number,
  example: number,
): TargetCellProblem | undefined {
  return problems.find(
    (known): known is TargetCellProblem =>
      isTargetCellProblem(known) && known.output === output && known.example === example,
  );
}

/** What is wrong with a cell of the author's, if anything. */
export function problemAt(
  { problems }: Dataset,
  input: number,
  example: number,
): CellProblem | undefined {
  return problems.find(
    (known): known is CellProblem =>
      isCellProblem(known) && known.input === input && known.example === example,
  );
}

/** Whether an example lacks a number that the author should have given. */
export function lacksInput({ problems }: Dataset, example: number): boolean {
  return problems.some((known) => isCellProblem(known) && known.example === example);
}
