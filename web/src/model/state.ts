import type { Dataset } from './dataset.ts';
import type { Network } from './network.ts';

/** Everything a reader can change, and undo. Never changed in place. */
export interface State {
  readonly network: Network;
  readonly dataset: Dataset;
  /** How the network learns; nothing learns yet. */
  readonly training: undefined;
}
