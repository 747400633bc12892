import { type Column, type Dataset, exampleCount, findColumns } from '../dataset.ts';
import { understand } from '../numbers/meaning.ts';
import { readColumns } from '../numbers/read-columns.ts';
import { isCellProblem, isTargetCellProblem, type Problem } from '../problem.ts';
import { addExamples, addInputs } from '../reshape.ts';
import { forInputs, type State } from '../state.ts';
import { usualLabels } from '../usual-names.ts';
import { readCsv, separatorOf } from './csv.ts';
import { type Grid, gridOf } from './grid.ts';
import { readTable } from './read-table.ts';

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
  /** The reader's, which says what 1,250 is where nothing else does. */
  readonly language: string | undefined;
  /** The present dataset by the names that the reader sees. */
  readonly shown: Dataset;
}

type Rows = readonly (readonly string[])[];

/**
 * The neuron with the data that a text has as CSV or as copied from a spreadsheet: a header row,
 * then a row for each example. Inputs keep their weights by their names; others have the default.
 * Without a header row, as many columns as there are inputs, and targets after them, are taken for
 * those. Where it is asked what is true, data that does not say so cannot serve.
 */
export function readData(state: State, text: string, options: ReadingOptions): Reading {
  return readRows(state, tidy(readCsv(text)), withLanguageOf(text, options));
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
  const { rows, language } = readBlock(text, options.language);
  if (rows.length > 1 && isHeader(rows[0])) return readRows(state, rows, { ...options, language });

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
  // A block of all that a row has, what is true at its end, adds no inputs.
  const truths = known.targets ? known.targetColumns : [];
  const isTrue = truths.length > 0 && input >= known.inputs.length;
  const all = known.inputs.length + truths.length;
  if (isTrue && width > all) return refusal({ code: 'too-many-inputs', count: width, limit: all });
  const isWhole = isTrue || width === all;
  const grown = isWhole ? longer : addInputs(longer, Math.max(width - known.inputs.length, 0));
  const { dataset } = grown;
  const labels = [...dataset.labels];
  // Inputs, and then what is true, as the table has them.
  const inputs = [...dataset.inputs, ...truths];
  const split = dataset.values.length;
  const numbers = new Float64Array(inputs.length * labels.length);
  numbers.set(dataset.values);
  if (dataset.targets) numbers.set(dataset.targets, split);
  if (named) labels.splice(example, rows.length, ...rows.map(([label = '']) => label));
  const filled = new Set<number>();
  const problems: Problem[] = [];
  readColumns(columnsOf(block), language).forEach((column, right) => {
    const isThere = (down: number) => right < (block[down]?.length ?? 0);
    for (const { row, ...problem } of column.problems.filter((found) => isThere(found.row))) {
      problems.push({ ...problem, example: example + row, input: input + right });
    }
    column.values.forEach((value, down) => {
      if (!isThere(down)) return;
      const place = (input + right) * labels.length + example + down;
      numbers[place] = value;
      filled.add(place);
    });
  });
  const wrong = problems.filter(isCellProblem);
  wrong.sort((one, other) => one.example - other.example || one.input - other.input);
  if (wrong.length > 0) return { problems: wrong, inputs };
  const left = dataset.problems.filter((problem) => {
    if (isCellProblem(problem)) return !filled.has(problem.input * labels.length + problem.example);
    if (!isTargetCellProblem(problem)) return true;
    return !filled.has(split + problem.output * labels.length + problem.example);
  });
  const values = numbers.slice(0, split);
  const targets = dataset.targets && numbers.slice(split);
  const next = { ...grown, dataset: { ...dataset, labels, values, targets, problems: left } };
  return { state: next, problems, inputs };
}

/** The cells of a block that was copied, with the language of its numbers where that is known. */
export function readBlock(
  text: string,
  language: string | undefined,
): { readonly rows: Rows; readonly language: string | undefined } {
  // A column of 0,5 is no two columns.
  const single = text.split(/\r?\n|\r/).every((line) => !line || isNumber(line));
  return {
    rows: tidy(readCsv(text, single ? '\t' : undefined)),
    language: single || separatorOf(text) !== ',' ? language : undefined,
  };
}

