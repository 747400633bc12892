import type { HTMLAttributes } from 'svelte/elements';
import type { SomaNeuron } from '../element/soma-neuron.ts';
import type { SomaAttributes } from './attributes.ts';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'soma-neuron': Omit<HTMLAttributes<SomaNeuron>, keyof SomaAttributes> & SomaAttributes;
  }
}
