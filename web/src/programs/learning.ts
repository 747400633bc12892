import { completeExamples } from '../model/complete.ts';
import { targetAt } from '../model/dataset.ts';
import { inputCount, type NeuronPlace } from '../model/network.ts';
import { marksOf } from '../model/parameters.ts';
import type { Result } from '../model/result.ts';
import type { Method, Order } from '../model/training.ts';
import { type NetworkProgram, networkProgramOf, type ProgramLayer } from './network.ts';
import { maxRows, plain } from './program.ts';

/** So many passes through the examples does a program make. */
export const passes = 10;

/** A network that learns, with the examples that it learns from. */
export interface LearningProgram extends NetworkProgram {
  readonly layers: readonly LearningProgramLayer[];
  readonly method: Exclude<Method, 'by-hand'>;
  readonly order: Order;
  /** Alpha, or hot and cold's nudge. */
  readonly stepSize: number;
  /** The inputs' names. */
  readonly inputs: readonly string[];
  /** `examples x outputs`. */
  readonly targets: readonly (readonly number[])[];
  /** Which parameters learn: all, all but the biases, or some of them. */
  readonly learns: 'all' | 'weights' | 'some';
}

export interface LearningProgramLayer extends ProgramLayer {
  /** Whether each weight learns, a row for each neuron, and its bias at the row's end. */
  readonly free: readonly (readonly boolean[])[];
}

/** How the present network goes on learning; undefined where it does not. */
export function learningProgramOf(
  result: Result,
  place: NeuronPlace,
  selected: number,
): LearningProgram | undefined {
  const { dataset, network, training } = result.state;
  const { method, order, alpha, nudge, locks } = training;
  const examples = dataset.targets ? completeExamples(dataset).slice(0, maxRows) : [];
  if (method === 'by-hand' || examples.length === 0) return undefined;
  const program = networkProgramOf(result, place, selected, examples);
  const locked = marksOf(network, locks);
  let from = 0;
  const free = network.map((layer) => {
    const width = inputCount(layer);
    const start = from;
    from += layer.weights.length + layer.bias.length;
    const isFree = (parameter: number) => !locked[start + parameter];
    return layer.bias.map((_, neuron) => [
      ...Array.from({ length: width }, (_, input) => isFree(neuron * width + input)),
      isFree(layer.weights.length + neuron),
    ]);
  });
  const weights = free.flatMap((rows) => rows.flatMap((row) => row.slice(0, -1)));
  const biases = free.flatMap((rows) => rows.map((row) => row[row.length - 1] ?? false));
  const isUniform = weights.every(Boolean) && new Set(biases).size < 2;
  return {
    ...program,
    layers: program.layers.map((layer, index) => ({ ...layer, free: free[index] ?? [] })),
    method,
    order,
    stepSize: method === 'hot-and-cold' ? nudge : alpha,
    inputs: dataset.inputs.map(({ name }) => plain(name)),
    targets: examples.map((example) =>
      dataset.outputs.map((_, output) => targetAt(dataset, output, example)),
    ),
    learns: !isUniform ? 'some' : biases[0] ? 'all' : 'weights',
  };
}

/** The only neuron's layer, where a list of its weights is all that has to be tried or changed. */
export function onlyNeuron(program: LearningProgram): LearningProgramLayer | undefined {
  const [layer, ...others] = program.layers;
  const isAlone = others.length === 0 && layer?.bias.length === 1;
  const isShort = program.method === 'gradient-descent' || !hasFreeBias(program);
  return isAlone && isShort ? layer : undefined;
}

/** Whether the only neuron's bias learns. */
export function hasFreeBias({ layers }: LearningProgram): boolean {
  const [row = []] = layers[0]?.free ?? [];
  return row[row.length - 1] ?? false;
}

/** Whether some of the weights are locked. */
export function hasLockedWeights({ layers }: LearningProgram): boolean {
  return layers.some(({ free }) => free.some((row) => row.slice(0, -1).includes(false)));
}

/** What is learned, and how, for a comment. */
export function headline({ method, order, layers }: LearningProgram): string {
  if (method === 'hot-and-cold') {
    const on = order === 'each' ? 'one example after another' : 'all examples';
    return `Hot and cold: each number is tried a nudge higher and a nudge lower, on ${on}.`;
  }
  const isStep = layers.some(({ activation }) => activation === 'step');
  const name =
    layers.length === 1 ? (isStep ? 'The perceptron rule' : 'Gradient descent') : 'Backpropagation';
  const when = order === 'each' ? 'after each example' : 'once after all examples';
  return `${name}: the weights change ${when}.`;
}

/** How a language names a parameter: a weight by its layer, neuron and input, or a bias. */
export type ParameterWriter = (layer: string, neuron: number, input: number | 'bias') => string;

/** The names of all parameters that learn, in the order in which hot and cold tries them. */
export function freeParameters({ layers }: LearningProgram, write: ParameterWriter): string[] {
  return layers.flatMap(({ number, free }) => [
    ...free.flatMap((row, neuron) =>
      row.slice(0, -1).flatMap((isFree, input) => (isFree ? [write(number, neuron, input)] : [])),
    ),
    ...free.flatMap((row, neuron) => (row[row.length - 1] ? [write(number, neuron, 'bias')] : [])),
  ]);
}
