import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import type { Words } from '../../locales/neuron/en.ts';
import type { MatricesWords } from '../../locales/neuron/matrices-en.ts';
import { exampleCount } from '../../model/dataset.ts';
import { differences, furthest, type Product, productOf } from '../../model/product.ts';
import { short } from '../table/column-group.ts';
import type { Actions } from '../view.ts';
import { type Axes, single } from './axes.ts';
import { productName, subscript } from './formula.ts';
import { longestNumber } from './longest-number.ts';
import { drawMatrix } from './matrix.ts';
import { forExamples, matrixOf } from './numbers.ts';

type AllWords = Words & MatricesWords;

/** Multiplies the layers' matrices into one, and looks whether its predictions are the same. */
export function productPanel({ redraw }: Actions) {
  let isOpen = false;

  return (viewModel: ViewModel, axes: Axes, words: AllWords): TemplateResult => {
    const { network } = viewModel.result.state;
    const name = productName(network, network.length - 1);
    return html`
      <p class="actions">
        <button type="button" aria-expanded=${isOpen} @click=${toggle}>${words.multiply(name)}</button>
      </p>
      ${isOpen ? shown(viewModel, axes, words) : nothing}`;
  };

  function toggle() {
    isOpen = !isOpen;
    redraw();
  }
}

function shown(viewModel: ViewModel, axes: Axes, words: AllWords): TemplateResult {
  const { result, forward, format } = viewModel;
  const { dataset, network } = result.state;
  const product = productOf(result.state, forward);
  const differing = differences(product, result);
  const last = network.length - 1;
  const outputs = axes.layers[last];
  if (!outputs) return html``;
  const { inputs, examples } = axes;
  const name = productName(network, last);
  const bias = Array.from(product.biases[last] ?? []);
  const write = forExamples(viewModel, format.prediction);
  const differs = (row: number, column: number) => {
    const place = (outputs.places[row] ?? 0) * examples.count + (examples.places[column] ?? 0);
    return differing.includes(place) ? 'differs' : '';
  };
  return html`
    <p class="verdict" aria-live="polite">${verdict(viewModel, product, differing, words)}</p>
    <div class="products">
    <div class="scroller"><div class="falk">
      <span></span>
      ${drawMatrix({
        ...matrixOf(
          subscript('W', 1, 2),
          [axes.layers[0] ?? outputs, inputs],
          product.matrices[0] ?? [],
          format.given,
        ),
        showsRows: true,
        showsColumns: true,
      })}
      ${network.slice(1).map((layer, index) => {
        const place = index + 1;
        const [rows, before] = [axes.layers[place] ?? outputs, axes.layers[place - 1] ?? inputs];
        return html`
          ${drawMatrix({
            ...matrixOf(
              subscript('W', place + 1, network.length),
              [rows, before],
              layer.weights,
              format.given,
            ),
            showsRows: true,
            showsColumns: true,
          })}
          ${drawMatrix({
            ...matrixOf(
              productName(network, place),
              [rows, inputs],
              product.matrices[place] ?? [],
              short(format),
            ),
            showsRows: false,
            showsColumns: false,
          })}`;
      })}
    </div></div>
    <div class="scroller"><div class="falk" .style=${`--length: ${longestNumber(viewModel, axes)}`}>
      <span></span>
      ${drawMatrix({
        ...matrixOf('X', [inputs, examples], dataset.values, forExamples(viewModel, format.given)),
        showsRows: true,
        showsColumns: true,
        corner: dataset.exampleName,
      })}
      <div class="factors">
        ${drawMatrix({
          ...matrixOf(name, [outputs, inputs], product.matrices[last] ?? [], short(format)),
          showsRows: true,
          showsColumns: true,
        })}
        ${
          bias.some((value) => value !== 0)
            ? drawMatrix({
                ...matrixOf('b', [outputs, single(words.bias)], bias, short(format)),
                showsRows: false,
                showsColumns: false,
              })
            : nothing
        }
      </div>
      ${drawMatrix({
        ...matrixOf(words.ofProduct, [outputs, examples], product.predictions, write),
        showsRows: false,
        showsColumns: false,
        light: differs,
      })}
      <span></span>
      ${drawMatrix({
        ...matrixOf(words.ofNetwork, [outputs, examples], result.predictions, write),
        showsRows: true,
        showsColumns: false,
        light: differs,
      })}
    </div></div>
    </div>`;
}

function verdict(
  { result, format }: ViewModel,
  product: Product,
  differing: readonly number[],
  words: AllWords,
): string {
  const { dataset, network } = result.state;
  const between = [...new Set(network.slice(0, -1).map(({ activation }) => activation))]
    .filter((activation) => activation !== 'identity')
    .map((activation) => words.activations[activation])
    .join(', ');
  const place = furthest(differing, product, result);
  if (between === '') return words.isSame(network.length);
  if (place === undefined) return words.isSameHere(between);
  const count = exampleCount(dataset);
  const [output, example] = [Math.floor(place / count), place % count];
  const at = (values: Float64Array) => short(format)(values[place] ?? Number.NaN);
  return words.isOther(
    between,
    dataset.outputs[output]?.name ?? '',
    words.exampleLabel(dataset.exampleName, dataset.labels[example] ?? ''),
    at(product.predictions),
    at(result.predictions),
  );
}
