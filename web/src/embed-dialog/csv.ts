import type { Result } from '../model/result.ts';
import { writeCsv } from '../model/table/csv.ts';
import { cellsOf, layerRows } from './tables.ts';

/** The examples and their predictions as CSV, every number with all its digits. */
export function toCsv(result: Result): string {
  const { outputs } = result.state.dataset;
  const [header = [], ...rows] = inputRows(result, 'title');
  const predicted = rows.map((row, example) => [
    ...row,
    ...outputs.map((_, output) => String(result.predictions[output * rows.length + example])),
  ]);
  return `${writeCsv([[...header, ...outputs.map(({ title }) => title)], ...predicted])}\n`;
}

/** The examples without predictions, under the inputs' short names: what an embedding page needs. */
export function inputsToCsv(result: Result): string {
  return writeCsv(inputRows(result, 'name'));
}

/** Each layer: the names of what comes in, then a row for each neuron. */
export function layersToCsv({ state }: Result): string[] {
  return layerRows(state, String).map(writeCsv);
}

// With what is true, where that is known.
function inputRows({ state: { dataset } }: Result, heading: 'name' | 'title'): string[][] {
  const { exampleName, inputs, targetColumns, labels } = dataset;
  const header = [exampleName, ...[...inputs, ...targetColumns].map((column) => column[heading])];
  const rows = labels.map((label, example) => [label, ...cellsOf(dataset, example, String)]);
  return [header, ...rows];
}
