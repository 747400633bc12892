import { headsOf } from './columns.ts';
import type { Grid } from './grid.ts';
import { filledCells, hasNumber, splitRows } from './split-rows.ts';

/**
 * A table's heads and examples as a spreadsheet copies them: lines, split by tabs. Undefined where the
 * table has no number.
 */
export function copiedText(grid: Grid): string | undefined {
  const { heads, examples } = splitRows(grid);
  if (!grid.rows.some((row) => filledCells(row).some(hasNumber))) return undefined;
  // Row heads side by side name an example together.
  const isRowHead = (column: number) => examples.every(({ row }) => row.slots[column]?.header);
  let labels = 0;
  while (labels < grid.width - 1 && isRowHead(labels)) labels += 1;
  const joined = (texts: readonly string[], label: string) =>
    labels > 1 ? [label, ...texts.slice(labels)] : texts;
  const names = headsOf(heads, grid.width).map(({ title }) => title);
  const rows = examples.map(({ row: { slots } }) => {
    const texts = slots.map((cell) => cell?.text ?? '');
    const distinct = [...new Set(slots.slice(0, labels))].map((cell) => cell?.text);
    return joined(texts, distinct.filter((text) => text).join(' '));
  });
  const lines = heads.length > 0 ? [joined(names, names[labels - 1] ?? ''), ...rows] : rows;
  return lines.map((row) => row.map(quote).join('\t')).join('\n');
}

// A quote would begin a cell that reaches to the next one.
function quote(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
