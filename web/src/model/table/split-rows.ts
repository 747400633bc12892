import { understand } from '../numbers/meaning.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';

/** A table's rows by what they are there for. */
export interface SplitRows {
  /** Wide cells above the heads. */
  readonly titles: readonly string[];
  readonly heads: readonly GridRow[];
  /** One row for each example; `group` is the text of the group it stands in, or empty. */
  readonly examples: readonly { readonly row: GridRow; readonly group: string }[];
}

/**
 * Tells heads from examples. A foot is none of them, wherever it stands, nor are empty rows, titles
 * of groups, and heads that come again.
 */
export function splitRows({ rows, width }: Grid): SplitRows {
  const filled = rows.filter((row) => row.section !== 'foot' && textsOf(row).some((text) => text));
  const { titles, heads, rest } = takeHeads(filled, width);
  const examples: { row: GridRow; group: string }[] = [];
  let group = '';
  for (const row of rest) {
    if (isHeadSection(row) || heads.some((head) => repeats(row, head))) continue;
    const title = groupTitle(row, width);
    if (title === undefined) examples.push({ row, group });
    else group = title;
  }
  return { titles, heads, examples };
}

/** Whether a cell has a number in it, however its column reads that. */
export function hasNumber(cell: GridCell | undefined): boolean {
  return cell !== undefined && typeof understand(cell.text) !== 'string';
}

/** The cells of a row that have text, each once. */
export function filledCells({ slots }: GridRow): GridCell[] {
  return [...new Set(slots)].filter((cell): cell is GridCell => Boolean(cell?.text));
}

function takeHeads(rows: readonly GridRow[], width: number) {
  const titles: string[] = [];
  const heads: GridRow[] = [];
  const sectioned = rows.some(isHeadSection);
  let taken = 0;
  for (const row of rows) {
    if (isTitle(row, rows[taken + 1], width) && (heads.length === 0 || isHeadSection(row))) {
      titles.push(...filledCells(row).map(({ text }) => text));
    } else if (sectioned ? isHeadSection(row) : isHead(row, heads, width)) {
      heads.push(row);
    } else {
      break;
    }
    taken += 1;
  }
  return { titles, heads, rest: rows.slice(taken) };
}

// Text that was pasted has no wide cells: there, a title is alone in front of the heads.
function isTitle(row: GridRow, next: GridRow | undefined, width: number): boolean {
  const [only, ...others] = filledCells(row);
  if (!only || others.length > 0 || width < 2 || hasNumber(only)) return false;
  if (only.columns === width) return true;
  const first = row.slots[0] === only && only.columns === 1;
  return first && next !== undefined && filledCells(next).length > 1 && isWords(next);
}

function isHead(row: GridRow, heads: readonly GridRow[], width: number): boolean {
  if (heads.length === 0) return isWords(row);
  if (filledCells(row).some((cell) => cell.columns === width || hasNumber(cell))) return false;
  // A second one is all heads, or names only columns that have no name of their own.
  const named = (column: number) =>
    heads.some(({ slots }) => slots[column]?.text && slots[column]?.columns === 1);
  const allHeads = row.slots.every((cell) => cell?.header) && !heads.some((h) => repeats(row, h));
  return allHeads || row.slots.every((cell, column) => !cell?.text || !named(column));
}

function isWords({ slots }: GridRow): boolean {
  return slots.every((cell) => !cell || cell.header || !hasNumber(cell));
}

// Numbers in cells that are no heads are examples, even there.
function isHeadSection({ section, slots }: GridRow): boolean {
  return section === 'head' && !slots.some((cell) => !cell?.header && hasNumber(cell));
}

function textsOf({ slots }: GridRow): string[] {
  return slots.map((cell) => cell?.text ?? '');
}

function repeats(row: GridRow, head: GridRow): boolean {
  return textsOf(row).every((text, column) => text === (head.slots[column]?.text ?? ''));
}

function groupTitle(row: GridRow, width: number): string | undefined {
  const [only, ...others] = filledCells(row);
  if (!only || others.length > 0 || width < 2 || hasNumber(only)) return undefined;
  const wide = only.columns > 1 && row.slots.every((cell) => cell === only || !cell?.text);
  return only.group || wide ? only.text : undefined;
}
