import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ViewModel } from '../../app/view-model.ts';
import { nameLayer } from '../../locales/neuron/names.ts';
import type { Column } from '../../model/dataset.ts';
import {
  isSamePlace,
  type NetworkLayer,
  type NeuronPlace,
  parameterAt,
  parameterKey,
  parameterValue,
} from '../../model/network.ts';
import { inputsOf } from '../../model/neuron.ts';
import { isLocked } from '../../model/training.ts';
import { type NumberCell, numberCell, problemRow } from '../table/number-cell.ts';
import { Pages } from '../table/pager.ts';
import type { Actions, View } from '../view.ts';
import css from './tables.css?inline';

/** What the widget is to adopt before it shows this. */
export { css };

/** Each layer's weights as the table that they are: a row for each neuron, with its bias at the end. */
export function weightTables(actions: Actions): View {
  const pages: Pages[] = [];

  return {
    render: (viewModel) => html`
      <div class="weights" part="weights" role="group" aria-label=${viewModel.words.weights}>
        ${viewModel.result.state.network.map((layer, place) => layerTable(viewModel, layer, place))}
      </div>`,
  };

  function layerTable(viewModel: ViewModel, layer: NetworkLayer, place: number): TemplateResult {
    const { words, controls, neuron, result } = viewModel;
    const { network } = result.state;
    const inputs = inputsOf(result.state, place);
    const hasBias = controls.includes('bias') || layer.bias.some((bias) => bias !== 0);
    const columns = [...inputs.map(({ title }) => title), ...(hasBias ? [words.bias] : [])];
    const chosen = neuron.place.layer === place ? neuron.place.neuron : -1;
    pages[place] ??= new Pages(() => actions.redraw());
    const count = layer.bias.length;
    return html`
      <div class="layer" .style=${`--columns: ${columns.length}`}>
        <div class="scroller">
          <table class="several" aria-rowcount=${count + 1}>
            <caption>${nameLayer(place, network.length, words)}</caption>
            <thead><tr>
              <td></td>${columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr></thead>
            <tbody>${pages[place]
              .rows(count, chosen)
              .map((index) =>
                row(viewModel, { layer: place, neuron: index }, inputs, columns.length),
              )}</tbody>
          </table>
        </div>
        ${pages[place].buttons(viewModel, count)}
      </div>`;
  }

  function row(
    viewModel: ViewModel,
    place: NeuronPlace,
    inputs: readonly Column[],
    columns: number,
  ): TemplateResult {
    const { neuron, result } = viewModel;
    const isChosen = isSamePlace(place, neuron.place);
    const name = result.state.network[place.layer]?.names[place.neuron] ?? '';
    const choose = () => actions.selectNeuron(place);
    const cells = Array.from({ length: columns }, (_, column) =>
      numberIn(viewModel, place, name, inputs, column),
    );
    return html`
      <tr class=${isChosen ? 'chosen' : ''} aria-rowindex=${place.neuron + 2} @click=${choose}>
        <th scope="row"><label>
          <input type="radio" name="neuron" .checked=${live(isChosen)} aria-label=${name}
            @change=${choose} />
          <span aria-hidden="true">${name}</span>
        </label></th>
        ${cells.map(numberCell)}
      </tr>
      ${problemRow(cells, columns + 1, isChosen)}`;
  }

  function numberIn(
    viewModel: ViewModel,
    place: NeuronPlace,
    neuron: string,
    inputs: readonly Column[],
    column: number,
  ): NumberCell {
    const { words, format, controls, draft, problemText, result } = viewModel;
    const parameter = parameterAt(place, column, inputs.length);
    const key = parameterKey(parameter);
    const typed = draft(key);
    const isWeight = parameter.kind === 'weight';
    const isFixed =
      !controls.includes(isWeight ? 'weights' : 'bias') ||
      isLocked(result.state.training, parameter);
    return {
      name: isWeight ? words.weightIn(inputs[column]?.name ?? '', neuron) : words.biasOf(neuron),
      text: typed?.text ?? format.given(parameterValue(result.state.network, parameter)),
      message: typed?.problem && problemText(typed.problem),
      id: `in-table-${key}`,
      readonly: isFixed,
      choose: () => actions.selectNeuron(place),
      ...(!isFixed && { paste: (event) => actions.pasteParameters(parameter, event) }),
      type: (text, done) => actions.typeParameter(parameter, text, done),
      cancel: () => actions.cancelTyping(key),
    };
  }
}
