export { type SomaDetail, SomaNeuron } from '../element/soma-neuron.ts';
