import { isOneNeuron, type NeuronPlace } from '../model/network.ts';
import { neuronOf } from '../model/neuron.ts';
import type { Result } from '../model/result.ts';
import {
  type Activated,
  activatedOf,
  type Code,
  code,
  commentOf,
  type Examples,
  examplesOf,
  join,
  type Mark,
  mark,
  plain,
  type Topic,
} from './program.ts';

/** A network with its examples. */
export interface NetworkProgram extends Examples {
  readonly layers: readonly ProgramLayer[];
  /** The last layer's names. */
  readonly outputs: readonly string[];
}

export interface ProgramLayer extends Activated {
  /** Counted from 1. */
  readonly number: string;
  readonly threshold: number;
  /** The names of what comes in, for a comment. */
  readonly inputs: string;
  /** The neurons' names, for comments. */
  readonly names: readonly string[];
  /** A row for each neuron. */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  /** Which of the neurons is the chosen one; undefined where it is in another layer. */
  readonly chosen: number | undefined;
  /** Whether there is no other neuron. */
  readonly isAlone: boolean;
}

/** Of a result in which every neuron has a name. */
export function networkProgramOf(
  result: Result,
  place: NeuronPlace,
  selected: number,
  examples?: readonly number[],
): NetworkProgram {
  const { network, dataset } = result.state;
  const isAlone = isOneNeuron(network);
  return {
    // What comes into the chosen neuron lights up, where that is written.
    ...examplesOf(dataset, place.layer === 0 ? selected : -1, examples),
    outputs: (network[network.length - 1]?.names ?? []).map(plain),
    layers: network.map(({ names, activation, threshold }, layer) => {
      const neurons = names.map((_, neuron) => neuronOf(result, { layer, neuron }));
      return {
        number: String(layer + 1),
        ...activatedOf(
          activation,
          neurons.map(({ sums }) => sums),
        ),
        threshold,
        inputs: commentOf(neurons[0]?.inputs.map(({ name }) => name) ?? []),
        names: names.map((name) => commentOf([name])),
        weights: neurons.map(({ weights }) => weights),
        bias: neurons.map(({ bias }) => bias),
        chosen: place.layer === layer ? place.neuron : undefined,
        isAlone,
      };
    }),
  };
}

/** How a language writes a row of a matrix, up to the neuron's name in a comment at its end. */
export interface RowStyle {
  readonly start: string;
  readonly end: string;
}

/** A layer's weights, a line for each neuron. */
export function weightRows(
  layer: ProgramLayer,
  write: (value: number) => string,
  { start, end }: RowStyle,
): Code {
  const rows = layer.weights.map((_, neuron) => {
    return code`${start}${weightNumbers(layer, neuron, write)}${end}${layer.names[neuron] ?? ''}\n`;
  });
  return join(rows, '');
}

/** One neuron's weights. */
export function weightNumbers(
  layer: ProgramLayer,
  neuron: number,
  write: (value: number) => string,
): Code {
  const numbers = (layer.weights[neuron] ?? []).map((weight, input) =>
    neuron === layer.chosen ? lit(layer, write(weight), 'weight', input) : write(weight),
  );
  return join(numbers, ', ');
}

/** A layer's biases. */
export function biases(
  layer: ProgramLayer,
  write: (value: number) => string,
  [before, after] = ['', ''],
): Code {
  const numbers = layer.bias.map((value, neuron) => {
    const number = neuron === layer.chosen ? lit(layer, write(value), 'bias') : write(value);
    return code`${before}${number}${after}`;
  });
  return join(numbers, ', ');
}

function lit({ isAlone }: ProgramLayer, text: string, topic: Topic, input?: number): Mark {
  return { ...mark(text, topic, input), isChosen: !isAlone };
}