function readRows(state: State, rows: Rows, options: ReadingOptions): Reading {
  const { shown } = options;
  const { dataset: known } = state;
  const headed = isHeader(rows[0]);
  const [header = []] = rows;
  const count = rows.length - Number(headed);
  if (count > maxExamples) return refusal({ code: 'too-many-rows', count, limit: maxExamples });

  const columns = [...shown.inputs, ...shown.targetColumns];
  const isBare = !headed && shown.targets !== undefined && header.length === columns.length;
  const grid = isBare ? underHeads(rows, columns) : toGrid(rows, shown);
  const read = readTable(grid, {
    outputs: shown.outputs.map(({ name }) => [name]),
    inputs: shown.inputs.map(({ name }) => name),
    targets: () => known.targetColumns,
    label: headed ? labelIn(rows[0], shown) : null,
    language: options.language,
  });
  const lacking = read.problems.find((p) => p.code === 'unknown-column');
  if (lacking?.code === 'unknown-column') return refusal({ ...lacking, code: 'no-target' });
  const wrong = read.problems.filter(
    (p) => isCellProblem(p) || isTargetCellProblem(p) || p.code === 'ragged-row',
  );
  if (wrong.length > 0) return { problems: wrong, inputs: read.inputs };
  const width = read.inputs.length;
  if (exampleCount(read) === 0 || width === 0) return refusal({ code: 'no-data' });
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
      ...(same ? {} : forInputs(state, sources)),
      dataset: {
        ...read,
        inputs,
        outputs: known.outputs,
        targetColumns: known.targetColumns,
        title: same ? known.title : options.title,
        exampleName: isKnown ? known.exampleName : read.exampleName,
        problems: [],
      },
    },
    problems: kept ? [] : read.problems,
    inputs,
  };
}

// Where commas split the cells, they are no decimal signs.
function withLanguageOf(text: string, options: ReadingOptions): ReadingOptions {
  return separatorOf(text) === ',' ? { ...options, language: undefined } : options;
}

function refusal(problem: Problem): Reading {
  return { problems: [problem], inputs: [] };
}

// Spreadsheets hand on empty rows and columns after the last full ones, and a title above the heads.
function tidy(rows: Rows): Rows {
  // As in an HTML table: a line break within a cell is a space.
  const written = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const filled = written.filter((row) => countFilled(row) > 0);
  const widths = filled.map((row) => row.length - [...row].reverse().findIndex((cell) => cell));
  const width = widths.reduce((max, other) => Math.max(max, other), 0);
  const [first = [], second = []] = filled;
  const titled = countFilled(first) === 1 && first[0] !== '' && countFilled(second) > 1;
  return filled.slice(titled && isHeader(second) ? 1 : 0).map((row) => row.slice(0, width));
}

function countFilled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}

/** The cells column by column, empty where a row is too short. */
export function columnsOf(rows: Rows): string[][] {
  const width = rows.reduce((max, row) => Math.max(max, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

function isNumber(text: string): boolean {
  return typeof understand(text) !== 'string';
}

/** Whether a cell has text that is no number. */
export function isName(text: string): boolean {
  return text !== '' && !isNumber(text);
}

/** Whether no cell of a row has a number. */
export function isHeader(row: readonly string[] | undefined): boolean {
  return row?.every((cell) => !isNumber(cell)) ?? false;
}

// Columns are known again by their full names; one without a name, in front, names the examples.
function toGrid(rows: Rows, { inputs, outputs, targetColumns, exampleName }: Dataset): Grid {
  const known = [...inputs, ...targetColumns, ...outputs];
  const [first = [], ...rest] = rows;
  const named = first.map((text, column) => (text === '' && column === 0 ? exampleName : text));
  const grid = gridOf([named, ...rest]);
  const short = (text: string) => known.find(({ title }) => title === text)?.name ?? text;
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      slots: row.slots.map((cell) => cell && { ...cell, short: short(cell.text) }),
    })),
  };
}

function underHeads(rows: Rows, columns: readonly Column[]): Grid {
  const heads = columns.map(({ name }) => name);
  return gridOf([heads, ...rows], (row) => row === 0);
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
