import type { HTMLAttributes } from 'svelte/elements';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';
import type { SomaAttributes, SomaNetworkAttributes } from './attributes.ts';

type With<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> & Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'soma-network': With<SomaNetwork, SomaNetworkAttributes>;
    'soma-neuron': With<SomaNeuron, SomaAttributes>;
  }
}
