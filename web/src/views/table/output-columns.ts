import { html } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { exampleCount } from '../../model/dataset.ts';
import type { Actions } from '../view.ts';
import { type Column, type ColumnGroup, numberText } from './column-group.ts';
import type { Compared } from './compared-columns.ts';
import { neuronHead } from './neuron-head.ts';

/**
 * The outputs' columns: each prediction, with what it is compared with beside it where that is
 * known, and at last whether the whole row is right where that can be said.
 */
export function outputColumns(
  viewModel: ViewModel,
  actions: Actions,
  truth: Compared | undefined,
): ColumnGroup[] {
  const { result, words, format } = viewModel;
  const { network, dataset } = result.state;
  const count = exampleCount(dataset);
  const groups = dataset.outputs.flatMap(({ title }, output, { length }): ColumnGroup[] => {
    const place = { layer: network.length - 1, neuron: output };
    const head = neuronHead(viewModel, actions, place, title);
    const prediction: Column = {
      kind: 'output',
      cell(example) {
        const value = result.predictions[output * count + example];
        return html`<span>${numberText(viewModel, example, value, format.prediction)}</span>`;
      },
    };
    const compared = truth?.beside(output) ?? [];
    if (length === 1 || compared.length === 0) {
      return [prediction, ...compared].map(({ head: own = head, ...column }) => {
        return { kind: column.kind, head: own, columns: [column] };
      });
    }
    const own = { ...prediction, head: words.prediction };
    return [{ kind: 'compared', head, columns: [own, ...compared] }];
  });
  return [...groups, ...(truth?.verdict ?? [])];
}
