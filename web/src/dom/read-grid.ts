import type { Cell, Grid } from '../model/grid.ts';

/** Reads an HTML table; leaves it as it is. */
export function readGrid(table: HTMLTableElement): Grid {
  return {
    caption: text(table.caption),
    rows: Array.from(table.rows, (row) => Array.from(row.cells, readCell)),
  };
}

function readCell(cell: HTMLTableCellElement): Cell {
  const full = text(cell);
  const short = cell.abbr.trim();
  return { text: full, short: short || full, header: cell.tagName === 'TH' };
}

function text(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
