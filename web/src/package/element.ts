export type { SomaDetail } from '../element/soma-element.ts';
export { SomaNetwork } from '../element/soma-network.ts';
export { SomaNeuron } from '../element/soma-neuron.ts';
