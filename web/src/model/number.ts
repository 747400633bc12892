const nonFinite: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  '∞': Number.POSITIVE_INFINITY,
};

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const groupedByComma = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const groupedByPoint = /^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d*$/;

/**
 * The number that a person or a table wrote, or undefined where it is none.
 *
 * Takes a decimal point or a decimal comma, thousands in groups, the typographic minus sign, NaN
 * and infinities by name, and Arabic and Persian digits with their own signs. `1,000` is a thousand
 * where the language has a decimal point, and one where it has a decimal comma.
 */
export function parseNumber(text: string, decimalComma = false): number | undefined {
  const compact = toLatin(text.trim()).replace(
    /(?<spaced>\d)[\s\u2019'\u066c](?=\d{3}(?!\d))/gu,
    '$<spaced>',
  );
  const name = compact.replace(/^[+-]/, '').toLowerCase();
  const special = nonFinite[name];
  if (special !== undefined) return compact.startsWith('-') ? -special : special;
  const plain = toPoint(compact, decimalComma);
  return decimal.test(plain) ? Number(plain) : undefined;
}

// Marks of direction come along with what is copied from Arabic text. Languages write the power of
// ten that Intl gives them in three ways.
function toLatin(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/\u2212/gu, '-')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) % 16))
    .replace('\u066b', '.')
    .replace(/×10\^|أس/u, 'e');
}

function toPoint(text: string, decimalComma: boolean): string {
  if (groupedByPoint.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (groupedByComma.test(text) && !(decimalComma && /^[^,.]*,\d{3}$/.test(text))) {
    return text.replaceAll(',', '');
  }
  return text.replace(',', '.');
}

/** Whether a language writes 0,5 where English writes 0.5. */
export function hasDecimalComma(language: string): boolean {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',');
}

/**
 * The numbers of a line, still as text, split by spaces, semicolons or commas.
 * In `0,1 0,2` the spaces split already, so the commas are decimal; `0.1,0.2` and `1,2` have
 * nothing but commas to split them.
 */
export function splitNumbers(text: string): string[] {
  const decimalCommas = !text.includes('.') && /[\s;]/.test(text.trim()) && /\d,\d/.test(text);
  return text.split(decimalCommas ? /[\s;]+|,\s+/ : /[\s;,]+/).filter((part) => part !== '');
}
