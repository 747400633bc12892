import type { SomaNeuron } from '../element/soma-neuron.ts';
import '../element/define.ts';

export { type SomaDetail, SomaNeuron } from '../element/soma-neuron.ts';

declare global {
  interface HTMLElementTagNameMap {
    'soma-neuron': SomaNeuron;
  }
}
