export interface Range {
  readonly min: number;
  readonly max: number;
}

// Beyond these, the distance between two numbers may be more than a number can say.
const limit = 1e300;

/**
 * The smallest range of round ends that holds zero and all the finite values, with some air; of those
 * that are too large for an axis, none.
 */
export function niceRange(values: Iterable<number>): Range {
  let [min, max] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    min = Math.min(min, Math.max(value, -limit));
    max = Math.max(max, Math.min(value, limit));
  }
  if (min === max) return { min: 0, max: 1 };
  const step = niceStep((max - min) / 5);
  const air = (max - min) * 0.08;
  return {
    min: min < 0 ? multiple(Math.floor((min - air) / step), step) : 0,
    max: max > 0 ? multiple(Math.ceil((max + air) / step), step) : 0,
  };
}

/**
 * The range to show after `current`. It grows with what must fit in, so that a line that tilts
 * is seen to tilt; it shrinks only where the reader has let go and most of it stands empty.
 */
export function nextRange(current: Range | undefined, needed: Range, dragging: boolean): Range {
  if (!current) return needed;
  const union = {
    min: Math.min(current.min, needed.min),
    max: Math.max(current.max, needed.max),
  };
  const sparse = needed.max - needed.min < (union.max - union.min) / 4;
  return sparse && !dragging ? needed : union;
}

// 6 × 0.2 is 1.2 on an axis, not 1.2000000000000002.
function multiple(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}
