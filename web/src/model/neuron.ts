import { type Column, exampleCount } from './dataset.ts';
import { type NeuronNumbers, type NeuronPlace, neuronNumbers } from './network.ts';
import type { Result } from './result.ts';
import type { State } from './state.ts';

/** One neuron of a network, taken out: what comes in, by its names, and what goes out. */
export interface Neuron extends NeuronNumbers {
  readonly place: NeuronPlace;
  /** What comes in: the dataset's inputs, or the neurons of the layer before. */
  readonly inputs: readonly Column[];
  /** The neuron itself. */
  readonly output: Column;
  readonly examples: number;
  /** What comes in, `inputs x examples`. */
  readonly values: Float64Array;
  /** The weighted sum with the bias, one per example. */
  readonly sums: Float64Array;
  /** The sums after the activation. */
  readonly outputs: Float64Array;
}

/** What comes into a layer: the dataset's inputs, or the neurons of the layer before. */
export function inputsOf(
  { network, dataset }: Pick<State, 'network' | 'dataset'>,
  layer: number,
): readonly Column[] {
  if (layer === 0) return dataset.inputs;
  return (network[layer - 1]?.names ?? []).map((name) => ({ name, title: name }));
}

/** Throws a RangeError where there is no such neuron. */
export function neuronOf(result: Result, place: NeuronPlace): Neuron {
  const { network, dataset } = result.state;
  const { layer, neuron } = place;
  const examples = exampleCount(dataset);
  const isLast = layer === network.length - 1;
  const before = result.layers[layer - 1];
  const slice = (numbers: Float64Array | undefined) =>
    numbers?.subarray(neuron * examples, (neuron + 1) * examples) ?? new Float64Array(0);
  const name = network[layer]?.names[neuron] ?? '';
  return {
    ...neuronNumbers(network, place),
    place,
    inputs: inputsOf(result.state, layer),
    output: (isLast ? dataset.outputs[neuron] : undefined) ?? { name, title: name },
    examples,
    values: layer === 0 ? dataset.values : (before?.outputs ?? new Float64Array(0)),
    sums: slice(result.layers[layer]?.sums),
    outputs: slice(result.layers[layer]?.outputs),
  };
}

/** What comes into a neuron by one of its inputs, in one example. */
export function inputAt({ values, examples }: Neuron, input: number, example: number): number {
  return values[input * examples + example] ?? Number.NaN;
}
