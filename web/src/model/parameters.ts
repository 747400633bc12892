import { inputCount, type Network, type Parameter } from './network.ts';

/** Each layer's weights and then its biases, layer by layer: the order in which the core has them. */
export function parametersOf(network: Network): Float64Array {
  return Float64Array.from(network.flatMap(({ weights, bias }) => [...weights, ...bias]));
}

/** The network with all of these numbers for its own. */
export function withParameters(network: Network, parameters: Float64Array): Network {
  let place = 0;
  const take = (count: number) => {
    const from = place;
    place += count;
    return Array.from(parameters.subarray(from, place));
  };
  return network.map((layer) => ({
    ...layer,
    weights: take(layer.weights.length),
    bias: take(layer.bias.length),
  }));
}

/** For each parameter whether it is among those; thresholds are none that learn. */
export function marksOf(network: Network, among: readonly Parameter[]): boolean[] {
  const starts: number[] = [];
  let count = 0;
  for (const { weights, bias } of network) {
    starts.push(count);
    count += weights.length + bias.length;
  }
  const marks = Array<boolean>(count).fill(false);
  for (const parameter of among) {
    const [layer, start] = [network[parameter.layer], starts[parameter.layer]];
    if (!layer || start === undefined || parameter.kind === 'threshold') continue;
    const place =
      parameter.kind === 'weight'
        ? parameter.output * inputCount(layer) + parameter.input
        : layer.weights.length + parameter.output;
    marks[start + place] = true;
  }
  return marks;
}

export function isSameNumbers(some: Float64Array, others: Float64Array): boolean {
  return some.every((value, place) => Object.is(value, others[place]));
}
