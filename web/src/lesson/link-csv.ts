/** Rows of text as CSV (RFC 4180), without a last line break: it would only lengthen an address. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join(',')).join('\n');
}

/** The cells of CSV text, row by row. An unclosed quote reaches to the end. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  const last = rows[rows.length - 1];
  if (last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

// A cell, quoted or bare, and what ends it: a comma, a line break, or the end of the text.
const cell = /(?:"((?:[^"]|"")*)(?:"|$)|([^,\r\n]*))(,|\r?\n|\r|$)/g;

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
