import type { Network, NeuronPlace } from '../../model/network.ts';

/**
 * The neuron that a key leads to, undefined where it leads to none: right and left go on and back by
 * a layer, as the numbers flow, up and down stay in it.
 */
export function neuronTo(
  key: string,
  { layer, neuron }: NeuronPlace,
  network: Network,
): NeuronPlace | undefined {
  const count = (at: number) => network[at]?.bias.length ?? 0;
  const last = network.length - 1;
  switch (key) {
    case 'ArrowUp':
      return { layer, neuron: Math.max(neuron - 1, 0) };
    case 'ArrowDown':
      return { layer, neuron: Math.min(neuron + 1, count(layer) - 1) };
    case 'ArrowLeft':
      return beside(Math.max(layer - 1, 0));
    case 'ArrowRight':
      return beside(Math.min(layer + 1, last));
    case 'Home':
      return { layer: 0, neuron: 0 };
    case 'End':
      return { layer: last, neuron: count(last) - 1 };
    default:
      return undefined;
  }

  // Layers are centred, so the one at the same height.
  function beside(to: number): NeuronPlace {
    const level = neuron + Math.floor((count(to) - count(layer)) / 2);
    return { layer: to, neuron: Math.min(Math.max(level, 0), count(to) - 1) };
  }
}
