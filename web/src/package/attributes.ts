import type { GivenLayer } from '../app/network-access.ts';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';

type Text = string | null | undefined;
type Numbers = ArrayLike<number | string> | Text;

/** What may stand in a tag `<soma-neuron>` in a framework's markup: attributes, and properties. */
export interface SomaAttributes {
  weights?: Numbers;
  bias?: number | Text;
  activation?: SomaNeuron['activation'] | null | undefined;
  threshold?: number | Text;
  inputs?: readonly string[] | Text;
  examples?: readonly ArrayLike<number>[] | null | undefined;
  selected?: number | null | undefined;
  target?: readonly string[] | Text;
  goal?: number | Text;
  locked?: readonly string[] | Text;
  method?: SomaNeuron['method'] | null | undefined;
  alpha?: number | Text;
  nudge?: number | Text;
  order?: SomaNeuron['order'] | null | undefined;
  output?: Text;
  label?: Text;
  format?: 'number' | 'percent' | null | undefined;
  digits?: number | Text;
  views?: Text;
  controls?: Text;
  'predict-first'?: boolean | Text;
  x?: Text;
  compare?: Text;
  'weight-range'?: Text;
  theme?: 'auto' | 'light' | 'dark' | null | undefined;
}

/** What may stand in a tag `<soma-network>`. */
export interface SomaNetworkAttributes extends Omit<SomaAttributes, 'activation'> {
  /** One for each layer, or one for all. */
  activation?: Text;
  layers?: readonly GivenLayer[] | null | undefined;
  selectedNeuron?: SomaNetwork['selectedNeuron'] | null | undefined;
}
