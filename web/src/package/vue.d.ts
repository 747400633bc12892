import type { DefineComponent, HTMLAttributes } from 'vue';
import type { SomaAttributes } from './attributes.ts';

declare module 'vue' {
  interface GlobalComponents {
    'soma-neuron': DefineComponent<Omit<HTMLAttributes, keyof SomaAttributes> & SomaAttributes>;
  }
}
