import { isOneNeuron, type NeuronPlace } from '../model/network.ts';
import type { Result } from '../model/result.ts';
import { arrayLearning } from './array-learning.ts';
import { cppNetwork, cppNeuron } from './cpp.ts';
import { cppLearning } from './cpp-learning.ts';
import { javascriptNetwork, javascriptNeuron } from './javascript.ts';
import { javascriptLearning } from './javascript-learning.ts';
import { type LearningProgram, learningProgramOf } from './learning.ts';
import { type NetworkProgram, networkProgramOf } from './network.ts';
import { numpyNetwork, numpyNeuron, style as numpyStyle } from './numpy.ts';
import { type Code, type NeuronProgram, neuronProgramOf } from './program.ts';
import { pythonNetwork, pythonNeuron } from './python.ts';
import { pythonLearning } from './python-learning.ts';
import { pytorchNetwork, pytorchNeuron, style as pytorchStyle } from './pytorch.ts';

/** How a language writes what is computed. */
export interface ProgrammingLanguage {
  readonly neuron: (program: NeuronProgram) => Code;
  readonly network: (program: NetworkProgram) => Code;
  readonly learning: (program: LearningProgram) => Code;
}

/** Every language that there are programs in, in the order in which they are offered. */
export const languages = {
  Python: { neuron: pythonNeuron, network: pythonNetwork, learning: pythonLearning },
  NumPy: { neuron: numpyNeuron, network: numpyNetwork, learning: arrayLearning(numpyStyle) },
  PyTorch: {
    neuron: pytorchNeuron,
    network: pytorchNetwork,
    learning: arrayLearning(pytorchStyle),
  },
  JavaScript: {
    neuron: javascriptNeuron,
    network: javascriptNetwork,
    learning: javascriptLearning,
  },
  'C++': { neuron: cppNeuron, network: cppNetwork, learning: cppLearning },
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
  const { neuron, network, learning } = languages[language];
  const learns = learningProgramOf(result, place, selected);
  if (learns) return learning(learns);
  return isOneNeuron(result.state.network)
    ? neuron(neuronProgramOf(result, selected))
    : network(networkProgramOf(result, place, selected));
}
