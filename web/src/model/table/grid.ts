/** A cell of a table, once for all the slots that it covers. */
export interface GridCell {
  readonly text: string;
  /** HTML's own short name for a header cell, `<th abbr>`, or else the text. */
  readonly short: string;
  readonly header: boolean;
  /** Whether it is the head of a group of rows or columns. */
  readonly group: boolean;
  /** How many columns it covers, of those in which cells begin. */
  readonly columns: number;
}

export interface GridRow {
  readonly section: 'head' | 'body' | 'foot';
  /** One for each column of the grid; undefined where the row has no cell. */
  readonly slots: readonly (GridCell | undefined)[];
  /** Whether two of its cells lie on one another, so that a reader may see either. */
  readonly overlapping: boolean;
}

/** A table's text laid out in columns, before anyone asks what it means. */
export interface Grid {
  readonly caption: string;
  /** The `lang` that stands at the table, or round it within its element; undefined where none does. */
  readonly language: string | undefined;
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** A grid of bare text, as CSV has it. `header` says which cells are heads, where that is known. */
export function gridOf(
  rows: readonly (readonly string[])[],
  header: (row: number, column: number) => boolean = () => false,
): Grid {
  return {
    caption: '',
    language: undefined,
    width: rows.reduce((most, row) => Math.max(most, row.length), 0),
    rows: rows.map((texts, row) => ({
      section: 'body',
      overlapping: false,
      slots: texts.map((text, column) => ({
        text,
        short: text,
        header: header(row, column),
        group: false,
        columns: 1,
      })),
    })),
  };
}
