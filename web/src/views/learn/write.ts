import type { ViewModel } from '../../app/view-model.ts';
import type { Words } from '../../locales/neuron/en.ts';
import { type LearnWords, learnEn } from '../../locales/neuron/learn-en.ts';
import { bracketed } from '../write.ts';

/** The words of the view of learning. */
export function wordsOf({ words }: { readonly words: Words }): LearnWords {
  return { ...learnEn, ...words.learn };
}

/** How the numbers of a step are written: briefly, or with all digits where the reader wants them. */
export function stepWriter({ allDigits, format }: Pick<ViewModel, 'allDigits' | 'format'>) {
  const write = allDigits ? format.exact : format.brief;
  return {
    write,
    /** As a factor or a term. */
    signed: (value: number) => bracketed(value, write),
    /** What stands between a term and what it comes to, and the latter. */
    equals: (value: number) => `${allDigits || format.isBrief(value) ? '=' : '≈'} ${write(value)}`,
  };
}

/** Whether an error, or another square, is but a trace of rounding beside the error at the start. */
export function isTrace(square: number, start = 0): boolean {
  return square > 0 && square < 1e-24 * start;
}

export const nearZero = '≈\u00a00';

/** As `write`, for errors, of which no trace is told but with all digits. */
export function errorWriter(viewModel: ViewModel): (error: number) => string {
  const { write } = stepWriter(viewModel);
  const { allDigits, learning } = viewModel;
  return (error) => (!allDigits && isTrace(error, learning?.errors[0]) ? nearZero : write(error));
}

export type StepWriter = ReturnType<typeof stepWriter>;
