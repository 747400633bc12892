// In order of preference: no number has a tab, few have a semicolon, many have a comma.
const separators = ['\t', ';', ','];

// What may stand before the cells: a byte-order mark, and what Excel writes to name the separator.
const declaration = /^\ufeff?(?:sep=([^\r\n"])(?:\r?\n|\r|$))?/i;

/** The cells of CSV text (RFC 4180), row by row. Blank lines are left out; an unclosed quote reaches to the end. */
export function readCsv(text: string, by = separatorOf(text)): string[][] {
  const cells = text.replace(declaration, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of cells.matchAll(cellsSplitBy(by))) {
    row.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'));
    if (end === by) continue;
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

// A cell, quoted or bare, and what ends it.
function cellsSplitBy(separator: string): RegExp {
  const by = separator.replace(/[\\^\]-]/g, '\\$&');
  const blanks = '[ \\u00a0]*';
  const quoted = `${blanks}"([^"]*(?:""[^"]*)*)(?:"${blanks}|$)`;
  return new RegExp(`(?:${quoted}|([^${by}\\r\\n]*))([${by}]|\\r?\\n|\\r|$)`, 'g');
}

/**
 * What splits the cells of CSV text: as a first line such as `sep=;` says, or else whichever of tab,
 * semicolon and comma comes first in that order among those that most lines have.
 */
export function separatorOf(text: string): string {
  const declared = declaration.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const lines = text
    .replace(declaration, '')
    .replace(/"[^"]*(?:""[^"]*)*"/g, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  const having = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  const most = Math.max(...separators.map(having));
  return separators.find((separator) => 2 * having(separator) > most) ?? ',';
}

// What would be taken for a separator, trimmed off, or left out with its line, stands in quotes.
function quote(cell: string, row: readonly string[]): string {
  const bare = !/[",;\t\r\n]|^\s|\s$|^sep=/i.test(cell) && (cell !== '' || row.length > 1);
  return bare ? cell : `"${cell.replaceAll('"', '""')}"`;
}
