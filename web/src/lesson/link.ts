import { type Activation, activations } from '../engine/types.ts';
import { en } from '../locales/neuron/en.ts';
import { problemText } from '../locales/neuron/problem-text.ts';
import { valueAt } from '../model/dataset.ts';
import { parseNumber } from '../model/numbers/read-columns.ts';
import { keepPlus, splitNumbers } from '../model/numbers/split.ts';
import { readCsv, writeCsv } from '../model/table/csv.ts';
import { gridOf } from '../model/table/grid.ts';
import { readTable } from '../model/table/read-table.ts';

/** Examples with the names of their inputs: one label and one row of numbers per example. */
export interface Rows {
  readonly inputs: readonly string[];
  readonly labels: readonly string[];
  readonly examples: readonly (readonly number[])[];
}

/** What a link can keep of a widget. */
export interface Numbers {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: Activation;
  readonly threshold: number;
  readonly data: Rows;
  /** The chosen example, counted from 0. */
  readonly selected: number;
}

type Field = readonly [keyof Numbers, string];

/** What a fragment asks for: a widget by its id, with numbers or with what is wrong with them. */
export type Link =
  | { readonly id: string; readonly numbers: Partial<Numbers> }
  | { readonly id: string; readonly problem: string };

/** The numbers in which a widget no longer agrees with its author, as a link would show them. */
export function differences(author: Numbers, present: Numbers): Partial<Numbers> {
  const known = new Map(write(author));
  const changed = write(present).filter(([field, text]) => known.get(field) !== text);
  return Object.fromEntries(changed.map(([field]) => [field, present[field]]));
}

/** The fragment that `readLink` reads; a plain anchor where there are no numbers. */
export function writeLink(id: string, numbers: Partial<Numbers>): string {
  const fields = write(numbers).map(([field, text]) => `${field}=${encode(text)}`);
  return `#${encodeURIComponent(id)}${fields.length > 0 ? '?' : ''}${fields.join('&')}`;
}

/**
 * What a fragment such as `#four-games?weights=0.1,0.2,0` asks for; undefined for a plain anchor.
 * A text that makes no sense is named, as is its field: `weights: 'abc' is not a number`.
 */
export function readLink(fragment: string): Link | undefined {
  const [, anchor, query = ''] = /^#([^?]*)\?(.*)$/s.exec(fragment) ?? [];
  if (anchor === undefined) return undefined;
  const id = decode(anchor);
  try {
    const read = [...new URLSearchParams(keepPlus(query))].map(([field, text]) => [
      field,
      readField(field, text),
    ]);
    return { id, numbers: Object.fromEntries(read) as Partial<Numbers> };
  } catch (error) {
    if (error instanceof RangeError) return { id, problem: error.message };
    throw error;
  }
}

function write(numbers: Partial<Numbers>): Field[] {
  const { weights, bias, activation, threshold, data, selected } = numbers;
  const fields: (Field | false | undefined)[] = [
    weights && ['weights', weights.join(',')],
    bias !== undefined && ['bias', String(bias)],
    activation && ['activation', activation],
    threshold !== undefined && ['threshold', String(threshold)],
    data && ['data', toCsv(data)],
    selected !== undefined && ['selected', String(selected)],
  ];
  return fields.filter((field): field is Field => Array.isArray(field));
}

const readers: { readonly [Field in keyof Numbers]: (text: string) => Numbers[Field] } = {
  weights: (text) => splitNumbers(text).map((part) => toNumber('weights', part)),
  bias: (text) => toNumber('bias', text),
  activation: (text) => {
    const known = activations.find((name) => name === text);
    if (known) return known;
    throw new RangeError(en.attributeNotOneOf('activation', text, activations.join(', ')));
  },
  threshold: (text) => toNumber('threshold', text),
  data: fromCsv,
  selected: (text) => {
    if (!/^\d+$/.test(text)) throw new RangeError(`selected: '${text}' is not a whole number`);
    return Number(text);
  },
};

function readField(field: string, text: string): unknown {
  const reader = Object.entries(readers).find(([name]) => name === field)?.[1];
  if (reader) return reader(text);
  throw new RangeError(`'${field}' is not one of ${Object.keys(readers).join(', ')}`);
}

function toNumber(field: string, text: string): number {
  const value = parseNumber(text);
  if (value === undefined) throw new RangeError(en.weightNotANumber(field, text));
  return value;
}

function toCsv({ inputs, labels, examples }: Rows): string {
  const rows = examples.map((row, example) => [labels[example] ?? '', ...row.map(String)]);
  return writeCsv([[en.example, ...inputs], ...rows]);
}

function fromCsv(text: string): Rows {
  const cells = readCsv(text);
  // The first row and the first column hold names, whatever they look like.
  const grid = gridOf(cells, (row, column) => row === 0 || column === 0);
  const options = { outputs: [], label: cells[0]?.[0] ?? null, language: 'en' };
  const dataset = readTable(grid, options);
  const problem = dataset.problems.find(({ code }) => code !== 'read-as');
  if (problem) throw new RangeError(`data: ${problemText(problem, en, dataset.inputs)}`);
  if (dataset.inputs.length === 0) throw new RangeError('data: there is no column of inputs');
  return {
    inputs: dataset.inputs.map(({ name }) => name),
    labels: dataset.labels,
    examples: dataset.labels.map((_, example) =>
      dataset.inputs.map((_, input) => valueAt(dataset, input, example)),
    ),
  };
}

// Commas are common here, and allowed in a fragment as they are.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
