import { haveDecimalComma, readCsv } from './csv.ts';
import { type Column, type Dataset, exampleCount, findColumns } from './dataset.ts';
import type { Cell } from './grid.ts';
import { withInputs } from './network.ts';
import { parseNumber } from './number.ts';
import { cellProblem, isCellProblem, type Problem } from './problem.ts';
import { readDataset } from './read-dataset.ts';
import { addExamples, addInputs } from './reshape.ts';
import type { State } from './state.ts';
import { usualLabels } from './usual-names.ts';

/** More than these would make a page slow. */
const maxExamples = 100_000;
const maxInputs = 100;

export interface Reading {
  /** Left out where the text cannot serve; then all is in `problems`. */
  readonly state?: State;
  readonly problems: readonly Problem[];
  /** The columns that problems of cells are about. */
  readonly inputs: readonly Column[];
}

export interface ReadingOptions {
  /** What data with other inputs than before is called. */
  readonly title: string;
  /** Whether the reader's language writes 0,5 where English writes 0.5. */
  readonly decimalComma: boolean;
  /** The present dataset by the names that the reader sees. */
  readonly shown: Dataset;
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
  // A column of 0,5 is no two columns.
  const single = text.split(/\r?\n|\r/).every((line) => !line || isNumber(line));
  const rows = tidy(readCsv(text, single ? '\t' : undefined));
  if (rows.length > 1 && isHeader(rows[0])) return readTable(state, rows, options);

  const parse = parser(rows, options);
  const named = rows.every(([first = '', ...rest]) => rest.length > 0 && isName(first));
  const block = named ? rows.map((row) => row.slice(1)) : rows;
  const width = input + block.reduce((max, row) => Math.max(max, row.length), 0);
  const count = example + block.length;
  if (count > maxExamples) return refusal({ code: 'too-many-rows', count, limit: maxExamples });
  if (width > maxInputs) {
    return refusal({ code: 'too-many-inputs', count: width, limit: maxInputs });
  }

  const { dataset: known } = state;
  const longer = addExamples(state, Math.max(count - exampleCount(known), 0));
  const grown = addInputs(longer, Math.max(width - known.inputs.length, 0));
  const { dataset } = grown;
  const [values, labels] = [dataset.values.slice(), [...dataset.labels]];
  const filled = new Set<number>();
  const problems: Problem[] = [];
  block.forEach((row, down) => {
    if (named) labels[example + down] = rows[down]?.[0] ?? '';
    row.forEach((cell, right) => {
      const value = parse(cell);
      const place = (input + right) * labels.length + example + down;
      if (value === undefined) problems.push(cellProblem(cell, example + down, input + right));
      else values[place] = value;
      filled.add(place);
    });
  });
  const { inputs } = dataset;
  if (problems.length > 0) return { problems, inputs };
  const left = dataset.problems.filter(
    (problem) =>
      !isCellProblem(problem) || !filled.has(problem.input * labels.length + problem.example),
  );
  const next = { ...grown, dataset: { ...dataset, labels, values, problems: left } };
  return { state: next, problems, inputs };
}

function readTable(state: State, rows: Rows, options: ReadingOptions): Reading {
  const { shown } = options;
  const { dataset: known, network } = state;
  const headed = isHeader(rows[0]);
  const count = rows.length - Number(headed);
  if (count > maxExamples) return refusal({ code: 'too-many-rows', count, limit: maxExamples });

  const read = readDataset(
    { caption: '', rows: toCells(rows, shown) },
    {
      outputs: shown.outputs.map(({ name }) => name),
      label: headed ? labelIn(rows[0], shown) : null,
      parse: parser(rows, options),
    },
  );
  const wrong = read.problems.filter((problem) => 'example' in problem);
  if (wrong.length > 0) return { problems: wrong, inputs: read.inputs };
  const width = read.inputs.length;
  if (count === 0 || width === 0) return refusal({ code: 'no-data' });
  if (width > maxInputs) {
    return refusal({ code: 'too-many-inputs', count: width, limit: maxInputs });
  }

  const kept = !headed && width === known.inputs.length;
  const byName = findColumns(read.inputs, shown.inputs);
  const byNumber = findColumns(read.inputs, known.inputs);
  const sources = read.inputs.map((_, place) =>
    kept ? place : (byName[place] ?? byNumber[place]),
  );
  const inputs = read.inputs.map((column, place) => known.inputs[sources[place] ?? -1] ?? column);
  const same =
    inputs.length === known.inputs.length && sources.every((source, place) => source === place);
  const isKnown = read.exampleName === shown.exampleName || (same && read.exampleName === '');
  return {
    state: {
      ...state,
      network: same ? network : withInputs(network, sources),
      dataset: {
        ...read,
        inputs,
        outputs: known.outputs,
        title: same ? known.title : options.title,
        exampleName: isKnown ? known.exampleName : read.exampleName,
        problems: [],
      },
    },
    problems: kept ? [] : read.problems,
    inputs,
  };
}

function refusal(problem: Problem): Reading {
  return { problems: [problem], inputs: [] };
}

// Spreadsheets hand on empty rows and columns after the last full ones.
function tidy(rows: Rows): Rows {
  // As in an HTML table: a line break within a cell is a space.
  const written = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const filled = written.filter((row) => row.some((cell) => cell !== ''));
  const widths = filled.map((row) => row.length - [...row].reverse().findIndex((cell) => cell));
  const width = widths.reduce((max, other) => Math.max(max, other), 0);
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
function toCells(rows: Rows, { inputs, outputs, exampleName }: Dataset): Cell[][] {
  const known = [...inputs, ...outputs];
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
