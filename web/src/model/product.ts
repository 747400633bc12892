import type { Batch, Network as Layers } from '../engine/types.ts';
import { exampleCount } from './dataset.ts';
import { inputCount } from './network.ts';
import type { Result } from './result.ts';
import type { State } from './state.ts';

/** What the core makes of a batch. */
export type Forward = (layers: Layers, batch: Batch) => Float64Array;

/** A network's matrices multiplied into one, as though nothing but sums stood between them. */
export interface Product {
  /**
   * The matrix of each layer times those of all layers before it, `outputs x inputs of the first`;
   * the first is that of the first layer alone.
   */
  readonly matrices: readonly ArrayLike<number>[];
  /** The biases that belong to each, one per output. */
  readonly biases: readonly ArrayLike<number>[];
  /** What the last of them makes of the examples, with the last activation: `outputs x examples`. */
  readonly predictions: Float64Array;
}

/** Multiplies them: to the core, a matrix is a batch like any other, a column for each example. */
export function productOf({ network, dataset }: State, forward: Forward): Product {
  const inputs = dataset.inputs.length;
  const matrices: ArrayLike<number>[] = [];
  const biases: ArrayLike<number>[] = [];
  for (const [place, layer] of network.entries()) {
    const { weights, bias } = layer;
    const [before, biasBefore] = [matrices[place - 1], biases[place - 1]];
    const [outputs, width] = [bias.length, inputCount(layer)];
    const times = (values: ArrayLike<number>, examples: number, added?: ArrayLike<number>) =>
      forward([{ weights, outputs, ...(added && { bias: added }) }], {
        inputs: width,
        examples,
        values,
      });
    matrices.push(before ? times(before, inputs) : weights);
    biases.push(biasBefore ? times(biasBefore, 1, bias) : bias);
  }
  const [weights = [], bias = []] = [matrices.at(-1), biases.at(-1)];
  const { activation = 'identity', threshold = 0 } = network.at(-1) ?? {};
  const one = { weights, outputs: bias.length, bias, activation, threshold };
  const batch = { inputs, examples: exampleCount(dataset), values: dataset.values };
  return { matrices, biases, predictions: forward([one], batch) };
}

// Apart by less than this share of the largest number on the way is a trace of rounding.
const trace = 1e-9;

/** Where the product's predictions are others than the network's, `outputs x examples`. */
export function differences({ predictions }: Product, result: Result): number[] {
  let largest = 0;
  for (const { sums } of result.layers) {
    for (const sum of sums) if (Number.isFinite(sum)) largest = Math.max(largest, Math.abs(sum));
  }
  const differing: number[] = [];
  predictions.forEach((value, place) => {
    const other = result.predictions[place] ?? Number.NaN;
    if (Math.abs(value - other) > trace * largest) differing.push(place);
  });
  return differing;
}

/** Of these places, the one where they are furthest apart. */
export function furthest(
  places: readonly number[],
  { predictions }: Product,
  result: Result,
): number | undefined {
  const apart = (place: number) =>
    Math.abs((predictions[place] ?? 0) - (result.predictions[place] ?? 0));
  let found: number | undefined;
  for (const place of places) {
    if (found === undefined || apart(place) > apart(found)) found = place;
  }
  return found;
}
