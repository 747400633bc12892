/**
 * The numbers of a line, still as text, split by spaces, semicolons or commas.
 * In `0,1 0,2` the spaces split already, so the commas are decimal; `0.1,0.2` and `1,2` have
 * nothing but commas to split them.
 */
export function splitNumbers(text: string): string[] {
  const decimalCommas = !text.includes('.') && /[\s;]/.test(text.trim()) && /\d,\d/.test(text);
  return text.split(decimalCommas ? /[\s;]+|,\s+/ : /[\s;,]+/).filter((part) => part !== '');
}

/** A query or fragment whose numbers keep the plus sign of `1e+5`, which forms write for a blank. */
export function keepPlus(query: string): string {
  return query.replace(/(\d[eE])\+(?=\d)/g, '$1%2B');
}
