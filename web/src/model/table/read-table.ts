import { type Column, type Dataset, isNamed, type TargetColumn } from '../dataset.ts';
import { knownLanguage } from '../numbers/language.ts';
import { plainText, sameName } from '../numbers/plain-text.ts';
import { type NumberProblem, readColumns } from '../numbers/read-columns.ts';
import type { TableProblem } from '../table-problem.ts';
import type { Target } from '../targets.ts';
import { headsOf, namesApart } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { hasNumber, type SplitRows, splitRows } from './split-rows.ts';

export interface TableOptions {
  /** Of each output its names, the author's first: a column of such a name is no input. */
  readonly outputs: readonly (readonly string[])[];
  /** Columns that are inputs, though an output may be named like one: then a second such column is its. */
  readonly inputs?: readonly string[];
  /** The column that names the examples, where rows have no header cell. */
  readonly label: string | null;
  /** The columns that say what is true, of all that there are; nobody asks for any unless given. */
  readonly targets?: (columns: readonly Column[]) => readonly Target[];
  /**
   * That of the page, where the table says nothing else; undefined where nobody does, and then numbers
   * mean the same to every reader.
   */
  readonly language: string | undefined;
}

/**
 * What a table says about a neuron: its inputs, its examples, its numbers. Every cell without a number
 * is named in `problems`.
 */
export function readTable(grid: Grid, options: TableOptions): Dataset {
  const { titles, heads, examples } = splitRows(grid);
  const problems: TableProblem[] = [];
  if (heads.length === 0 && examples.length > 0) problems.push({ code: 'no-header' });

  // What stands beyond the last head belongs to no column.
  const width = heads.length > 0 ? countCells(heads, grid.width) : grid.width;
  const columns = headsOf(heads, width);
  const rows = examples.map(({ row }) => row);
  const outputs = outputColumns(columns, options);
  const targets = targetColumns(columns, options.targets?.(columns) ?? [], problems);
  const results = [...outputs, ...targets.map(({ place }) => place)];
  const labelled = labelColumns(columns, rows, results, options.label, problems);
  const sources = inputColumns(columns, rows, [...results, ...labelled.apart], problems);
  const { inputs, renamings } = namesApart(sources, columns, heads);
  for (const renaming of renamings) problems.push({ code: 'duplicate-name', ...renaming });

  rows.forEach((row, example) => {
    const cells = row.slots.filter((cell) => cell).length;
    if (cells !== width) problems.push({ code: 'ragged-row', example, cells, columns: width });
    if (row.overlapping) problems.push({ code: 'overlapping-cells', example });
  });
  const read = readColumns(
    [...sources, ...targets.map(({ place }) => place)].map((column) =>
      rows.map(({ slots }) => slots[column]?.text ?? ''),
    ),
    grid.language === undefined ? options.language : knownLanguage(grid.language),
  );
  const values = new Float64Array(inputs.length * rows.length);
  read.slice(0, inputs.length).forEach((column, input) => {
    values.set(column.values, input * rows.length);
    for (const { row, ...problem } of column.problems) {
      problems.push({ ...problem, example: row, input });
    }
  });
  const truths = new Float64Array(targets.length * rows.length);
  read.slice(inputs.length).forEach((column, place) => {
    truths.set(column.values, place * rows.length);
    const name = targets[place]?.column.name ?? '';
    problems.push(...column.problems.map((problem) => targetProblem(problem, place, name)));
  });
  return {
    title: grid.caption || titles[0] || '',
    inputs,
    outputs: options.outputs.map(
      ([usual = ''], output) => columns[outputs[output] ?? -1] ?? { name: usual, title: usual },
    ),
    exampleName: columns[labelled.names.at(-1) ?? -1]?.name ?? '',
    labels: labelsOf(examples, labelled.names),
    values,
    targetColumns: targets.map(({ column }) => column),
    targets: targets.length > 0 ? truths : undefined,
    problems: inOrder(problems),
  };
}

// One per output; -1 where it has no column.
function outputColumns(
  columns: readonly Column[],
  { outputs, inputs = [] }: TableOptions,
): number[] {
  const named = (names: readonly string[], from: number) =>
    columns.findIndex(
      (head, column) => column >= from && names.some((name) => isNamed(head, name)),
    );
  return outputs.map((names) => {
    const first = named(names, 0);
    const isInput = names.some((name) => inputs.some((input) => sameName(input, name)));
    return isInput && first >= 0 ? named(names, first + 1) : first;
  });
}

