import { exampleCount, valueAt } from './dataset.ts';
import type { Result } from './result.ts';
import type { State } from './state.ts';

/** What each term did for one example, and which did most. */
export interface Shares {
  /** The example it is held against: the one that scores highest among the others, if any. */
  readonly rival: number | undefined;
  /** One per input: its product, less that of the rival. */
  readonly terms: readonly number[];
  /** The largest size among them. */
  readonly most: number;
}

export function shares(result: Result, example: number): Shares {
  const { weights, dataset } = result.state;
  const rival = best(result.predictions, example);
  const product = (input: number, of: number) =>
    (weights[input] ?? Number.NaN) * valueAt(dataset, input, of);
  const terms = weights.map((_, input) =>
    rival === undefined ? product(input, example) : product(input, example) - product(input, rival),
  );
  return { rival, terms, most: Math.max(...terms.map(Math.abs)) };
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
export function guessEnds({
  weights,
  bias,
  activation,
  dataset,
}: State): readonly [low: number, high: number] {
  if (activation === 'step' || activation === 'sigmoid') return [0, 1];
  let [low, high] = [Math.min(bias, 0), Math.max(bias, 0)];
  weights.forEach((weight, input) => {
    let [least, most] = [0, 0];
    for (let example = 0; example < exampleCount(dataset); example += 1) {
      const product = weight * valueAt(dataset, input, example);
      if (Number.isFinite(product))
        [least, most] = [Math.min(least, product), Math.max(most, product)];
    }
    low += least;
    high += most;
  });
  return [1.5 * low, 1.5 * high];
}
