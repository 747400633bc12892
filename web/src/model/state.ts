import type { Dataset } from './dataset.ts';
import type { Network } from './network.ts';
import type { Training } from './training.ts';

/** Everything a reader can change, and undo. Never changed in place. */
export interface State {
  readonly network: Network;
  readonly dataset: Dataset;
  readonly training: Training;
}
