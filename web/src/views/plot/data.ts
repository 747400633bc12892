import type { ViewModel } from '../../app/view-model.ts';
import { type Column, type Dataset, exampleCount, targetAt, valueAt } from '../../model/dataset.ts';
import { isSamePlace } from '../../model/network.ts';
import { type Neuron, neuronOf } from '../../model/neuron.ts';
import type { Range } from '../../model/range.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly example: number;
}

/** One neuron's outputs over the input. */
export interface Series {
  readonly output: Column;
  /** Whether it is the neuron that is taken apart. */
  readonly isChosen: boolean;
  /** Its outputs, sorted by x. */
  readonly points: readonly Point[];
  /** The line through them; for a network of one input, the neuron as a function of it. */
  readonly line: readonly { readonly x: number; readonly y: number }[];
  /** What is true, one per point; empty where nobody knows. */
  readonly targets: readonly Point[];
}

/** What the plot shows, before it is drawn. */
export interface PlotData {
  /** The chosen neuron, or all outputs; all with the same examples in the same order. */
  readonly series: readonly Series[];
  /** A second input over the same x. */
  readonly compare: readonly Point[];
  readonly xRange: Range;
}

// An identity needs two samples, a sigmoid enough to look round.
const samples = 65;

// More points than this look the same, and take longer than a frame to draw; of many lines, each has
// a share of them.
const maxPoints = 600;
const minPoints = 100;

// Of more outputs than this, nobody tells the lines apart.
const maxLines = 16;

/** The data of the chosen neuron, or of all outputs. */
export function plotData(viewModel: ViewModel, all: boolean): PlotData {
  const { result, x, compare } = viewModel;
  const { dataset } = result.state;
  const neurons = all ? outputsOf(viewModel) : [viewModel.neuron];
  const shown = shownOf(dataset, x, viewModel.selected, neurons.length);
  const { places } = shown;
  const single = dataset.inputs.length === 1;
  const xRange = rangeOf(places, single);
  const sampled = single ? sample(viewModel, xRange, neurons) : undefined;
  return {
    series: neurons.map((neuron, index) => {
      const points = at(places, (example) => neuron.outputs[example] ?? Number.NaN);
      return {
        output: neuron.output,
        isChosen: isSamePlace(neuron.place, viewModel.neuron.place),
        points,
        line: sampled?.[index] ?? points,
        targets: targetsOf(viewModel, neuron, shown),
      };
    }),
    compare:
      compare === undefined ? [] : at(places, (example) => valueAt(dataset, compare, example)),
    xRange,
  };
}

type Place = Omit<Point, 'y'>;

function at(places: readonly Place[], height: (example: number) => number): Point[] {
  return places.map(({ x, example }) => ({ x, y: height(example), example }));
}

// The first ones, and the chosen one.
function outputsOf({ result, neuron: { place } }: ViewModel): Neuron[] {
  const layer = result.state.network.length - 1;
  const all = [...result.state.dataset.outputs.keys()];
  return all
    .filter((neuron) => neuron < maxLines || isSamePlace(place, { layer, neuron }))
    .map((neuron) => neuronOf(result, { layer, neuron }));
}

function targetsOf(
  { result }: ViewModel,
  { place: { layer, neuron } }: Neuron,
  { places, targets }: Shown,
): readonly Point[] {
  const { network, dataset } = result.state;
  if (!dataset.targets || layer < network.length - 1) return [];
  const found = targets.get(neuron) ?? at(places, (example) => targetAt(dataset, neuron, example));
  targets.set(neuron, found);
  return found;
}

/** What stays as it is while a slider moves. */
interface Shown {
  readonly of: string;
  readonly places: readonly Place[];
  readonly targets: Map<number, readonly Point[]>;
}

const shown = new WeakMap<Dataset, Shown>();

function shownOf(dataset: Dataset, x: number, selected: number, lines: number): Shown {
  const of = `${x} ${selected} ${lines}`;
  const known = shown.get(dataset);
  if (known?.of === of) return known;
  const examples = thinOut(order(dataset, x), selected, lines);
  const places = Array.from(examples, (example) => ({ x: valueAt(dataset, x, example), example }));
  const now = { of, places, targets: new Map() };
  shown.set(dataset, now);
  return now;
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

function thinOut(examples: Uint32Array, selected: number, lines: number): Uint32Array {
  const stride = Math.ceil(examples.length / Math.max(maxPoints / lines, minPoints));
  if (stride <= 1) return examples;
  const last = examples.length - 1;
  return examples.filter(
    (example, index) => index % stride === 0 || index === last || example === selected,
  );
}

// With one input the axis begins at 0, so that y = mx + b shows its b.
function rangeOf(sorted: readonly Place[], fromZero: boolean): Range {
  const first = sorted[0]?.x ?? 0;
  const last = sorted.at(-1)?.x ?? 1;
  const air = (last - first) * 0.06 || Math.abs(last) * 0.1 || 1;
  if (!fromZero) return { min: first - air, max: last + air };
  const [min, max] = [Math.min(0, first), Math.max(0, last)];
  return { min, max: max + (max - min) * 0.05 };
}

// All of the neurons are in the same layer.
function sample(
  { predict }: ViewModel,
  { min, max }: Range,
  neurons: readonly Neuron[],
): { x: number; y: number }[][] {
  const xs = Float64Array.from(
    { length: samples },
    (_, index) => min + ((max - min) * index) / (samples - 1),
  );
  const ys = predict(xs, samples, neurons[0]?.place.layer);
  return neurons.map(({ place: { neuron } }) =>
    Array.from(xs, (x, index) => ({ x, y: ys[neuron * samples + index] ?? Number.NaN })),
  );
}
