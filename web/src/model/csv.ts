const separators = [',', ';', '\t'];

/**
 * The cells of CSV text (RFC 4180), row by row, split by whichever of comma, semicolon and tab
 * the first line has most of, where nobody says. Blank lines are left out; an unclosed quote
 * reaches to the end.
 */
export function readCsv(text: string, separator = separatorOf(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(cellsSplitBy(separator))) {
    row.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    if (row.length > 1 || quoted !== undefined || row[0] !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

/** Rows of text as CSV that `readCsv` gives back as they are. The last line has no line break. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => quote(cell, row)).join(',')).join('\n');
}

/** Whether these cells write 0,5 for a half, or leave it to the `language`: 1,000 may be either. */
export function haveDecimalComma(rows: readonly (readonly string[])[], language: boolean): boolean {
  const some = (pattern: RegExp) => rows.some((row) => row.some((cell) => pattern.test(cell)));
  if (some(/^[+\-\u2212]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))$/u)) return true;
  return language && !some(/^[+\-\u2212]?(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))$/u);
}

// A cell, quoted or bare, and what ends it.
function cellsSplitBy(separator: string): RegExp {
  const quoted = `"([^"]*(?:""[^"]*)*)(?:"|$)`;
  return new RegExp(`(?:${quoted}|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'g');
}

function separatorOf(text: string): string {
  const [firstLine = ''] = text.replace(/"[^"]*(?:""[^"]*)*"/g, '').split(/[\r\n]/);
  const count = (separator: string) => firstLine.split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}

// What would be taken for a separator, trimmed off, or left out with its line, stands in quotes.
function quote(cell: string, row: readonly string[]): string {
  const bare = !/[",;\t\r\n]|^\s|\s$/.test(cell) && (cell !== '' || row.length > 1);
  return bare ? cell : `"${cell.replaceAll('"', '""')}"`;
}
