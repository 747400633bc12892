import { completeExamples } from './complete.ts';
import type { Dataset } from './dataset.ts';

/** A network's predictions beside what is true. */
export interface Comparison {
  /** Prediction - target, `outputs x examples`. */
  readonly deltas: Float64Array;
  /** One per example: its deltas squared, summed over the outputs. */
  readonly errors: Float64Array;
  /** The mean of these, but for examples that lack a number: the mean squared error. */
  readonly error: number;
}

/** Undefined where nobody knows what is true. */
export function compare(predictions: Float64Array, dataset: Dataset): Comparison | undefined {
  const { targets, labels } = dataset;
  if (!targets) return undefined;
  const deltas = predictions.map(
    (prediction, place) => prediction - (targets[place] ?? Number.NaN),
  );
  const errors = new Float64Array(labels.length);
  deltas.forEach((delta, place) => {
    const example = place % labels.length;
    errors[example] = (errors[example] ?? 0) + delta * delta;
  });
  const complete = completeExamples(dataset);
  const sum = complete.reduce((total, example) => total + (errors[example] ?? 0), 0);
  return { deltas, errors, error: complete.length === 0 ? 0 : sum / complete.length };
}
