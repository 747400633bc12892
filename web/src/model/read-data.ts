import type { DataWords } from '../locales/neuron/data-en.ts';
import type { Words } from '../locales/neuron/en.ts';
import { haveDecimalComma, readCsv } from './csv.ts';
import { type Column, type Dataset, exampleCount, readDataset } from './dataset.ts';
import type { Cell } from './grid.ts';
import { parseNumber } from './number.ts';
import { addExamples, addInputs } from './reshape.ts';
import { type State, weightsFor } from './state.ts';

/** Columns of these names name the examples, whatever stands in them. */
export const usualLabels = ['game', 'case', 'example'];

/** More than these would make a page slow. */
const mostExamples = 100_000;
const mostInputs = 100;

export interface Reading {
  /** Left out where the text cannot serve; then all is in `problems`. */
  readonly state?: State;
  readonly problems: readonly string[];
}

export interface ReadingOptions {
  /** What data with other inputs than before is called. */
  readonly title: string;
  /** Whether the reader's language writes 0,5 where English writes 0.5. */
  readonly decimalComma: boolean;
  readonly words: Words & DataWords;
}

type Rows = readonly (readonly string[])[];

/**
 * The neuron with the data that a text has as CSV or as copied from a spreadsheet: a header row,
 * then a row for each example. Inputs keep their weights by their names; others have the default.
 * Without a header row, as many columns as there are inputs are taken for those.
 */
export function readData(state: State, text: string, options: ReadingOptions): Reading {
  return readTable(state, tidy(readCsv(text)), options);
}

/**
 * The neuron with a block of cells put into its table, from one cell on; the table grows as it
 * must. A column of text before the numbers names the examples. A block with a header row is data
 * of its own, as in `readData`.
 */
export function fillFrom(
  state: State,
  text: string,
  [input, example]: readonly [input: number, example: number],
  options: ReadingOptions,
): Reading {
  const { words } = options;
  // A column of 0,5 is no two columns.
  const single = text.split(/\r?\n|\r/).every((line) => !line || isNumber(line));
  const rows = tidy(readCsv(text, single ? '\t' : undefined));
  if (rows.length > 1 && isHeader(rows[0])) return readTable(state, rows, options);

  const parse = parser(rows, options);
  const named = rows.every(([first = '', ...rest]) => rest.length > 0 && isName(first));
  const block = named ? rows.map((row) => row.slice(1)) : rows;
  const width = input + block.reduce((most, row) => Math.max(most, row.length), 0);
  const count = example + block.length;
  if (count > mostExamples) return { problems: [words.tooManyRows(count, mostExamples)] };
  if (width > mostInputs) return { problems: [words.tooManyInputs(width, mostInputs)] };

  const { dataset: known } = state;
  const longer = addExamples(state, Math.max(count - exampleCount(known), 0), words);
  const grown = addInputs(longer, Math.max(width - known.inputs.length, 0), words);
  const { dataset } = grown;
  const [values, labels] = [dataset.values.slice(), [...dataset.labels]];
  const filled = new Set<number>();
  const problems: string[] = [];
  block.forEach((row, down) => {
    if (named) labels[example + down] = rows[down]?.[0] ?? '';
    row.forEach((cell, right) => {
      const value = parse(cell);
      const place = (input + right) * labels.length + example + down;
      const name = dataset.inputs[input + right]?.name ?? '';
      if (value === undefined) problems.push(words.notANumber(example + down + 1, name, cell));
      else values[place] = value;
      filled.add(place);
    });
  });
  if (problems.length > 0) return { problems };
  const left = dataset.problems.filter(
    (problem) => !filled.has((problem.input ?? 0) * labels.length + (problem.example ?? 0)),
  );
  return { state: { ...grown, dataset: { ...dataset, labels, values, problems: left } }, problems };
}

function readTable(state: State, rows: Rows, options: ReadingOptions): Reading {
  const { words } = options;
  const { dataset: known } = state;
  const headed = isHeader(rows[0]);
  const count = rows.length - Number(headed);
  if (count > mostExamples) return { problems: [words.tooManyRows(count, mostExamples)] };

  const read = readDataset(
    { caption: '', rows: toCells(rows, known) },
    {
      output: known.output.name,
      label: headed ? labelIn(rows[0], known) : null,
      parse: parser(rows, options),
      words,
    },
  );
  const wrong = read.problems.filter(({ example }) => example !== undefined);
  if (wrong.length > 0) return { problems: wrong.map(({ message }) => message) };
  if (count === 0 || read.inputs.length === 0) return { problems: [words.noData] };
  if (read.inputs.length > mostInputs) {
    return { problems: [words.tooManyInputs(read.inputs.length, mostInputs)] };
  }

  const kept = !headed && read.inputs.length === known.inputs.length;
  const inputs = kept ? known.inputs : read.inputs;
  const same = sameNames(inputs, known.inputs);
  const unnamed = read.exampleName === words.example;
  return {
    state: {
      ...state,
      weights: weightsFor(state, inputs),
      dataset: {
        ...read,
        inputs,
        output: known.output,
        title: same ? known.title : options.title,
        exampleName: same && unnamed ? known.exampleName : read.exampleName,
        problems: [],
      },
    },
    problems: kept ? [] : read.problems.map(({ message }) => message),
  };
}

// Spreadsheets hand on empty rows and columns after the last full ones.
function tidy(rows: Rows): Rows {
  // As in an HTML table: a line break within a cell is a space.
  const written = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const filled = written.filter((row) => row.some((cell) => cell !== ''));
  const widths = filled.map((row) => row.length - [...row].reverse().findIndex((cell) => cell));
  const width = widths.reduce((most, other) => Math.max(most, other), 0);
  return filled.map((row) => row.slice(0, width));
}

function parser(
  rows: Rows,
  { decimalComma }: ReadingOptions,
): (text: string) => number | undefined {
  const comma = haveDecimalComma(rows, decimalComma);
  return (text) => parseNumber(text, comma);
}

function isNumber(text: string): boolean {
  return parseNumber(text) !== undefined;
}

function isName(text: string): boolean {
  return text !== '' && !isNumber(text);
}

function isHeader(row: readonly string[] | undefined): boolean {
  return row?.every((cell) => !isNumber(cell)) ?? false;
}

// Columns are known again by their full names; one without a name, in front, names the examples.
function toCells(rows: Rows, { inputs, output, exampleName }: Dataset): Cell[][] {
  const known = [...inputs, output];
  return rows.map((row, index) =>
    row.map((written, column) => {
      const text = written || (index + column === 0 ? exampleName : '');
      const short = known.find(({ title }) => title === text)?.name ?? text;
      return { text, short, header: false };
    }),
  );
}

function labelIn(
  [first = '', ...rest]: readonly string[] = [],
  { exampleName }: Dataset,
): string | null {
  const header = [first || exampleName, ...rest];
  const found = header.find(
    (name) => name === exampleName || usualLabels.includes(name.toLowerCase()),
  );
  return found ?? null;
}

function sameNames(some: readonly Column[], others: readonly Column[]): boolean {
  return some.length === others.length && some.every(({ name }, i) => name === others[i]?.name);
}
