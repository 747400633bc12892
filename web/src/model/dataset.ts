import type { Words } from '../locales/neuron/en.ts';
import type { Cell, Grid } from './grid.ts';

/** A column: the short name is for controls, the title for headings and axes. */
export interface Column {
  readonly name: string;
  readonly title: string;
}

/** What is wrong with a table, and where. Rows and inputs are counted from 0. */
export interface Problem {
  readonly message: string;
  readonly example?: number;
  readonly input?: number;
  /** What stands in the cell instead of a number. */
  readonly text?: string;
}

/** Examples of a neuron's inputs, with the names that a reader knows them by. */
export interface Dataset {
  readonly title: string;
  readonly inputs: readonly Column[];
  readonly output: Column;
  /** What one example is called, such as `Game`. */
  readonly exampleName: string;
  /** One per example. */
  readonly labels: readonly string[];
  /** `inputs x examples`; NaN where a cell is no number. Never changed in place. */
  readonly values: Float64Array;
  readonly problems: readonly Problem[];
}

export interface DatasetOptions {
  /** The output's name: a column of that name is no input. */
  readonly output: string;
  /** The column that names the examples, where rows have no header cell. */
  readonly label: string | null;
  readonly parse: (text: string) => number | undefined;
  readonly words: Words;
}

/** The output's name where an author gives none; a table may say it in any language. */
export const defaultOutput = 'Prediction';

/** What a table says about a neuron: its inputs, its examples, and what is wrong with them. */
export function readDataset(grid: Grid, options: DatasetOptions): Dataset {
  const { parse, words } = options;
  const problems: Problem[] = [];
  const { header, body } = splitHeader(grid.rows, parse);
  const width = header?.length ?? Math.max(0, ...body.map((row) => row.length));
  if (!header && body.length > 0) problems.push({ message: words.noHeader });

  const { label } = options;
  const named = header?.findIndex(({ text, short }) => [text, short].includes(label ?? '')) ?? -1;
  if (label !== null && named < 0) {
    const names = (header ?? []).map(({ short }) => short).join(', ');
    problems.push({ message: words.unknownColumn('label', label, names) });
  }
  const labelColumn = label !== null && named >= 0 ? named : findLabelColumn(header, body, options);
  const outputs = [options.output, ...(options.output === words.prediction ? [defaultOutput] : [])];
  const isOutput = (cell: Cell | undefined) =>
    cell !== undefined && [cell.text, cell.short].some((name) => outputs.includes(name));
  const outputColumn = header ? header.findIndex(isOutput) : -1;
  const sources = Array.from({ length: width }, (_, index) => index).filter(
    (index) => index !== labelColumn && index !== outputColumn,
  );
  const inputs = nameInputs(sources, header, words, problems);

  const values = new Float64Array(inputs.length * body.length);
  body.forEach((row, example) => {
    if (row.length !== width) {
      problems.push({ example, message: words.raggedRow(example + 1, row.length, width) });
    }
    sources.forEach((source, input) => {
      const text = row[source]?.text ?? '';
      const value = parse(text);
      values[input * body.length + example] = value ?? Number.NaN;
      if (value === undefined) {
        const name = inputs[input]?.name ?? '';
        problems.push({ example, input, text, message: words.notANumber(example + 1, name, text) });
      }
    });
  });

  return {
    title: grid.caption,
    inputs,
    output: toColumn(header?.[outputColumn], options.output),
    exampleName: header?.[labelColumn]?.short || words.example,
    labels: body.map((row, example) => row[labelColumn]?.text || String(example + 1)),
    values,
    problems,
  };
}

/**
 * A dataset from bare numbers, one row per example. What `like` says besides its numbers still
 * holds: its caption and output, the titles of inputs whose names are the same, and the labels of
 * as many examples. Throws a RangeError where rows differ.
 */
export function datasetOf(
  rows: readonly ArrayLike<number>[],
  names: readonly string[],
  like: Pick<Dataset, 'title' | 'inputs' | 'output' | 'exampleName' | 'labels'>,
  words: Words,
): Dataset {
  const inputs = names.map(
    (name) => like.inputs.find((input) => input.name === name) ?? { name, title: name },
  );
  const values = new Float64Array(inputs.length * rows.length);
  rows.forEach((row, example) => {
    if (row.length !== inputs.length) {
      throw new RangeError(words.raggedRow(example + 1, row.length, inputs.length));
    }
    inputs.forEach((_, input) => {
      values[input * rows.length + example] = Number(row[input]);
    });
  });
  const { title, output, exampleName, labels: known } = like;
  const labels =
    known.length === rows.length ? known : rows.map((_, example) => String(example + 1));
  return { title, inputs, output, exampleName, labels, values, problems: [] };
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
  const values = dataset.values.slice();
  values[input * exampleCount(dataset) + example] = value;
  const problems = dataset.problems.filter(
    (problem) => problem.input !== input || problem.example !== example,
  );
  return { ...dataset, values, problems };
}

function splitHeader(
  rows: Grid['rows'],
  parse: DatasetOptions['parse'],
): { header?: readonly Cell[]; body: Grid['rows'] } {
  const filled = rows.filter((row) => row.length > 0);
  const [first, ...rest] = filled;
  if (!first) return { body: [] };
  const named = first.every((cell) => cell.header || parse(cell.text) === undefined);
  return named ? { header: first, body: rest } : { body: filled };
}

function findLabelColumn(
  header: readonly Cell[] | undefined,
  body: Grid['rows'],
  { output, parse }: DatasetOptions,
): number {
  const first = body.map((row) => row[0]);
  if (first.length > 0 && first.every((cell) => cell?.header)) return 0;
  const isText = (cell: Cell | undefined) =>
    cell !== undefined && cell.text !== '' && parse(cell.text) === undefined;
  const named = header?.[0] && [header[0].text, header[0].short].includes(output);
  return !named && first.length > 1 && first.every(isText) ? 0 : -1;
}

function nameInputs(
  sources: readonly number[],
  header: readonly Cell[] | undefined,
  words: Words,
  problems: Problem[],
): Column[] {
  const taken = new Map<string, number>();
  return sources.map((source, index) => {
    const column = toColumn(header?.[source], words.inputName(index + 1));
    const count = (taken.get(column.name) ?? 0) + 1;
    taken.set(column.name, count);
    if (count === 1) return column;
    const name = `${column.name} (${count})`;
    problems.push({ message: words.duplicateName(column.name, name) });
    return { name, title: column.title === column.name ? name : column.title };
  });
}

function toColumn(cell: Cell | undefined, fallback: string): Column {
  return cell?.text ? { name: cell.short, title: cell.text } : { name: fallback, title: fallback };
}

/** What is wrong with a cell of the author's, if anything. */
export function problemAt(
  { problems }: Dataset,
  input: number,
  example: number,
): Problem | undefined {
  return problems.find((known) => known.input === input && known.example === example);
}

/** Whether an example lacks a number that the author should have given. */
export function lacksInput({ problems }: Dataset, example: number): boolean {
  return problems.some((known) => known.input !== undefined && known.example === example);
}
