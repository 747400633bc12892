import { html } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { isOneNeuron, isSamePlace, type NeuronPlace } from '../../model/network.ts';
import type { Actions } from '../view.ts';

/** A neuron's name; where there is another neuron, as a button that chooses this one. */
export function neuronHead(
  { result, neuron }: ViewModel,
  { selectNeuron }: Actions,
  place: NeuronPlace,
  title: string,
): unknown {
  const { network } = result.state;
  if (isOneNeuron(network)) return title;
  const isChosen = isSamePlace(place, neuron.place);
  return html`<button type="button" class="choice" aria-pressed=${isChosen}
    @click=${() => selectNeuron(place)}>${title}</button>`;
}
