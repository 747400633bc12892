import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';
import type { SomaAttributes, SomaNetworkAttributes } from './attributes.ts';

type With<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> &
  Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'soma-network': With<SomaNetwork, SomaNetworkAttributes>;
      'soma-neuron': With<SomaNeuron, SomaAttributes>;
    }
  }
}
