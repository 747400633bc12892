import type { ViewModel } from '../app/view-model.ts';
import { lacksInput } from '../model/dataset.ts';

/**
 * How the numbers of the chosen example's formula are written: with all digits where the reader
 * wants them, with few where others than the reader make them up, as a dash what is unknown since an
 * input is missing, and as a question what is not told yet.
 */
export function writer(viewModel: ViewModel) {
  const { allDigits, format, words, result, selected, guess } = viewModel;
  const isIncomplete = lacksInput(result.state.dataset, selected);
  const isBrief = hasWorkedOutFactors(viewModel);
  const digits = allDigits ? format.exact : isBrief ? format.brief : format.given;
  const unknown = isIncomplete ? words.noValue : guess?.hidden ? words.unknown : undefined;
  const orMissing = (write: (value: number) => string) => (value: number) =>
    unknown !== undefined && Number.isNaN(value) ? unknown : write(value);
  const write = orMissing(digits);
  return {
    write,
    /** As it was given, whatever the reader wants of the formula. */
    given: orMissing(format.given),
    /** As a factor or a term. */
    signed: (value: number) => bracketed(value, write),
    /** Whether what is written is the number itself. */
    isWhole: (value: number) =>
      allDigits || (isBrief ? format.isBrief(value) : format.isGiven(value)),
  };
}

/** Whether a neuron's weights are learned, or other neurons feed it: such numbers are long. */
export function hasWorkedOutFactors({ neuron, result }: ViewModel): boolean {
  const { dataset, training } = result.state;
  return neuron.place.layer > 0 || (dataset.targets !== undefined && training.method !== 'by-hand');
}

/** A number in a product or a sum: a negative one stands in brackets. */
export function bracketed(value: number, write: (value: number) => string): string {
  return value < 0 ? `(${write(value)})` : write(value);
}
