import type { Network } from './network.ts';
import type { Method } from './training.ts';

/** What one layer went through in a step. Rows are neurons; columns the examples learned from. */
export interface LearningLayer {
  readonly outputs: Float64Array;
  /** Before the activation's slope: prediction - target, or the sums of the deltas that a neuron feeds. */
  readonly outputDeltas: Float64Array;
  /** Times the slope. */
  readonly deltas: Float64Array;
  /** `outputs x inputs`: delta x input, the mean over the examples. */
  readonly weightDeltas: Float64Array;
  /** One per neuron. */
  readonly biasDeltas: Float64Array;
  /** By hot and cold: the error with each weight nudged, `outputs x inputs`, and each bias. */
  readonly up: { readonly weights: Float64Array; readonly biases: Float64Array } | undefined;
  readonly down: { readonly weights: Float64Array; readonly biases: Float64Array } | undefined;
}

/** One update of a network, with every number that led to it. Never changed in place. */
export interface LearningStep {
  /** Counted from 1 since the start. */
  readonly number: number;
  readonly method: Exclude<Method, 'by-hand'>;
  /** Alpha, or hot and cold's nudge. */
  readonly stepSize: number;
  /** The example that it learned from, counted from 0; undefined where from all of them. */
  readonly example: number | undefined;
  readonly before: Network;
  readonly after: Network;
  /** The mean squared error of what it learned from, before the step. */
  readonly error: number;
  /** What came in, `inputs x examples`, and what was true, `outputs x examples`. */
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly layers: readonly LearningLayer[];
  /** `not-finite`: an infinity or NaN came up, and the network stays as it was before. */
  readonly outcome: 'changed' | 'unchanged' | 'not-finite';
}
