/** A cell as the author wrote it. */
export interface Cell {
  readonly text: string;
  /** HTML's own short name for a header cell, `<th abbr>`. */
  readonly short: string;
  readonly header: boolean;
}

/** A table's text, before anyone asks what it means. */
export interface Grid {
  readonly caption: string;
  readonly rows: readonly (readonly Cell[])[];
}

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
