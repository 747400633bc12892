import { decimalOf, knownLanguage } from '../numbers/language.ts';
import { readColumns } from '../numbers/read-columns.ts';
import { headsOf } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { filledCells, hasNumber, splitRows } from './split-rows.ts';

/**
 * A table's heads and examples as a spreadsheet copies them: lines, split by tabs. Undefined where the
 * table has no number. Numbers that would be others in the language of the place where it is pasted
 * are written in that language's way.
 */
export function copiedText(grid: Grid, language?: string): string | undefined {
  const { heads, examples } = splitRows(grid);
  if (!grid.rows.some((row) => filledCells(row).some(hasNumber))) return undefined;
  // Row heads side by side name an example together.
  const isRowHead = (column: number) => examples.every(({ row }) => row.slots[column]?.header);
  let labels = 0;
  while (labels < grid.width - 1 && isRowHead(labels)) labels += 1;
  const joined = (texts: readonly string[], label: string) =>
    labels > 1 ? [label, ...texts.slice(labels)] : texts;
  const names = headsOf(heads, grid.width).map(({ title }) => title);
  const columns = columnsIn(
    grid,
    examples.map(({ row }) => row),
    language,
  );
  const rows = examples.map(({ row: { slots } }, row) => {
    const texts = slots.map((_, column) => columns[column]?.[row] ?? '');
    const distinct = [...new Set(slots.slice(0, labels))].map((cell) => cell?.text);
    return joined(texts, distinct.filter((text) => text).join(' '));
  });
  const lines = heads.length > 0 ? [joined(names, names[labels - 1] ?? ''), ...rows] : rows;
  return lines.map((row) => row.map(quote).join('\t')).join('\n');
}

function columnsIn(grid: Grid, rows: readonly GridRow[], language: string | undefined): string[][] {
  const texts = Array.from({ length: grid.width }, (_, column) =>
    rows.map(({ slots }) => slots[column]?.text ?? ''),
  );
  const own = knownLanguage(grid.language);
  if (own === undefined) return texts;
  const [meant, read] = [readColumns(texts, own), readColumns(texts, language)];
  return texts.map((column, place) =>
    column.map((text, row) => {
      const value = meant[place]?.values[row] ?? Number.NaN;
      if (Number.isNaN(value) || value === read[place]?.values[row]) return text;
      return String(value).replace('.', decimalOf(language));
    }),
  );
}

// A quote would begin a cell that reaches to the next one.
function quote(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
