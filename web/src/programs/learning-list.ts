import type { NeuronPlace } from '../model/network.ts';
import type { Result } from '../model/result.ts';
import { arrayLearning } from './array-learning.ts';
import { cppLearning } from './cpp-learning.ts';
import { javascriptLearning } from './javascript-learning.ts';
import { type LearningProgram, learningProgramOf } from './learning.ts';
import type { Language } from './list.ts';
import { style as numpyStyle } from './numpy.ts';
import type { Code } from './program.ts';
import { pythonLearning } from './python-learning.ts';
import { style as pytorchStyle } from './pytorch.ts';

/** How each language writes a network that learns. */
const writers: Readonly<Record<Language, (program: LearningProgram) => Code>> = {
  Python: pythonLearning,
  NumPy: arrayLearning(numpyStyle),
  PyTorch: arrayLearning(pytorchStyle),
  JavaScript: javascriptLearning,
  'C++': cppLearning,
};

/** How the present network goes on learning, as a program; undefined where it does not. */
export function writeLearning(
  language: Language,
  result: Result,
  place: NeuronPlace,
  selected: number,
): Code | undefined {
  const program = learningProgramOf(result, place, selected);
  return program && writers[language](program);
}
