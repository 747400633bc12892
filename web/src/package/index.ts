import type { SomaEvents } from '../element/events.ts';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';
import '../element/define.ts';

export type { LedgerStep, LedgerUpdate } from '../app/ledger.ts';
export type {
  SomaDetail,
  SomaErrorDetail,
  SomaEvents,
  SomaLearningDetail,
} from '../element/events.ts';
export { SomaNetwork } from '../element/soma-network.ts';
export { SomaNeuron } from '../element/soma-neuron.ts';

declare global {
  interface GlobalEventHandlersEventMap extends SomaEvents {}

  interface HTMLElementTagNameMap {
    'soma-network': SomaNetwork;
    'soma-neuron': SomaNeuron;
  }
}
