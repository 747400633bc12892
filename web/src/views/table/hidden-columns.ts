import { html } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { nameLayer } from '../../locales/neuron/names.ts';
import { exampleCount } from '../../model/dataset.ts';
import type { Actions } from '../view.ts';
import { type ColumnGroup, numberText, short } from './column-group.ts';
import { neuronHead } from './neuron-head.ts';

/** A group of columns for each hidden layer: one per neuron, or one that stands for all of them. */
export function hiddenColumns(
  viewModel: ViewModel,
  actions: Actions,
  /** The layers whose columns are unfolded. */
  unfolded: Set<number>,
): ColumnGroup[] {
  const { result, words, format } = viewModel;
  const { network, dataset } = result.state;
  const count = exampleCount(dataset);
  return network.slice(0, -1).map(({ names }, layer) => {
    const isOpen = unfolded.has(layer);
    const values = result.layers[layer]?.outputs;
    return {
      kind: isOpen ? 'hidden' : 'hidden folded',
      head: html`<button type="button" class="fold" aria-expanded=${isOpen}
        @click=${toggle}><span aria-hidden="true">${isOpen ? '▾' : '▸'}</span> ${nameLayer(layer, network.length, words)}</button>`,
      columns: isOpen
        ? names.map((name, neuron) => ({
            kind: 'hidden',
            head: neuronHead(viewModel, actions, { layer, neuron }, name),
            cell: (example) => {
              const value = values?.[neuron * count + example];
              return numberText(viewModel, example, value, short(format));
            },
          }))
        : [{ kind: 'hidden folded', cell: () => html`<span aria-hidden="true">&ctdot;</span>` }],
    };

    function toggle() {
      if (!unfolded.delete(layer)) unfolded.add(layer);
      actions.redraw();
    }
  });
}
