export type { LedgerStep, LedgerUpdate } from '../app/ledger.ts';
export type { SomaDetail, SomaLearningDetail } from '../element/soma-element.ts';
export { SomaNetwork } from '../element/soma-network.ts';
export { SomaNeuron } from '../element/soma-neuron.ts';
