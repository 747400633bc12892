import { en } from '../locales/neuron/en.ts';
import { parseNumber } from '../model/numbers/read-columns.ts';
import { splitNumbers } from '../model/numbers/split.ts';

/**
 * The weights in a line of text.
 *
 * @throws RangeError that names the first weight which is no number.
 */
export function parseWeights(text: string): number[] {
  return splitNumbers(text).map((part, index) => {
    const weight = parseNumber(part);
    if (weight === undefined) {
      throw new RangeError(en.weightNotANumber(`weight ${index + 1}`, part));
    }
    return weight;
  });
}