function countCells(rows: readonly GridRow[], width: number): number {
  const covered = Array.from({ length: width }, (_, column) =>
    rows.some(({ slots }) => slots[column]),
  );
  return covered.lastIndexOf(true) + 1;
}

function targetColumns(
  columns: readonly Column[],
  asked: readonly Target[],
  problems: TableProblem[],
): { readonly place: number; readonly column: TargetColumn }[] {
  return asked.flatMap(({ name, output }) => {
    const place = columns.findIndex((head) => isNamed(head, name));
    const column = columns[place];
    if (column) return { place, column: output === undefined ? column : { ...column, output } };
    problems.push(unknownColumn('target', name, columns));
    return [];
  });
}

function unknownColumn(attribute: string, name: string, columns: readonly Column[]): TableProblem {
  const names = columns.map((column) => column.name).filter((known) => known);
  return { code: 'unknown-column', attribute, name, columns: names };
}

function targetProblem(problem: NumberProblem, output: number, name: string): TableProblem {
  const { row: example, text } = problem;
  const place = { example, output, name, text };
  if (problem.code === 'read-as') return { code: 'target-read-as', ...place, value: problem.value };
  const code = problem.code === 'in-doubt' ? 'target-in-doubt' : 'target-not-a-number';
  return { code, ...place };
}

/** Columns that name the examples, and all that are no inputs because of it. */
interface Labels {
  readonly names: readonly number[];
  readonly apart: readonly number[];
}

function labelColumns(
  columns: readonly Column[],
  rows: readonly GridRow[],
  results: readonly number[],
  asked: string | null,
  problems: TableProblem[],
): Labels {
  const all = columns.map((_, column) => column).filter((column) => !results.includes(column));
  const rowHeads = all.filter(
    (column) => rows.length > 0 && rows.every(({ slots }) => slots[column]?.header),
  );
  // Where everything is a head, the first column is more of one than the rest.
  const apart = rowHeads.length < all.length ? rowHeads : rowHeads.slice(0, 1);
  if (asked !== null) {
    const named = columns.findIndex((head) => isNamed(head, asked));
    if (named >= 0) return { names: [named], apart: [named, ...apart] };
    problems.push(unknownColumn('label', asked, columns));
  }
  if (apart.length > 0) return { names: apart, apart };
  if (results.includes(0) || all.length < 2) return { names: [], apart: [] };
  // As an index has it: a column in front that is the only one without a name.
  const index = columns[0]?.name === '' && all.slice(1).every((column) => columns[column]?.name);
  const words =
    rows.length > 1 && rows.every(({ slots }) => slots[0]?.text && !hasNumber(slots[0]));
  return index || words ? { names: [0], apart: [0] } : { names: [], apart: [] };
}

function inputColumns(
  columns: readonly Column[],
  rows: readonly GridRow[],
  apart: readonly number[],
  problems: TableProblem[],
): number[] {
  return columns.flatMap(({ name }, column) => {
    if (apart.includes(column)) return [];
    const texts = rows.map(({ slots }) => slots[column]?.text ?? '').filter((text) => text);
    // Space between columns.
    if (texts.length === 0 && name === '' && rows.length > 0) return [];
    if (texts.length < 2 || texts.some(isAboutNumbers)) return [column];
    problems.push({ code: 'text-column', name, text: texts[0] ?? '' });
    return [];
  });
}

// A dash is a missing number, and a date a number that went wrong.
function isAboutNumbers(text: string): boolean {
  const plain = plainText(text);
  return /^-?$|\d|∞|^nan$|^inf/i.test(plain);
}

function labelsOf(examples: SplitRows['examples'], columns: readonly number[]): string[] {
  const labels = examples.map(({ row }, example) => {
    const cells = [...new Set(columns.map((column) => row.slots[column]))];
    const texts = cells.map((cell) => cell?.text).filter((text) => text);
    return texts.join(' ') || String(example + 1);
  });
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, example) => {
    const group = examples[example]?.group;
    return group && (counts.get(label) ?? 0) > 1 ? `${group} ${label}` : label;
  });
}

// First what is said of the table, then row by row.
function inOrder(problems: readonly TableProblem[]): TableProblem[] {
  const place = (problem: TableProblem) => ('example' in problem ? problem.example : -1);
  const column = (problem: TableProblem) => ('input' in problem ? problem.input : -1);
  return [...problems].sort((a, b) => place(a) - place(b) || column(a) - column(b));
}
