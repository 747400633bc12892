import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SomaNeuron } from '../element/soma-neuron.ts';
import type { SomaAttributes } from './attributes.ts';

type Html = Omit<DetailedHTMLProps<HTMLAttributes<SomaNeuron>, SomaNeuron>, keyof SomaAttributes>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'soma-neuron': Html & SomaAttributes;
    }
  }
}
