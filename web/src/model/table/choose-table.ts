import { formGrid } from './form-grid.ts';
import {
  elementsIn,
  fits,
  holds,
  type IsHidden,
  nameOf,
  type TableElement,
  type TableNode,
} from './node.ts';
import { readTable, type TableData, type TableOptions } from './read-table.ts';

/** The table that serves, and what it says. */
export interface ChosenTable {
  readonly table: TableElement;
  readonly data: TableData;
}

/**
 * Of the tables inside an element, the one with numbers. Tables that only lay out other things, such
 * as code beside the numbers of its lines, are none. Where several have numbers, the first serves,
 * and `several-tables` is among the problems. Undefined where there is no table at all.
 */
export function chooseTable(
  element: TableNode,
  options: TableOptions,
  isHidden?: IsHidden,
): ChosenTable | undefined {
  const read = tablesIn(element)
    .filter((table) => !isLayout(table))
    .map((table) => ({ table, data: readTable(formGrid(table, isHidden), options) }));
  const withNumbers = read.filter(({ data }) => data.values.some((value) => !Number.isNaN(value)));
  const [first, ...others] = withNumbers;
  if (!first) return read.find(({ data }) => data.inputs.length > 0) ?? read[0];
  if (others.length === 0) return first;
  const problem = { code: 'several-tables', count: withNumbers.length } as const;
  return { ...first, data: { ...first.data, problems: [problem, ...first.data.problems] } };
}

function tablesIn(node: TableNode): TableElement[] {
  return elementsIn(node).flatMap((child) => [
    ...(nameOf(child) === 'table' ? [child] : []),
    ...tablesIn(child),
  ]);
}

function isLayout(table: TableElement): boolean {
  if (fits(table, 'role', /^(?:presentation|none)$/)) return true;
  return elementsIn(table).some((child) => holds(child, 'table') || holds(child, 'pre'));
}
