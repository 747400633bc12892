import { inputAt, type Neuron } from './neuron.ts';

/** What each term did for one example, and which did most. */
export interface Shares {
  /** The example it is held against: the one that scores highest among the others, if any. */
  readonly rival: number | undefined;
  /** One per input: its product, less that of the rival. */
  readonly terms: readonly number[];
  /** The largest size among them. */
  readonly max: number;
}

export function shares(neuron: Neuron, example: number): Shares {
  const rival = best(neuron.outputs, example);
  const product = (input: number, of: number) =>
    (neuron.weights[input] ?? Number.NaN) * inputAt(neuron, input, of);
  const terms = neuron.weights.map((_, input) =>
    rival === undefined ? product(input, example) : product(input, example) - product(input, rival),
  );
  return { rival, terms, max: Math.max(...terms.map(Math.abs)) };
}

function best(predictions: Float64Array, except: number): number | undefined {
  let found: number | undefined;
  predictions.forEach((prediction, example) => {
    if (example === except || Number.isNaN(prediction)) return;
    if (found === undefined || prediction > (predictions[found] ?? 0)) found = example;
  });
  return found;
}

/**
 * Ends between which an answer lies, told by the sizes of weights and inputs alone: wide enough not
 * to give it away.
 */
export function answerRange(neuron: Neuron): readonly [low: number, high: number] {
  const { weights, bias, activation } = neuron;
  if (activation === 'step' || activation === 'sigmoid') return [0, 1];
  let [low, high] = [Math.min(bias, 0), Math.max(bias, 0)];
  weights.forEach((weight, input) => {
    let [min, max] = [0, 0];
    for (let example = 0; example < neuron.examples; example += 1) {
      const product = weight * inputAt(neuron, input, example);
      if (Number.isFinite(product)) [min, max] = [Math.min(min, product), Math.max(max, product)];
    }
    low += min;
    high += max;
  });
  return [1.5 * low, 1.5 * high];
}
