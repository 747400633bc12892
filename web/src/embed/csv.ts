const separators = [',', ';', '\t'];

/**
 * The cells of CSV text (RFC 4180), row by row, split by whichever of comma, semicolon and tab
 * the first line has most of. Blank lines are left out; an unclosed quote reaches to the end.
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(cellsSplitBy(separator))) {
    row.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

// A cell, quoted or bare, and what ends it.
function cellsSplitBy(separator: string): RegExp {
  const quoted = `"((?:[^"]|"")*)(?:"|$)`;
  return new RegExp(`(?:${quoted}|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'g');
}

function separatorOf(text: string): string {
  const [firstLine = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/);
  const count = (separator: string) => firstLine.split(separator).length;
  return separators.reduce((most, other) => (count(other) > count(most) ? other : most));
}
