import { messageOf } from '../model/message.ts';
import { readCsv } from '../model/table/csv.ts';

/** A table's text: a header row, then one row per example. */
export interface Rows {
  readonly header: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/**
 * Reads a table from CSV with a header row, or from JSON: rows as arrays with the header first,
 * rows as objects, or `{ "header": […], "rows": [[…], …] }`.
 * Throws a RangeError that says what is wrong, and in which name of the address, where there is no
 * table in the text.
 */
export function readRows(text: string, name = 'data'): Rows {
  try {
    const [header = [], ...body] = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
    if (header.length === 0) throw new RangeError('there is no header row');
    return { header, body };
  } catch (error) {
    throw new RangeError(`${name}: ${messageOf(error)}`);
  }
}

function readJson(text: string): string[][] {
  const data: unknown = JSON.parse(text);
  if (!Array.isArray(data)) {
    const { header, rows } = data as { header?: unknown; rows?: unknown };
    if (Array.isArray(header) && Array.isArray(rows)) return [header, ...rows].map(toTexts);
    throw new RangeError("a JSON object needs a 'header' and 'rows', each a list");
  }
  return data.some(isRecord) ? fromRecords(data) : data.map(toTexts);
}

function fromRecords(records: readonly unknown[]): string[][] {
  const header = [...new Set(records.filter(isRecord).flatMap(Object.keys))];
  const body = records.map((record, index) => {
    if (!isRecord(record)) throw new RangeError(`row ${index + 1} has no names`);
    return header.map((name) => toText(record[name], index + 1));
  });
  return [header, ...body];
}

// Rows are counted from 1, as in the widget's own messages; the header is row 0.
function toTexts(row: unknown, number: number): string[] {
  if (!Array.isArray(row)) throw new RangeError(`row ${number} is not a list`);
  return row.map((cell) => toText(cell, number));
}

function toText(cell: unknown, row: number): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  throw new RangeError(`row ${row} has more than a number or a text in one cell`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
