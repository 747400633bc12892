import type { Grid, GridRow } from './grid.ts';
import { filledCells, hasNumber, splitRows } from './split-rows.ts';

/**
 * Whether a table script has done no more than to sort tables: they have the examples that they had,
 * in any order. With `some`, it may have put a part of them away. Marks in a head that show how its
 * column is sorted say nothing about the numbers.
 */
export function areSorted(
  before: readonly Grid[],
  now: readonly Grid[],
  { some }: { readonly some: boolean },
): boolean {
  const [known, left] = [before.filter(hasNumbers), now.filter(hasNumbers)];
  // A search that finds nothing leaves a line that says so.
  if (left.length === 0) return some && known.length > 0 && now.length > 0;
  if (known.length !== left.length) return false;
  return left.every((grid, place) => {
    const same = known[place];
    return same !== undefined && isSorted(same, grid, some);
  });
}

// A copy of the heads that stays in sight is a table of its own.
function hasNumbers(grid: Grid): boolean {
  return grid.rows.some((row) => filledCells(row).some(hasNumber));
}

function isSorted(before: Grid, now: Grid, some: boolean): boolean {
  const [known, left] = [splitRows(before), splitRows(now)];
  // A caption may have gone to the copy of the heads.
  const captioned = before.caption === now.caption || (some && now.caption === '');
  if (!captioned || before.language !== now.language) return false;
  if (headsOf(known.heads) !== headsOf(left.heads)) return false;
  if (!some && known.examples.length !== left.examples.length) return false;
  const counts = new Map<string, number>();
  for (const { row } of known.examples) {
    counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  }
  return left.examples.every(({ row }) => {
    const count = counts.get(keyOf(row)) ?? 0;
    counts.set(keyOf(row), count - 1);
    return count > 0;
  });
}

function keyOf({ slots }: GridRow): string {
  return JSON.stringify(slots.map((cell) => cell?.text ?? null));
}

function headsOf(heads: readonly GridRow[]): string {
  return heads
    .map(keyOf)
    .join()
    .replace(/\s*[▲△▴▵▼▽▾▿↑↓↕⇅⬆⬇⬍]+(?=")/gu, '');
}
