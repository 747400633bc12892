import type { ViewModel } from '../app/view-model.ts';
import { type Dataset, exampleCount, valueAt } from '../model/dataset.ts';
import type { Range } from '../model/range.ts';

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

// More points than this look the same, and take longer than a frame to draw.
const maxPoints = 600;

export function plotData(viewModel: ViewModel): PlotData {
  const { result, neuron, x, compare } = viewModel;
  const { dataset } = result.state;
  const sorted = Array.from(thinOut(order(dataset, x), viewModel.selected), (example) => ({
    x: valueAt(dataset, x, example),
    y: neuron.outputs[example] ?? Number.NaN,
    example,
  }));
  const single = dataset.inputs.length === 1;
  const xRange = rangeOf(sorted, single);
  return {
    points: sorted,
    line: single ? sample(viewModel, xRange) : sorted,
    compare:
      compare === undefined
        ? []
        : sorted.map((point) => ({ ...point, y: valueAt(dataset, compare, point.example) })),
    xRange,
  };
}

const orders = new WeakMap<Dataset, Map<number, Uint32Array>>();

// A dataset never changes, and so neither does its examples' order along an input.
function order(dataset: Dataset, x: number): Uint32Array {
  const known = orders.get(dataset) ?? new Map<number, Uint32Array>();
  orders.set(dataset, known);
  const found = known.get(x) ?? sortExamples(dataset, x);
  known.set(x, found);
  return found;
}

function sortExamples(dataset: Dataset, x: number): Uint32Array {
  return Uint32Array.from({ length: exampleCount(dataset) }, (_, example) => example)
    .filter((example) => Number.isFinite(valueAt(dataset, x, example)))
    .sort((a, b) => valueAt(dataset, x, a) - valueAt(dataset, x, b));
}

function thinOut(examples: Uint32Array, selected: number): Uint32Array {
  const stride = Math.ceil(examples.length / maxPoints);
  if (stride <= 1) return examples;
  const last = examples.length - 1;
  return examples.filter(
    (example, index) => index % stride === 0 || index === last || example === selected,
  );
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

function sample({ predict }: ViewModel, { min, max }: Range): { x: number; y: number }[] {
  const xs = Float64Array.from(
    { length: samples },
    (_, index) => min + ((max - min) * index) / (samples - 1),
  );
  const ys = predict(xs, samples);
  return Array.from(xs, (x, index) => ({ x, y: ys[index] ?? Number.NaN }));
}
