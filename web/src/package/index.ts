import type { SomaEvents, SomaNetwork, SomaNeuron } from './element.ts';
import '../element/define.ts';

export * from './element.ts';

declare global {
  interface GlobalEventHandlersEventMap extends SomaEvents {}

  interface HTMLElementTagNameMap {
    'soma-network': SomaNetwork;
    'soma-neuron': SomaNeuron;
  }
}
