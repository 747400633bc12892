import type { Dataset } from '../dataset.ts';
import type { Grid } from './grid.ts';
import { readTable, type TableOptions } from './read-table.ts';

/**
 * Of an element's tables, what the one with numbers says. Where several have some, the first serves,
 * and `several-tables` is among the problems. Undefined where there is no table at all.
 */
export function readTables(tables: readonly Grid[], options: TableOptions): Dataset | undefined {
  const read = tables.map((table) => readTable(table, options));
  const withNumbers = read.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  const [first, ...others] = withNumbers;
  if (!first) return read.find(({ inputs }) => inputs.length > 0) ?? read[0];
  if (others.length === 0) return first;
  const problem = { code: 'several-tables', count: withNumbers.length } as const;
  return { ...first, problems: [problem, ...first.problems] };
}
