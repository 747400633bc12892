import type { LayerDetails } from '../engine/trainer.ts';
import type { Network } from './network.ts';
import type { Method } from './training.ts';

/** What one layer went through in a step. */
export type LearningLayer = LayerDetails;

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
