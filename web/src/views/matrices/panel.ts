import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { type MatricesWords, matricesEn } from '../../locales/neuron/matrices-en.ts';
import { sumText } from '../sum.ts';
import { short } from '../table/column-group.ts';
import type { Actions } from '../view.ts';
import { type Axes, axesOf, single } from './axes.ts';
import { formula, hasBias, outputName, subscript, sumOf } from './formula.ts';
import { longestNumber } from './longest-number.ts';
import { drawMatrix } from './matrix.ts';
import {
  chooseBoth,
  forExamples,
  lightColumn,
  lightMeeting,
  lightRow,
  matrixOf,
} from './numbers.ts';
import css from './panel.css?inline';
import { productPanel } from './product-panel.ts';

/** What the widget is to adopt before it shows this. */
export { css };

/**
 * The network as a product of matrices. A product is drawn as one does it on paper: the rows of the
 * matrix on the left meet the columns of the one above, each at the number that they make.
 */
export function matricesPanel(actions: Actions): (viewModel: ViewModel) => TemplateResult {
  const product = productPanel(actions);

  return (viewModel) => {
    const words = { ...viewModel.words, ...(viewModel.words.ofMatrices ?? matricesEn) };
    const { result, neuron, selected, format } = viewModel;
    const { dataset, network } = result.state;
    const axes = axesOf(viewModel, actions);
    const [rows, columns] = [axes.examples.count, axes.inputs.count];
    const example = words.exampleLabel(dataset.exampleName, dataset.labels[selected] ?? '');
    return html`
      <p><span class="formula">${formula(network, words)}</span></p>
      <p class="note">${words.turned(`${format.given(rows)} × ${columns}`, `${columns} × ${format.given(rows)}`)}</p>
      <div class="scroller"><div class="falk" .style=${`--length: ${longestNumber(viewModel, axes)}`}>
        ${examples(viewModel, axes, words)}
        ${network.map((_, layer) => layerRows(viewModel, actions, axes, layer))}
      </div></div>
      ${
        selected < 0
          ? nothing
          : html`<p class="meeting">${words.announce(neuron.output.name, example, '')}
            <span dir="ltr">${sumText(viewModel)}</span></p>`
      }
      ${axes.isPart ? html`<p class="note">${words.partOfMatrices}</p>` : nothing}
      ${network.length > 1 && selected >= 0 ? product(viewModel, axes, words) : nothing}`;
  };
}

// The table as it is, and beside it on its side.
function examples(viewModel: ViewModel, axes: Axes, words: MatricesWords): TemplateResult {
  const { result, neuron, format } = viewModel;
  const { dataset } = result.state;
  const { inputs, examples } = axes;
  const write = forExamples(viewModel, format.given);
  const x = matrixOf('X', [inputs, examples], dataset.values, write);
  const turned = {
    ...x,
    name: words.asTable(dataset.exampleName),
    shape: [x.shape[1], x.shape[0]] as const,
    rows: x.columns,
    columns: x.rows,
    isOfExamples: false,
    number: (row: number, column: number) => x.number(column, row),
  };
  const isLit = neuron.place.layer === 0;
  const light = lightColumn(examples, isLit);
  return html`
    ${drawMatrix({
      ...turned,
      showsRows: true,
      showsColumns: true,
      corner: dataset.exampleName,
      light: (row, column) => light(column, row).replace('column', 'row'),
    })}
    ${drawMatrix({ ...x, showsRows: true, showsColumns: true, corner: dataset.exampleName, light })}`;
}

// A layer's weights and biases, and beside them what they make of what is above.
function layerRows(
  viewModel: ViewModel,
  actions: Actions,
  axes: Axes,
  place: number,
): TemplateResult {
  const { result, words, format, neuron } = viewModel;
  const { network } = result.state;
  const layer = network[place];
  const rows = axes.layers[place];
  if (!layer || !rows) return html``;
  const before = axes.layers[place - 1] ?? axes.inputs;
  const named = (letter: string) => subscript(letter, place + 1, network.length);
  const input = place === 0 ? 'X' : outputName(network, place - 1);
  const name = outputName(network, place);
  const isCall = layer.activation !== 'identity';
  const isFed = neuron.place.layer === place + 1;
  const isLast = place === network.length - 1;
  const sums = result.layers[place]?.sums ?? [];
  const outputs = result.layers[place]?.outputs ?? [];
  const write = (isLastStep: boolean) =>
    forExamples(viewModel, isLastStep ? format.prediction : short(format));
  const shared = {
    showsRows: false,
    showsColumns: false,
    choose: chooseBoth(actions, place, rows, axes.examples),
  };
  const sum = sumOf(network, place, input);
  return html`
    <div class="factors">
      ${drawMatrix({
        ...matrixOf(named('W'), [rows, before], layer.weights, format.given),
        showsRows: true,
        showsColumns: true,
        light: lightRow(rows),
      })}
      ${
        hasBias(layer)
          ? drawMatrix({
              ...matrixOf(named('b'), [rows, single(words.bias)], layer.bias, format.given),
              showsRows: false,
              showsColumns: false,
              light: lightRow(rows),
            })
          : nothing
      }
    </div>
    ${drawMatrix({
      ...matrixOf(
        isCall ? sum : `${name} = ${sum}`,
        [rows, axes.examples],
        sums,
        write(isLast && !isCall),
      ),
      ...shared,
      light: lightMeeting(rows, axes.examples, isFed && !isCall),
    })}
    ${
      isCall
        ? html`<p class="call" aria-hidden="true">${words.activations[layer.activation]} &darr;</p>
          ${drawMatrix({
            ...matrixOf(
              `${name} = ${words.activations[layer.activation]}(${sum})`,
              [rows, axes.examples],
              outputs,
              write(isLast),
            ),
            ...shared,
            light: lightMeeting(rows, axes.examples, isFed),
          })}`
        : nothing
    }`;
}
