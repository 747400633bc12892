import { type Column, isNamed } from '../dataset.ts';
import { sameName } from '../numbers/plain-text.ts';
import { biasNames, usualLabels } from '../usual-names.ts';
import { headsOf } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { hasNumber, splitRows } from './split-rows.ts';

/** What the columns of a table of weights are there for. Columns are counted from 0. */
export interface LayerSketch {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  readonly roles: Matrix | Edges;
  /** Of the neurons, each once, in order; empty where a row has no name. */
  readonly names: readonly string[];
}

/** A row for each neuron, a column for each number that comes in. */
export interface Matrix {
  readonly names: number | undefined;
  readonly bias: number | undefined;
  readonly weights: readonly number[];
}

/** A row for each weight. */
export interface Edges {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** `known` are the names of what comes in, or of more. */
export function sketchLayer(grid: Grid, known: readonly Column[]): LayerSketch {
  const { heads, examples } = splitRows(grid);
  const columns = headsOf(heads, grid.width);
  const rows = examples.map(({ row }) => row);
  const filled = columns.flatMap(({ name }, column) =>
    name || rows.some((row) => textAt(row, column)) ? [column] : [],
  );
  const roles = edgesIn(filled, rows, known) ?? matrixIn(filled, columns, rows, known);
  const names =
    'source' in roles
      ? distinct(rows.map((row) => textAt(row, roles.target)))
      : rows.map((row) => (roles.names === undefined ? '' : textAt(row, roles.names)));
  return { grid, columns, rows, roles, names };
}

function distinct(names: readonly string[]): string[] {
  return names.filter((name, place) => names.findIndex((n) => sameName(n, name)) === place);
}

/** The text of a row's cell in a column. */
export function textAt(row: GridRow | undefined, column = -1): string {
  return row?.slots[column]?.text ?? '';
}

/** Whether a name, in any of the languages that widgets speak, says that a number is a bias. */
export function isBias(name: string): boolean {
  const small = name.trim().toLowerCase();
  return biasNames.some((bias) => isNamed({ name: bias, title: bias }, small));
}

/** Whether a table's rows are named as the examples are. */
export function isData({ roles, columns }: LayerSketch, exampleName: string): boolean {
  const head = 'source' in roles ? undefined : columns[roles.names ?? -1];
  if (!head?.name) return false;
  return isNamed(head, exampleName) || usualLabels.includes(head.name.toLowerCase());
}

function isKnown(known: readonly Column[], { name, title }: Column): boolean {
  return known.some((column) => isNamed(column, name) || isNamed(column, title));
}

function edgesIn(
  filled: readonly number[],
  rows: readonly GridRow[],
  known: readonly Column[],
): Edges | undefined {
  const ends = filled.filter((column) => isOfWords(rows, column));
  const [weight] = filled.filter((column) => !ends.includes(column));
  const [one, other] = ends;
  if (filled.length !== 3 || one === undefined || other === undefined || weight === undefined) {
    return undefined;
  }
  const comingIn = (column: number) => {
    const texts = rows.map((row) => textAt(row, column));
    return texts.filter((text) => isKnown(known, { name: text, title: text })).length;
  };
  const [from, to] = [comingIn(one), comingIn(other)];
  if (from + to === 0) return undefined;
  const [source, target] = from < to ? [other, one] : [one, other];
  return { source, target, weight };
}

function matrixIn(
  filled: readonly number[],
  columns: readonly Column[],
  rows: readonly GridRow[],
  known: readonly Column[],
): Matrix {
  const head = (column: number) => columns[column] ?? { name: '', title: '' };
  const others = filled.filter((column) => !isKnown(known, head(column)));
  const bias = others.find((column) => isBias(head(column).name));
  const candidates = others.filter((column) => column !== bias);
  // Numbers may be names, where all that comes in has a column.
  const isWhole = known.every((column) => filled.some((place) => isKnown([column], head(place))));
  const names =
    namesColumn(candidates, filled, rows, head) ?? (isWhole ? candidates[0] : undefined);
  return { names, bias, weights: filled.filter((column) => column !== names && column !== bias) };
}

// Heads of rows, or else words, or else the only column without a name.
function namesColumn(
  candidates: readonly number[],
  filled: readonly number[],
  rows: readonly GridRow[],
  head: (column: number) => Column,
): number | undefined {
  const isRowHead = (column: number) =>
    rows.length > 0 && rows.every(({ slots }) => slots[column]?.header);
  const unnamed = filled.filter((column) => head(column).name === '');
  const [only, ...more] = unnamed;
  return (
    candidates.find(isRowHead) ??
    candidates.find((column) => isOfWords(rows, column)) ??
    (more.length === 0 && filled.length > 1 ? only : undefined)
  );
}

function isOfWords(rows: readonly GridRow[], column: number): boolean {
  return (
    rows.length > 0 && rows.every(({ slots }) => slots[column]?.text && !hasNumber(slots[column]))
  );
}
