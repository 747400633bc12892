import type { Network } from '../model/network.ts';
import type { Neuron } from '../model/neuron.ts';
import { niceRange } from '../model/range.ts';

export type Ends = readonly [low: number, high: number];

/** The ends of the sliders, by kinds of parameters. */
export interface SliderRanges {
  readonly weight: Ends;
  readonly bias: Ends;
  readonly threshold: Ends;
}

/** Ends for a neuron: a bias can outweigh every sum, and a threshold lie on either side of them. */
export function rangesFor({ sums }: Neuron, weight: Ends): SliderRanges {
  const { min, max } = niceRange(sums);
  const size = Math.max(-min, max);
  return { weight, bias: [-size, size], threshold: [min, max] };
}

/** The same, reaching as far as a network's numbers do. */
export function widen(ranges: SliderRanges, network: Network): SliderRanges {
  return {
    weight: reach(
      ranges.weight,
      network.flatMap(({ weights }) => weights),
    ),
    bias: reach(
      ranges.bias,
      network.flatMap(({ bias }) => bias),
    ),
    threshold: reach(
      ranges.threshold,
      network.map(({ threshold }) => threshold),
    ),
  };
}

/** Whether most of what lies between the first ends is beyond the others. */
export function isSparse([low, high]: Ends, [from, to]: Ends): boolean {
  return to - from < (high - low) / 4;
}

function reach([low, high]: Ends, numbers: readonly number[]): Ends {
  const finite = numbers.filter(Number.isFinite);
  return [Math.min(low, ...finite), Math.max(high, ...finite)];
}
