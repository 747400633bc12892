import type { Dataset } from './dataset.ts';

/** A network's predictions beside what is true. */
export interface Comparison {
  /** Prediction - target, `outputs x examples`. */
  readonly deltas: Float64Array;
  /** One per example: its deltas squared, summed over the outputs. */
  readonly errors: Float64Array;
  /** The mean of these: the mean squared error. */
  readonly error: number;
}

/** Undefined where nobody knows what is true. */
export function compare(
  predictions: Float64Array,
  { targets, labels }: Dataset,
): Comparison | undefined {
  if (!targets) return undefined;
  const deltas = predictions.map(
    (prediction, place) => prediction - (targets[place] ?? Number.NaN),
  );
  const errors = new Float64Array(labels.length);
  deltas.forEach((delta, place) => {
    const example = place % labels.length;
    errors[example] = (errors[example] ?? 0) + delta * delta;
  });
  const sum = errors.reduce((total, error) => total + error, 0);
  return { deltas, errors, error: errors.length === 0 ? 0 : sum / errors.length };
}
