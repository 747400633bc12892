import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import type { Words } from '../../locales/neuron/en.ts';
import { nameLayer } from '../../locales/neuron/names.ts';
import { type NetworkWords, networkEn } from '../../locales/neuron/network-en.ts';
import { valueAt } from '../../model/dataset.ts';
import { inputCount, isSamePlace, type NeuronPlace } from '../../model/network.ts';
import {
  asWritten,
  fit,
  predictionText,
  shortened,
  tightDigit,
  unknownText,
  valueText,
} from '../diagram-text.ts';
import { writer } from '../write.ts';
import { type NetworkLayout, type NodeColumn, nodesOf, nodeY } from './layout.ts';

/** The id of a neuron's node, within its widget. */
export function neuronId({ layer, neuron }: NeuronPlace): string {
  return `neuron-${layer}-${neuron}`;
}

/** What is said of a network's picture. */
export function networkWords({ network }: Words): NetworkWords {
  return network ?? networkEn;
}

/** All nodes: the inputs, and the neurons as options of a list, layer by layer. */
export function networkNodes(viewModel: ViewModel, layout: NetworkLayout): SVGTemplateResult[] {
  const { result, words } = viewModel;
  return layout.columns.map((column) =>
    column.layer < 0
      ? svg`<g aria-hidden="true">${nodesOf(column).map((input) => inputNode(viewModel, layout, column, input))}</g>`
      : svg`
        <g role="group" aria-label="${nameLayer(column.layer, result.state.network.length, words)}">
          ${nodesOf(column).map((neuron) => neuronNode(viewModel, layout, column, neuron))}
        </g>`,
  );
}

function inputNode(
  viewModel: ViewModel,
  layout: NetworkLayout,
  column: NodeColumn,
  input: number,
): SVGTemplateResult {
  const { result, selected } = viewModel;
  const { dataset } = result.state;
  const value = selected < 0 ? Number.NaN : valueAt(dataset, input, selected);
  const { given } = writer(viewModel);
  const text =
    selected < 0 ? '' : Number.isNaN(value) ? given(value) : brief(viewModel, layout, value);
  const name = dataset.inputs[input]?.name ?? '';
  const y = nodeY(layout, column, input);
  return svg`<g class="unit">${shape(layout, column.x, y, 'body')}${labels(layout, column.x, y, name, text)}
    <title>${name} ${text}</title></g>`;
}

function neuronNode(
  viewModel: ViewModel,
  layout: NetworkLayout,
  column: NodeColumn,
  neuron: number,
): SVGTemplateResult {
  const { result, words, format } = viewModel;
  const { network } = result.state;
  const layer = network[column.layer];
  const place = { layer: column.layer, neuron };
  const isChosen = isSamePlace(place, viewModel.neuron.place);
  const isOutput = column.layer === network.length - 1;
  const name = layer?.names[neuron] ?? '';
  const [short, full] = valueTexts(viewModel, layout, place, isOutput);
  const bias = layer?.bias[neuron] ?? 0;
  const inputs = layer ? inputCount(layer) : 0;
  const { x } = column;
  const y = nodeY(layout, column, neuron);
  const kind = `${isOutput ? 'output' : ''} ${isChosen ? 'chosen' : ''}`;
  return svg`
    <g class="unit choice ${kind}" id="${neuronId(place)}" role="option"
      aria-selected="${isChosen}"
      aria-label="${networkWords(words).neuron(name, full, inputs)}">
      <rect class="target" x="${x - Math.max(layout.nodeWidth, 24) / 2}" y="${y - layout.rowHeight / 2}"
        width="${Math.max(layout.nodeWidth, 24)}" height="${layout.rowHeight}" />
      ${isChosen ? shape(layout, x, y, 'ring', 4) : nothing}
      ${shape(layout, x, y, 'body')} ${labels(layout, x, y, name, short)}
      ${
        bias === 0 || layout.hasDots
          ? nothing
          : svg`<text class="bias" x="${x}" y="${y + layout.nodeHeight / 2 + 11}">${asWritten(words, words.bias, format.given(bias))}</text>`
      }
      <title>${name} ${full}</title>
    </g>`;
}

// What a neuron gives: as there is room for it, and as it is said.
function valueTexts(
  viewModel: ViewModel,
  layout: NetworkLayout,
  { layer, neuron }: NeuronPlace,
  isOutput: boolean,
): [short: string, full: string] {
  const { result, selected, neuron: chosen, format, step } = viewModel;
  if (selected < 0) return ['', ''];
  // While the reader takes steps, what comes after the present one is still to come.
  const isAhead =
    layer > chosen.place.layer || (layer === chosen.place.layer && neuron > chosen.place.neuron);
  const isUnderWay =
    isSamePlace({ layer, neuron }, chosen.place) && step?.now.kind !== 'activation';
  const unknown = step && (isAhead || isUnderWay) ? '…' : unknownText(viewModel);
  if (unknown !== undefined) return [unknown, unknown];
  const value = result.layers[layer]?.outputs[neuron * chosen.examples + selected] ?? Number.NaN;
  // A prediction is rounded as it is everywhere; what goes on to the next layer is not.
  if (!isOutput) return [brief(viewModel, layout, value), format.given(value)];
  const text = predictionText(viewModel, value);
  return [text, text];
}

function brief(viewModel: ViewModel, { nodeWidth }: NetworkLayout, value: number): string {
  return shortened(viewModel, value, nodeWidth - 6, tightDigit);
}

function shape(
  { nodeWidth, nodeHeight, hasDots }: NetworkLayout,
  x: number,
  y: number,
  kind: string,
  grow = 0,
): SVGTemplateResult {
  const [width, height] = [nodeWidth + 2 * grow, nodeHeight + 2 * grow];
  return svg`<rect class="${kind}" x="${x - width / 2}" y="${y - height / 2}"
    width="${width}" height="${height}" rx="${hasDots ? height / 2 : 10 + grow}" />`;
}

function labels(
  { nodeWidth, nodeHeight, hasDots, isSmall }: NetworkLayout,
  x: number,
  y: number,
  name: string,
  value: string,
): SVGTemplateResult | typeof nothing {
  if (hasDots) return nothing;
  const apart = nodeHeight * 0.2;
  return svg`
    <text class="name" x="${x}" y="${value ? y - apart : y}">${fit(name, nodeWidth, isSmall ? 5.9 : undefined)}</text>
    ${value ? valueText(value, nodeWidth - 6, x, y + apart) : nothing}`;
}
