import type { DefineComponent, HTMLAttributes } from 'vue';
import type { SomaAttributes, SomaNetworkAttributes } from './attributes.ts';

type With<Own> = DefineComponent<Omit<HTMLAttributes, keyof Own> & Own>;

declare module 'vue' {
  interface GlobalComponents {
    'soma-network': With<SomaNetworkAttributes>;
    'soma-neuron': With<SomaAttributes>;
  }
}
