import type { Grid, GridRow } from './grid.ts';
import { filledCells, hasNumber, splitRows } from './split-rows.ts';

/**
 * Whether a table script has done no more than to sort tables: they have the examples that they had,
 * in any order. With `some`, it may have put a part of them away. Marks in a head that show how its
 * column is sorted say nothing about the numbers, nor do copies of columns that stay in sight, or of
 * all cells for small screens. Where no number is left, cards or a grid have taken the tables' place.
 */
export function areSorted(
  before: readonly Grid[],
  now: readonly Grid[],
  { some }: { readonly some: boolean },
): boolean {
  const [known, all] = [before.filter(hasNumbers), now.filter(hasNumbers)];
  if (all.length === 0) return known.length > 0;
  const left = all.length > known.length ? withoutCopies(all, known) : all;
  if (known.length !== left.length) return false;
  return left.every((grid, place) => {
    const same = known[place];
    return same !== undefined && isSorted(same, grid, some);
  });
}

/** Whether any of the numbers whose signs a language could settle are written as they were. */
export function keepsNumbers(before: readonly Grid[], now: readonly Grid[]): boolean {
  const known = new Set(before.flatMap(textsOf).filter(hasSign));
  return now.flatMap(textsOf).some((text) => known.has(text));
}

const hasSign = (text: string) => /\p{Nd}[.,]\p{Nd}/u.test(text);

function withoutCopies(all: readonly Grid[], known: readonly Grid[]): readonly Grid[] {
  const texts = new Set(known.flatMap(textsOf));
  const originals = all.filter(({ width }, place) => {
    const same = all.findIndex((grid) => JSON.stringify(grid) === JSON.stringify(all[place]));
    return same === place && known.some((grid) => grid.width === width);
  });
  const others = all.filter((grid) => !originals.includes(grid));
  return others.every((grid) => textsOf(grid).every((text) => texts.has(text))) ? originals : all;
}

function textsOf({ rows }: Grid): string[] {
  return rows.flatMap((row) => filledCells(row).map(({ text }) => text));
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
