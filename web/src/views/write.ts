import { lacksInput } from '../model/dataset.ts';
import type { Frame } from './view.ts';

/**
 * How the numbers of the chosen example's formula are written: with all digits where the reader
 * wants them, and as a dash what is unknown since an input is missing.
 */
export function writer({ allDigits, format, words, result, selected }: Frame) {
  const isIncomplete = lacksInput(result.state.dataset, selected);
  const digits = allDigits ? format.exact : format.given;
  const write = (value: number) =>
    isIncomplete && Number.isNaN(value) ? words.noValue : digits(value);
  return {
    write,
    /** As a factor or a term: a negative one stands in brackets. */
    signed: (value: number) => (value < 0 ? `(${write(value)})` : write(value)),
  };
}
