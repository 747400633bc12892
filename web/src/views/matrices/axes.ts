import type { ViewModel } from '../../app/view-model.ts';
import { exampleCount } from '../../model/dataset.ts';
import type { Actions } from '../view.ts';
import type { Head } from './matrix.ts';

// More are no longer a picture that can be taken in.
const [maxNumbers, maxExamples] = [16, 8];

/** The rows or columns of matrices: those that are drawn, of all that there are. */
export interface Axis {
  readonly count: number;
  /** Those that are drawn, counted from 0. */
  readonly places: readonly number[];
  readonly heads: readonly Head[];
  readonly isOfExamples: boolean;
}

/** What the matrices' rows and columns stand for: the inputs, each layer's neurons, the examples. */
export interface Axes {
  readonly inputs: Axis;
  readonly layers: readonly Axis[];
  readonly examples: Axis;
  /** Whether anything is left out. */
  readonly isPart: boolean;
}

export function axesOf(viewModel: ViewModel, actions: Actions): Axes {
  const { result, neuron, selected, words } = viewModel;
  const { dataset, network } = result.state;
  const inputs = axis(dataset.inputs.length, 0, maxNumbers, (input) => ({
    name: dataset.inputs[input]?.name ?? '',
  }));
  const layers = network.map(({ names, bias }, layer) => {
    const chosen = layer === neuron.place.layer ? neuron.place.neuron : -1;
    return axis(bias.length, chosen, maxNumbers, (place) => ({
      name: names[place] ?? '',
      choose: () => actions.selectNeuron({ layer, neuron: place }),
      isChosen: place === chosen,
    }));
  });
  const examples = axis(exampleCount(dataset), selected, maxExamples, (example) => ({
    name: dataset.labels[example] ?? '',
    label: words.exampleLabel(dataset.exampleName, dataset.labels[example] ?? ''),
    choose: () => actions.select(example),
    isChosen: example === selected,
  }));
  const isPart = [inputs, ...layers, examples].some(({ count, places }) => places.length < count);
  return { inputs, layers, examples: { ...examples, isOfExamples: true }, isPart };
}

/** The one column of biases. */
export function single(name: string): Axis {
  return { count: 1, places: [0], heads: [{ name }], isOfExamples: false };
}

// Where there are too many, as many as fit, the chosen one among them.
function axis(count: number, chosen: number, max: number, head: (place: number) => Head): Axis {
  const first = Math.floor(Math.max(chosen, 0) / max) * max;
  const places = Array.from({ length: Math.min(max, count - first) }, (_, index) => first + index);
  return { count, places, heads: places.map(head), isOfExamples: false };
}
