import type { Result } from '../model/result.ts';
import type { State } from '../model/state.ts';
import { niceRange } from '../views/axis.ts';

export type Ends = readonly [number, number];

/** The ends of the sliders. */
export interface Ranges {
  readonly weight: Ends;
  readonly bias: Ends;
  readonly threshold: Ends;
}

/** Ends for a result: a bias can outweigh every sum, and a threshold lie on either side of them. */
export function rangesFor({ sums }: Result, weight: Ends): Ranges {
  const { min, max } = niceRange(sums);
  const most = Math.max(-min, max);
  return { weight, bias: [-most, most], threshold: [min, max] };
}

/** The same, reaching as far as the present numbers do. */
export function widen(ranges: Ranges, { weights, bias, threshold }: State): Ranges {
  return {
    weight: reach(ranges.weight, weights),
    bias: reach(ranges.bias, [bias]),
    threshold: reach(ranges.threshold, [threshold]),
  };
}

function reach([low, high]: Ends, numbers: readonly number[]): Ends {
  const finite = numbers.filter(Number.isFinite);
  return [Math.min(low, ...finite), Math.max(high, ...finite)];
}
