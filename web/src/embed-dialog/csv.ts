import { valueAt } from '../model/dataset.ts';
import type { Result } from '../model/result.ts';
import { writeCsv } from '../model/table/csv.ts';

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

/** The examples alone, under the inputs' short names: what an embedding page needs. */
export function inputsToCsv(result: Result): string {
  return writeCsv(inputRows(result, 'name'));
}

function inputRows({ state: { dataset } }: Result, heading: 'name' | 'title'): string[][] {
  const header = [dataset.exampleName, ...dataset.inputs.map((input) => input[heading])];
  const rows = dataset.labels.map((label, example) => [
    label,
    ...dataset.inputs.map((_, input) => String(valueAt(dataset, input, example))),
  ]);
  return [header, ...rows];
}
