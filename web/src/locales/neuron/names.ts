import type { Column, Dataset } from '../../model/dataset.ts';
import type { Network } from '../../model/network.ts';
import { inputsOf } from '../../model/neuron.ts';
import type { Problem } from '../../model/problem.ts';
import type { State } from '../../model/state.ts';
import type { Words } from './en.ts';

const named = new WeakMap<Dataset, { readonly words: Words; readonly dataset: Dataset }>();

/** The dataset with a name for whatever has none, as a reader of that language sees it. */
export function withNames(dataset: Dataset, words: Words): Dataset {
  const known = named.get(dataset);
  if (known?.words === words) return known.dataset;
  const shown: Dataset = {
    ...dataset,
    inputs: nameInputs(dataset.inputs, words),
    outputs: dataset.outputs.map((column, output, { length }) =>
      nameColumn(column, length === 1 ? words.prediction : `${words.prediction} ${output + 1}`),
    ),
    exampleName: dataset.exampleName || words.example,
    // The data may lack them.
    targetColumns: dataset.targets ? dataset.targetColumns : [],
  };
  named.set(dataset, { words, dataset: shown });
  return shown;
}

/** The same of a whole state. */
export function nameState(state: State, words: Words): State {
  const dataset = withNames(state.dataset, words);
  return { ...state, dataset, network: nameNeurons(state.network, dataset.outputs, words) };
}

/** The network with a name for each neuron; `outputs` are the last layer's. */
function nameNeurons(network: Network, outputs: readonly Column[], words: Words): Network {
  return network.map((layer, place) => {
    const isLast = place === network.length - 1;
    const names = layer.names.map((name, neuron) =>
      isLast ? (outputs[neuron]?.name ?? name) : name || words.neuronName(neuron + 1),
    );
    return { ...layer, names };
  });
}

/** The columns by whose names a problem is told, as a reader of that language sees them. */
export function columnsOf(problem: Problem, state: State, words: Words) {
  const layer = problem.code === 'parameter-not-a-number' ? problem.parameter.layer : 0;
  return inputsOf(nameState(state, words), layer);
}

/** What a layer is called among so many, counted from 0. */
export function nameLayer(layer: number, layers: number, words: Words): string {
  return layer === layers - 1 ? words.outputLayer : words.hiddenLayer(layer + 1);
}

/** The columns with a name for each. */
export function nameInputs(inputs: readonly Column[], words: Words): Column[] {
  const taken = new Set(inputs.map(({ name }) => name));
  return inputs.map((column, place) => nameInput(column, place, taken, words));
}

// An author may have given that name to another input.
function nameInput(column: Column, place: number, taken: Set<string>, words: Words): Column {
  if (column.name !== '') return column;
  let number = column.number ?? place + 1;
  while (taken.has(words.inputName(number))) number += 1;
  const name = words.inputName(number);
  taken.add(name);
  return nameColumn(column, name);
}

function nameColumn(column: Column, name: string): Column {
  return column.name === '' ? { ...column, name, title: name } : column;
}
