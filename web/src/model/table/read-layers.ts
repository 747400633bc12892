import type { Activation } from '../../engine/types.ts';
import { type Column, type Dataset, isNamed } from '../dataset.ts';
import { isHarmless, type LayerFinding } from '../layer-problem.ts';
import type { Network, NetworkLayer } from '../network.ts';
import { knownLanguage } from '../numbers/language.ts';
import { sameName } from '../numbers/plain-text.ts';
import { type ReadColumn, readColumns } from '../numbers/read-columns.ts';
import type { Problem } from '../problem.ts';
import { usualLabels } from '../usual-names.ts';
import type { Grid } from './grid.ts';
import { readTable, type TableOptions } from './read-table.ts';
import {
  type Edges,
  isBias,
  isData,
  type LayerSketch,
  type Matrix,
  sketchLayer,
  textAt,
} from './sketch-layer.ts';
import { hasNumber } from './split-rows.ts';

/** What an element's tables of weights say. */
export interface ReadLayers {
  /** Undefined where a layer has something wrong. */
  readonly network: Network | undefined;
  /** Of each layer whether its table has biases, be they 0. */
  readonly hasBias: readonly boolean[];
  readonly problems: readonly Problem[];
}

/** How an element reads its tables of weights. */
export interface LayerReader {
  readonly namesAround: typeof namesAround;
  readonly readLayers: typeof readLayers;
}

export interface LayerOptions {
  /** As for a table of examples. */
  readonly language: string | undefined;
  /** One per layer, or one for all. */
  readonly activations: readonly Activation[];
  readonly thresholds: readonly number[];
}

/**
 * Which columns of the examples, the first table, are what the network predicts, and which are what
 * it gets: the names of the last layer's neurons, and of the columns of the first. A first column of a
 * usual name that is none of them names the examples.
 */
export function namesAround(
  [examples, ...tables]: readonly Grid[],
  options: Pick<TableOptions, 'label' | 'language'>,
): Pick<TableOptions, 'outputs' | 'inputs' | 'label'> {
  if (!examples) return { outputs: [], label: options.label };
  const { inputs: columns, exampleName } = readTable(examples, { ...options, outputs: [] });
  const sketches: LayerSketch[] = [];
  let known: readonly Column[] = columns;
  for (const grid of tables) {
    const sketch = sketchLayer(grid, known);
    // Among the columns of the examples, some may not come in.
    const more = sketches.length === 0 ? known.length : 0;
    if (isData(sketch, exampleName) || !isChained(sketch, known, more)) continue;
    sketches.push(sketch);
    known = sketch.names.map(toColumn);
  }
  const [first, last] = [sketches[0], sketches.at(-1)];
  const inputs = first ? columnNames(first) : [];
  const [front] = columns;
  const isLabel =
    exampleName === '' &&
    front !== undefined &&
    columns.length > 1 &&
    usualLabels.includes(front.name.toLowerCase()) &&
    !inputs.some((name) => isNamed(front, name));
  const outputs = last?.names ?? [];
  return {
    outputs: outputs.map((name) => [name]),
    inputs: first ? inputsOf(first, isLabel ? columns.slice(1) : columns, outputs) : [],
    label: isLabel ? front.name : options.label,
  };
}

// Where no name is known, columns that are named like outputs are inputs if only so the number fits.
function inputsOf(
  first: LayerSketch,
  columns: readonly Column[],
  outputs: readonly string[],
): readonly string[] {
  const names = columnNames(first);
  const isKnown = columns.some((column) => names.some((name) => isNamed(column, name)));
  const others = columns.filter((column) => !outputs.some((name) => isNamed(column, name)));
  const fits = names.length === columns.length && names.length !== others.length;
  return !isKnown && fits ? columns.map(({ name }) => name) : names;
}

