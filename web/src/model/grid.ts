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
