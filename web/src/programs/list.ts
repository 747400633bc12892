import { isOneNeuron, type NeuronPlace } from '../model/network.ts';
import type { Result } from '../model/result.ts';
import { cppNetwork, cppNeuron } from './cpp.ts';
import { javascriptNetwork, javascriptNeuron } from './javascript.ts';
import { writeLearning } from './learning-list.ts';
import { type NetworkProgram, networkProgramOf } from './network.ts';
import { numpyNetwork, numpyNeuron } from './numpy.ts';
import { type Code, type NeuronProgram, neuronProgramOf } from './program.ts';
import { pythonNetwork, pythonNeuron } from './python.ts';
import { pytorchNetwork, pytorchNeuron } from './pytorch.ts';

/** How a language writes what is computed. */
export interface ProgrammingLanguage {
  readonly neuron: (program: NeuronProgram) => Code;
  readonly network: (program: NetworkProgram) => Code;
}

/** Every language that there are programs in, in the order in which they are offered. */
export const languages = {
  Python: { neuron: pythonNeuron, network: pythonNetwork },
  NumPy: { neuron: numpyNeuron, network: numpyNetwork },
  PyTorch: { neuron: pytorchNeuron, network: pytorchNetwork },
  JavaScript: { neuron: javascriptNeuron, network: javascriptNetwork },
  'C++': { neuron: cppNeuron, network: cppNetwork },
} as const satisfies Record<string, ProgrammingLanguage>;

export type Language = keyof typeof languages;

/**
 * The present computation as a program: one neuron alone, or the whole network, with its learning where
 * it learns. Every neuron of the result has a name; the numbers of the chosen neuron and example light
 * up as it is stepped through.
 */
export function writeProgram(
  language: Language,
  result: Result,
  place: NeuronPlace,
  selected: number,
): Code {
  const learning = writeLearning(language, result, place, selected);
  if (learning) return learning;
  const { neuron, network } = languages[language];
  return isOneNeuron(result.state.network)
    ? neuron(neuronProgramOf(result, selected))
    : network(networkProgramOf(result, place, selected));
}