/** Each table after the first as a layer: a row, or edges, for each neuron. */
export function readLayers(
  [, ...tables]: readonly Grid[],
  { inputs, exampleName }: Pick<Dataset, 'inputs' | 'exampleName'>,
  { language, activations, thresholds }: LayerOptions,
): ReadLayers {
  const problems: Problem[] = [];
  const network: NetworkLayer[] = [];
  const hasBias: boolean[] = [];
  let known = inputs;
  for (const [place, grid] of tables.entries()) {
    const read = readLayer(sketchLayer(grid, known), known, exampleName, language);
    for (const finding of read.findings) {
      problems.push({ code: 'in-layer', caption: grid.caption, table: place + 2, finding });
    }
    if (read.findings.some((finding) => !isHarmless(finding))) {
      return { network: undefined, hasBias, problems };
    }
    if (!read.layer) continue;
    const { length } = network;
    const { hasBias: own, ...layer } = read.layer;
    hasBias.push(own);
    network.push({
      ...layer,
      activation: ofLayer(activations, length) ?? 'identity',
      threshold: ofLayer(thresholds, length) ?? 0,
    });
    known = read.layer.names.map(toColumn);
  }
  for (const [attribute, { length: count }] of [
    ['activation', activations],
    ['threshold', thresholds],
  ] as const) {
    if (network.length > 0 && count !== 1 && count !== network.length) {
      problems.push({ code: 'one-per-layer', attribute, count, layers: network.length });
    }
  }
  return { network, hasBias, problems };
}

function ofLayer<T>(all: readonly T[], layer: number): T | undefined {
  return all[all.length === 1 ? 0 : layer];
}

interface ReadLayer {
  readonly layer?: Pick<NetworkLayer, 'names' | 'weights' | 'bias'> & { readonly hasBias: boolean };
  readonly findings: readonly LayerFinding[];
}

function readLayer(
  sketch: LayerSketch,
  known: readonly Column[],
  exampleName: string,
  language: string | undefined,
): ReadLayer {
  if (isData(sketch, exampleName)) {
    return { findings: [{ code: 'more-examples', name: exampleName }] };
  }
  if (!isChained(sketch, known)) {
    const columns = sketch.columns.map(({ name }) => name).filter((name) => name);
    const inputs = known.map(({ name }) => name);
    return { findings: [{ code: 'no-layer', columns, inputs }] };
  }
  if (sketch.rows.length === 0) return { findings: [{ code: 'no-neurons' }] };
  const own = sketch.grid.language;
  const options = { known, language: own === undefined ? language : knownLanguage(own) };
  const { roles } = sketch;
  const read =
    'source' in roles ? readEdges(sketch, roles, options) : readMatrix(sketch, roles, options);
  if (!read.layer) return read;
  const { names, renamings } = apart(read.layer.names);
  return { layer: { ...read.layer, names }, findings: [...renamings, ...read.findings] };
}

// A name of what comes in is enough; where there is none, there are as many columns, with numbers, but
// for so many more that may come in.
function isChained(
  { roles, columns, rows }: LayerSketch,
  known: readonly Column[],
  more = 0,
): boolean {
  if ('source' in roles) return true;
  const { weights } = roles;
  return (
    weights.some((column) => placeOf(columns[column], known) >= 0) ||
    (weights.length <= known.length &&
      weights.length + more >= known.length &&
      rows.some(({ slots }) => weights.some((column) => hasNumber(slots[column]))))
  );
}

interface Incoming {
  readonly known: readonly Column[];
  readonly language: string | undefined;
}

function readMatrix(
  sketch: LayerSketch,
  { weights, bias }: Matrix,
  { known, language }: Incoming,
): ReadLayer {
  const { columns, rows, names } = sketch;
  const findings: LayerFinding[] = [];
  let places = weights.map((column) => placeOf(columns[column], known));
  if (places.every((place) => place < 0)) {
    findings.push({
      code: 'by-place',
      columns: columnNames(sketch),
      inputs: known.map(({ name }) => name),
    });
    places = weights.map((_, place) => place);
  } else {
    const twice = known.find((_, place) => places.indexOf(place) !== places.lastIndexOf(place));
    if (twice) return { findings: [{ code: 'column-twice', name: twice.name }] };
    const lacking = known.filter((_, place) => !places.includes(place)).map(({ name }) => name);
    const strange = columnNames(sketch).filter((_, index) => (places[index] ?? -1) < 0);
    if (lacking.length + strange.length > 0) {
      return { findings: [{ code: 'columns-differ', columns: strange, inputs: lacking }] };
    }
  }
  const numbers = [...weights, ...(bias === undefined ? [] : [bias])];
  const heads = numbers.map((column) => columns[column] ?? { name: '', title: '' });
  const read = readColumns(
    numbers.map((column) => rows.map((row) => textAt(row, column))),
    language,
  );
  findings.push(...findingsIn(read, heads, (row, input) => textAt(rows[row], numbers[input])));
  const at = (column: number, row: number) => read[column]?.values[row] ?? Number.NaN;
  return {
    layer: {
      names,
      weights: rows.flatMap((_, row) => known.map((_, place) => at(places.indexOf(place), row))),
      bias: rows.map((_, row) => (bias === undefined ? 0 : at(weights.length, row))),
      hasBias: bias !== undefined,
    },
    findings,
  };
}

