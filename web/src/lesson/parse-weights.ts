import { parseNumber } from '../model/number.ts';
import { en } from '../words/en.ts';

/**
 * The weights in a line of text, split by spaces, semicolons or commas.
 *
 * In `0,1 0,2` the spaces split already, so the commas are decimal; `0.1,0.2` and `1,2` have
 * nothing but commas to split them.
 *
 * @throws RangeError that names the first weight which is no number.
 */
export function parseWeights(text: string): number[] {
  const decimalComma = !text.includes('.') && /[\s;]/.test(text.trim()) && /\d,\d/.test(text);
  const separator = decimalComma ? /[\s;]+|,\s+/ : /[\s;,]+/;
  const parts = text.split(separator).filter((part) => part !== '');
  return parts.map((part, index) => {
    const weight = parseNumber(part, decimalComma);
    if (weight === undefined) {
      throw new RangeError(en.weightNotANumber(`weight ${index + 1}`, part));
    }
    return weight;
  });
}
