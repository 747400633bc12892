export type { LedgerStep, LedgerUpdate } from '../app/ledger.ts';
export type {
  SomaDetail,
  SomaErrorDetail,
  SomaEvents,
  SomaLearningDetail,
} from '../element/events.ts';
export { SomaNetwork } from '../element/soma-network.ts';
export { SomaNeuron } from '../element/soma-neuron.ts';
