import { lacksInput } from '../model/dataset.ts';
import type { Session } from './session.ts';
import type { ViewModel } from './view-model.ts';

/** What is said to who hears the page, with the names and words of the time when it is shown. */
export type Announcement = (viewModel: ViewModel) => string;

/** What the chosen neuron predicts now for the chosen example. */
export function predictionOf({ selected, neuron, state }: Session): Announcement {
  const value = neuron.outputs[selected];
  if (value === undefined) return ({ words }) => words.noExamples;
  const isMissing = lacksInput(state.dataset, selected);
  return ({ words, format, result, neuron: { output } }) => {
    const { exampleName, labels } = result.state.dataset;
    const example = words.exampleLabel(exampleName, labels[selected] ?? '');
    return words.announce(output.name, example, isMissing ? words.noValue : format.result(value));
  };
}
