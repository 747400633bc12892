import { valueAt } from '../model/dataset.ts';
import type { Result } from '../model/result.ts';

/** The examples and their predictions as CSV (RFC 4180), every number with all its digits. */
export function toCsv({ state, predictions }: Result): string {
  const { dataset } = state;
  const header = [dataset.exampleName, ...dataset.inputs.map(({ title }) => title)];
  const rows = dataset.labels.map((label, example) => [
    label,
    ...dataset.inputs.map((_, input) => String(valueAt(dataset, input, example))),
    String(predictions[example]),
  ]);
  return lines([[...header, dataset.output.title], ...rows]);
}

/** The examples alone, under the inputs' short names: what an embedding page needs. */
export function inputsToCsv({ state: { dataset } }: Result): string {
  const header = [dataset.exampleName, ...dataset.inputs.map(({ name }) => name)];
  const rows = dataset.labels.map((label, example) => [
    label,
    ...dataset.inputs.map((_, input) => String(valueAt(dataset, input, example))),
  ]);
  return lines([header, ...rows]);
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
