import { exampleCount, valueAt } from '../model/dataset.ts';
import type { Range } from './axis.ts';
import type { Frame } from './view.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly example: number;
}

/** What the plot shows, before it is drawn. */
export interface PlotData {
  /** Predictions, sorted by x. */
  readonly points: readonly Point[];
  /** The line through them; for a neuron of one input, the neuron as a function of it. */
  readonly line: readonly { readonly x: number; readonly y: number }[];
  /** A second input over the same x. */
  readonly compare: readonly Point[];
  readonly xRange: Range;
}

// An identity needs two samples, a sigmoid enough to look round.
const samples = 65;

export function plotData(frame: Frame): PlotData {
  const { result, x, compare } = frame;
  const { dataset } = result.state;
  const sorted = Array.from({ length: exampleCount(dataset) }, (_, example) => ({
    x: valueAt(dataset, x, example),
    y: result.predictions[example] ?? Number.NaN,
    example,
  }))
    .filter((point) => Number.isFinite(point.x))
    .sort((a, b) => a.x - b.x);
  const single = dataset.inputs.length === 1;
  const xRange = rangeOf(sorted, single);
  return {
    points: sorted,
    line: single ? sample(frame, xRange) : sorted,
    compare:
      compare === undefined
        ? []
        : sorted.map((point) => ({ ...point, y: valueAt(dataset, compare, point.example) })),
    xRange,
  };
}

// With one input the axis begins at 0, so that y = mx + b shows its b.
function rangeOf(sorted: readonly Point[], fromZero: boolean): Range {
  const first = sorted[0]?.x ?? 0;
  const last = sorted[sorted.length - 1]?.x ?? 1;
  const air = (last - first) * 0.06 || Math.abs(last) * 0.1 || 1;
  if (!fromZero) return { min: first - air, max: last + air };
  const [min, max] = [Math.min(0, first), Math.max(0, last)];
  return { min, max: max + (max - min) * 0.05 };
}

function sample({ predict }: Frame, { min, max }: Range): { x: number; y: number }[] {
  const xs = Float64Array.from(
    { length: samples },
    (_, index) => min + ((max - min) * index) / (samples - 1),
  );
  const ys = predict(xs, samples);
  return Array.from(xs, (x, index) => ({ x, y: ys[index] ?? Number.NaN }));
}
