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

/** Of the only neuron, or of a network layer by layer and neuron by neuron. */
export type OfEach<T> = T | readonly (readonly T[])[];
export type OfEachLayer<T> = T | readonly T[];

/** What a link can keep of a widget. */
export interface Numbers {
  readonly weights: OfEach<readonly number[]>;
  readonly bias: OfEach<number>;
  readonly activation: OfEachLayer<Activation>;
  readonly threshold: OfEachLayer<number>;
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
 * What a fragment such as `#four-games?weights=0.1,0.2,0` asks for; undefined for a plain anchor. Of a
 * network, neurons are split by colons and layers by slashes: `weights=0.1,0.2:0.3,0.4/0.5,0.6`.
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
    weights && ['weights', writeWeights(weights)],
    bias !== undefined && ['bias', writeBias(bias)],
    activation && ['activation', [activation].flat().join('/')],
    threshold !== undefined && ['threshold', [threshold].flat().join('/')],
    data && ['data', toCsv(data)],
    selected !== undefined && ['selected', String(selected)],
  ];
  return fields.filter((field): field is Field => Array.isArray(field));
}

function writeWeights(weights: Numbers['weights']): string {
  return weights
    .map((layer) => (typeof layer === 'number' ? layer : layer.map((row) => row.join()).join(':')))
    .join(isOfOne(weights) ? ',' : '/');
}

function writeBias(bias: Numbers['bias']): string {
  return typeof bias === 'number' ? String(bias) : bias.map((layer) => layer.join(':')).join('/');
}

/** Whether weights are those of one neuron. */
export function isOfOne(weights: Numbers['weights']): weights is readonly number[] {
  return weights.every((part) => typeof part === 'number');
}

function readOfEach<T>(text: string, read: (text: string) => T): OfEach<T> {
  if (!/[:/]/.test(text)) return read(text);
  return text.split('/').map((layer) => layer.split(':').map(read));
}

function readOfEachLayer<T>(text: string, read: (text: string) => T): OfEachLayer<T> {
  return text.includes('/') ? text.split('/').map(read) : read(text);
}

function toActivation(text: string): Activation {
  const known = activations.find((name) => name === text);
  if (known) return known;
  throw new RangeError(en.attributeNotOneOf('activation', text, activations.join(', ')));
}

const readers: { readonly [Field in keyof Numbers]: (text: string) => Numbers[Field] } = {
  weights: (text) =>
    readOfEach(text, (row) => splitNumbers(row).map((part) => toNumber('weights', part))),
  bias: (text) => readOfEach(text, (part) => toNumber('bias', part)),
  activation: (text) => readOfEachLayer(text, toActivation),
  threshold: (text) => readOfEachLayer(text, (part) => toNumber('threshold', part)),
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

// These are common here, and allowed in a fragment as they are.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|3A|2F)/g, decodeURIComponent);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
