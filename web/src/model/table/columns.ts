import { type Column, numberedColumns } from '../dataset.ts';
import type { GridCell, GridRow } from './grid.ts';

/** Of each column the lowest head that is its own, or else the lowest that it shares. */
export function headsOf(heads: readonly GridRow[], width: number): Column[] {
  return Array.from({ length: width }, (_, column) => {
    const above = headsAbove(heads, column);
    const cell = above.find(({ columns }) => columns === 1) ?? above[0];
    return { name: cell?.short ?? '', title: cell?.text ?? '' };
  });
}

/** Two columns of one name, and what the second is called instead. */
export interface Renaming {
  readonly name: string;
  readonly renamed: string;
}

/**
 * Names for the columns that are inputs, no two alike: those alike take the name of their group, and
 * those still alike a number.
 */
export function namesApart(
  columns: readonly number[],
  all: readonly Column[],
  heads: readonly GridRow[],
): { readonly inputs: Column[]; readonly renamings: Renaming[] } {
  const named = columns.map((column) => all[column] ?? { name: '', title: '' });
  const grouped = named.map((head, index) => {
    const alike = columns.filter((_, other) => named[other]?.name === head.name);
    if (head.name === '' || alike.length < 2) return head;
    const own = headsAbove(heads, columns[index] ?? 0);
    const group = own.find(
      (cell) => !alike.every((c) => headsAbove(heads, c).includes(cell)) && cell.columns > 1,
    );
    if (!group || group.short === head.name) return head;
    return { name: `${group.short} ${head.name}`, title: `${group.text} ${head.title}` };
  });
  const renamings: Renaming[] = [];
  const numbered = numberedColumns(columns.length);
  const taken = new Set(grouped.map(({ name }) => name));
  const inputs = grouped.map(({ name, title }, index) => {
    const first = grouped.findIndex((other) => other.name === name) === index;
    if (name === '') return numbered[index] ?? { name, title };
    if (first) return { name, title };
    let count = 2;
    while (taken.has(`${name} (${count})`)) count += 1;
    const renamed = `${name} (${count})`;
    taken.add(renamed);
    renamings.push({ name, renamed });
    return { name: renamed, title: title === name ? renamed : title };
  });
  return { inputs, renamings };
}

function headsAbove(heads: readonly GridRow[], column: number): GridCell[] {
  const cells = heads.map(({ slots }) => slots[column]);
  return [...new Set(cells.reverse())].filter((cell): cell is GridCell => Boolean(cell?.text));
}
