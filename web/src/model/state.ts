import type { Dataset } from './dataset.ts';
import { type Network, withInputs } from './network.ts';
import { type Training, withLockedInputs } from './training.ts';

/** Everything a reader can change, and undo. Never changed in place. */
export interface State {
  readonly network: Network;
  readonly dataset: Dataset;
  readonly training: Training;
}

/**
 * Network and training for other inputs: `sources` says which of the old ones each new one was, if
 * any. Weights stay with their inputs, and locked ones stay locked.
 */
export function forInputs(
  { network, training }: Pick<State, 'network' | 'training'>,
  sources: readonly (number | undefined)[],
): Pick<State, 'network' | 'training'> {
  return {
    network: withInputs(network, sources),
    training: withLockedInputs(training, sources),
  };
}
