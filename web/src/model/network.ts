import type { Activation } from '../engine/types.ts';

/** A weight that nobody has given. */
export const defaultWeight = 0.1;

/** A layer of neurons. Never changed in place. */
export interface NetworkLayer {
  /** One per neuron; empty where it has no name of its own. */
  readonly names: readonly string[];
  /** `outputs x inputs`, row by row. */
  readonly weights: readonly number[];
  /** One per neuron. */
  readonly bias: readonly number[];
  readonly activation: Activation;
  /** The sum past which a `step` fires. */
  readonly threshold: number;
}

/** Layers, the first of which gets the inputs. One neuron is one layer with one output. */
export type Network = readonly NetworkLayer[];

/** Where a neuron stands: its layer, and its place there, both counted from 0. */
export interface NeuronPlace {
  readonly layer: number;
  readonly neuron: number;
}

export function isSamePlace(one: NeuronPlace, other: NeuronPlace): boolean {
  return one.layer === other.layer && one.neuron === other.neuron;
}

/** One number of a network. Layers, outputs and inputs are counted from 0. */
export type Parameter =
  | {
      readonly kind: 'weight';
      readonly layer: number;
      readonly output: number;
      readonly input: number;
    }
  | { readonly kind: 'bias'; readonly layer: number; readonly output: number }
  | { readonly kind: 'threshold'; readonly layer: number };

/** A number that stands in a layer's table. */
export type LayerParameter = Exclude<Parameter, { readonly kind: 'threshold' }>;

/** The numbers of one neuron; activation and threshold are those of its whole layer. */
export interface NeuronNumbers {
  /** One per input. */
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: Activation;
  readonly threshold: number;
}

/** How many numbers come into each neuron of a layer. */
export function inputCount({ weights, bias }: NetworkLayer): number {
  return bias.length === 0 ? 0 : weights.length / bias.length;
}

/** Whether there is one neuron and no other. */
export function isOneNeuron(network: Network): boolean {
  return network.length === 1 && network[0]?.bias.length === 1;
}

/** The last layer's first neuron. */
export function firstOutput(network: Network): NeuronPlace {
  return { layer: network.length - 1, neuron: 0 };
}

/** Throws a RangeError where there is no such neuron. */
export function neuronNumbers(network: Network, { layer, neuron }: NeuronPlace): NeuronNumbers {
  const { weights, bias, activation, threshold } = layerAt(network, layer);
  const width = weights.length / bias.length;
  return {
    weights: weights.slice(neuron * width, (neuron + 1) * width),
    bias: bias[neuron] ?? 0,
    activation,
    threshold,
  };
}

/** The network with some of a neuron's numbers changed; the same one where none differs. */
export function withNeuronNumbers(
  network: Network,
  place: NeuronPlace,
  change: Partial<NeuronNumbers>,
): Network {
  const { weights, bias, activation, threshold } = { ...neuronNumbers(network, place), ...change };
  const next = withLayer(network, place.layer, (layer) => {
    const width = inputCount(layer);
    const start = place.neuron * width;
    return {
      ...layer,
      weights: [
        ...layer.weights.slice(0, start),
        ...weights,
        ...layer.weights.slice(start + width),
      ],
      bias: layer.bias.map((old, index) => (index === place.neuron ? bias : old)),
      activation,
      threshold,
    };
  });
  return isSameLayer(layerAt(network, place.layer), layerAt(next, place.layer)) ? network : next;
}

export function parameterValue(network: Network, parameter: Parameter): number {
  const layer = layerAt(network, parameter.layer);
  switch (parameter.kind) {
    case 'weight':
      return layer.weights[parameter.output * inputCount(layer) + parameter.input] ?? 0;
    case 'bias':
      return layer.bias[parameter.output] ?? 0;
    case 'threshold':
      return layer.threshold;
  }
}

/** The number in a column of a layer's table: the biases come after the weights. */
export function parameterAt(
  { layer, neuron: output }: NeuronPlace,
  column: number,
  width: number,
): LayerParameter {
  return column < width
    ? { kind: 'weight', layer, output, input: column }
    : { kind: 'bias', layer, output };
}

/** A text that no other parameter of a network has. */
export function parameterKey(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'weight':
      return `weight-${parameter.layer}-${parameter.output}-${parameter.input}`;
    case 'bias':
      return `bias-${parameter.layer}-${parameter.output}`;
    case 'threshold':
      return `threshold-${parameter.layer}`;
  }
}

/** The network with one number changed; the same one where it is that already. */
export function withParameter(network: Network, parameter: Parameter, value: number): Network {
  if (Object.is(parameterValue(network, parameter), value)) return network;
  return withLayer(network, parameter.layer, (layer) => {
    switch (parameter.kind) {
      case 'weight': {
        const place = parameter.output * inputCount(layer) + parameter.input;
        return { ...layer, weights: replaceAt(layer.weights, place, value) };
      }
      case 'bias':
        return { ...layer, bias: replaceAt(layer.bias, parameter.output, value) };
      case 'threshold':
        return { ...layer, threshold: value };
    }
  });
}

/** The network for other inputs: `sources` says which of the old ones each new one was, if any. */
export function withInputs(network: Network, sources: readonly (number | undefined)[]): Network {
  return withLayer(network, 0, (layer) => {
    const width = inputCount(layer);
    const weights = layer.bias.flatMap((_, output) =>
      sources.map((input) =>
        input === undefined ? defaultWeight : (layer.weights[output * width + input] ?? 0),
      ),
    );
    return { ...layer, weights };
  });
}

function layerAt(network: Network, layer: number): NetworkLayer {
  const found = network[layer];
  if (!found) throw new RangeError(`layer ${layer} of ${network.length}`);
  return found;
}

function withLayer(
  network: Network,
  place: number,
  change: (layer: NetworkLayer) => NetworkLayer,
): Network {
  return network.map((layer, index) => (index === place ? change(layer) : layer));
}

function replaceAt(numbers: readonly number[], place: number, value: number): number[] {
  return numbers.map((old, index) => (index === place ? value : old));
}

/** Whether two layers have the same numbers, whatever their neurons are called. */
export function isSameLayer(a: NetworkLayer, b: NetworkLayer): boolean {
  return (
    a.activation === b.activation &&
    Object.is(a.threshold, b.threshold) &&
    isSame(a.weights, b.weights) &&
    isSame(a.bias, b.bias)
  );
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return (
    some.length === others.length && some.every((value, index) => Object.is(value, others[index]))
  );
}