function readEdges(
  { columns, rows, names }: LayerSketch,
  { source, target, weight }: Edges,
  { known, language }: Incoming,
): ReadLayer {
  const findings: LayerFinding[] = [];
  const sources = rows.map((row) => textAt(row, source));
  const places = sources.map((text) => placeOf(toColumn(text), known));
  const strange = sources.filter((text, row) => (places[row] ?? -1) < 0 && !isBias(text));
  if (strange.length > 0) {
    const inputs = known.map(({ name }) => name);
    findings.push({ code: 'edge-from-nowhere', names: [...new Set(strange)], inputs });
  }
  const [read = { values: [], problems: [] }] = readColumns(
    [rows.map((row) => textAt(row, weight))],
    language,
  );
  const heads = [columns[weight] ?? { name: '', title: '' }];
  findings.push(...findingsIn([read], heads, (row) => textAt(rows[row], weight)));
  const weights = names.map(() => known.map(() => 0));
  const bias = names.map(() => 0);
  const listed = new Set<string>();
  rows.forEach((row, index) => {
    const [from, to] = [places[index] ?? -1, placeOfName(textAt(row, target), names)];
    const key = `${from} ${to}`;
    if (listed.has(key)) {
      const [one = '', other = ''] = [sources[index], names[to]];
      findings.push({ code: 'edge-twice', source: one, target: other });
    }
    listed.add(key);
    const value = read.values[index] ?? Number.NaN;
    const of = weights[to];
    if (from < 0) bias[to] = value;
    else if (of) of[from] = value;
  });
  const hasBias = places.some((place) => place < 0);
  return { layer: { names, weights: weights.flat(), bias, hasBias }, findings };
}

// A weight is a number, and a finite one: NaN and ∞ are none to compute with.
function findingsIn(
  columns: readonly ReadColumn[],
  inputs: readonly Column[],
  text: (row: number, input: number) => string,
): LayerFinding[] {
  return columns.flatMap(({ values, problems }, input) => {
    const endless = values.flatMap((value, row) => {
      if (Number.isFinite(value) || problems.some((problem) => problem.row === row)) return [];
      return [{ code: 'not-a-number', row, text: text(row, input) } as const];
    });
    return [...problems, ...endless].map(({ row, ...problem }): LayerFinding => {
      const placed = { ...problem, example: row, input };
      return { code: 'as-in-any-table', problem: placed, inputs };
    });
  });
}

function apart(names: readonly string[]): {
  readonly names: readonly string[];
  readonly renamings: readonly LayerFinding[];
} {
  const renamings: LayerFinding[] = [];
  const taken = new Set(names);
  const all = names.map((name, place) => {
    if (name === '' || placeOfName(name, names) === place) return name;
    let count = 2;
    while (taken.has(`${name} (${count})`)) count += 1;
    const renamed = `${name} (${count})`;
    taken.add(renamed);
    renamings.push({ code: 'neuron-twice', name, renamed });
    return renamed;
  });
  return { names: all, renamings };
}

/** Of what comes in, as the table names it. */
function columnNames({ roles, columns, rows }: LayerSketch): string[] {
  if ('source' in roles) return [...new Set(rows.map((row) => textAt(row, roles.source)))];
  return roles.weights.map((column) => columns[column]?.name ?? '');
}

function placeOf(column: Column | undefined, known: readonly Column[]): number {
  if (!column) return -1;
  return known.findIndex((input) => isNamed(input, column.name) || isNamed(input, column.title));
}

function placeOfName(name: string, names: readonly string[]): number {
  return names.findIndex((other) => sameName(other, name));
}

function toColumn(name: string): Column {
  return { name, title: name };
}
