import {
  type Column,
  type Dataset,
  lacksInput,
  problemAt,
  targetAt,
  targetProblemAt,
  valueAt,
} from '../model/dataset.ts';
import { inputCount, type NetworkLayer } from '../model/network.ts';
import type { State } from '../model/state.ts';
import type { Shared } from './snippets.ts';

/** A table as a post has it: the first cell of a row is its name. */
export interface SharedTable {
  readonly caption: string;
  readonly heads: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** The examples with their predictions as readers see them before scripts, and then each layer. */
export function tablesOf(shared: Shared): SharedTable[] {
  const { result, format, words, tag } = shared;
  const { dataset, network } = result.state;
  const { title, exampleName, inputs, targetColumns, outputs, labels } = dataset;
  const count = labels.length;
  const rows = labels.map((label, example) => [
    label,
    ...cellsOf(dataset, example, write),
    ...outputs.map((_, output) =>
      lacksInput(dataset, example)
        ? words.noValue
        : format.prediction(result.predictions[output * count + example] ?? Number.NaN),
    ),
  ]);
  const heads = [toColumn(exampleName), ...inputs, ...targetColumns, ...outputs];
  const examples = { caption: title, heads, rows };
  if (tag === 'soma-neuron') return [examples];
  const layers = layerRows(result.state, write).map(([first = [], ...others], place) => {
    const isLast = place === network.length - 1;
    const caption = isLast ? words.outputLayer : words.hiddenLayer(place + 1);
    return { caption, heads: first.map(toColumn), rows: others };
  });
  return [examples, ...layers];
}

/** An example's inputs, and what is true of it; what is no number stays as the author wrote it. */
export function cellsOf(
  dataset: Dataset,
  example: number,
  write: (value: number) => string,
): string[] {
  const { inputs, targetColumns } = dataset;
  return [
    ...inputs.map(
      (_, input) =>
        problemAt(dataset, input, example)?.text ?? write(valueAt(dataset, input, example)),
    ),
    ...targetColumns.map(
      (_, output) =>
        targetProblemAt(dataset, output, example)?.text ??
        write(targetAt(dataset, output, example)),
    ),
  ];
}

/** Each layer as rows of texts: the names of what comes in, then a row for each neuron. */
export function layerRows(
  { network, dataset }: State,
  write: (value: number) => string,
): string[][][] {
  let names = dataset.inputs.map(({ name }) => name);
  return network.map((layer) => {
    const hasBias = layer.bias.some((bias) => bias !== 0);
    const head = ['', ...names, ...(hasBias ? ['bias'] : [])];
    names = [...layer.names];
    const rows = layer.names.map((name, neuron) => {
      const numbers = [...weightsOf(layer, neuron), ...(hasBias ? [layer.bias[neuron] ?? 0] : [])];
      return [name, ...numbers.map(write)];
    });
    return [head, ...rows];
  });
}

function weightsOf(layer: NetworkLayer, neuron: number): readonly number[] {
  const width = inputCount(layer);
  return layer.weights.slice(neuron * width, (neuron + 1) * width);
}

// On a page in German, 1.234 would be read as 1234: a last zero leaves one reading in every language.
function write(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function toColumn(name: string): Column {
  return { name, title: name };
}
