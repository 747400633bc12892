import { sameName } from './numbers/plain-text.ts';
import { type CellProblem, isCellProblem, type Problem, ProblemError } from './problem.ts';

/** A column: the short name is for controls, the title for headings and axes. */
export interface Column {
  /** Empty where nobody has given one: then the language that it is shown in names it. */
  readonly name: string;
  readonly title: string;
  /** By which an input without a name is called, counted from 1. */
  readonly number?: number;
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
  /** `outputs x examples`; what the outputs should be, where that is known. */
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

/**
 * A dataset from bare numbers, one row per example. What `like` says besides its numbers still
 * holds: its caption and outputs, the titles of inputs whose names are the same, and the labels of
 * as many examples. Throws a ProblemError, a RangeError, where rows differ.
 */
export function datasetOf(
  rows: readonly ArrayLike<number>[],
  columns: readonly Column[],
  like: Pick<Dataset, 'title' | 'inputs' | 'outputs' | 'exampleName' | 'labels'>,
): Dataset {
  const inputs = columns.map(
    (column) => like.inputs.find((input) => keyOf(input) === keyOf(column)) ?? column,
  );
  const values = new Float64Array(inputs.length * rows.length);
  rows.forEach((row, example) => {
    if (row.length !== inputs.length) {
      const [cells, width] = [row.length, inputs.length];
      throw new ProblemError({ code: 'ragged-row', example, cells, columns: width });
    }
    inputs.forEach((_, input) => {
      values[input * rows.length + example] = Number(row[input]);
    });
  });
  const { title, outputs, exampleName, labels: known } = like;
  const labels =
    known.length === rows.length ? known : rows.map((_, example) => String(example + 1));
  return {
    title,
    inputs,
    outputs,
    exampleName,
    labels,
    values,
    targets: undefined,
    problems: [],
  };
}

/** The number of examples. */
export function exampleCount(dataset: Dataset): number {
  return dataset.labels.length;
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
