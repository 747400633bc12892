/** The sign between whole number and fraction. */
export type Decimal = '.' | ',';

/**
 * The language that a `lang` attribute names, as Intl knows it; `de_DE` is `de-DE`. Undefined where
 * it names none: Intl would then go by the reader's, and numbers would mean something else to each.
 */
export function knownLanguage(tag: string | null | undefined): string | undefined {
  const written = tag
    ?.trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-');
  if (!written) return undefined;
  try {
    return Intl.NumberFormat.supportedLocalesOf(written)[0];
  } catch {
    return undefined;
  }
}

/** The decimal sign of a language; a point where there is no language, as in programs. */
export function decimalOf(language: string | undefined): Decimal {
  return language !== undefined && signsOf(language).decimal === ',' ? ',' : '.';
}

/** What a language writes for numbers that have no digits. */
export interface NumberNames {
  readonly nan: string;
  readonly infinity: string;
}

export const usualNames: NumberNames = { nan: 'NaN', infinity: '∞' };

export function namesIn(language: string | undefined): NumberNames {
  return language === undefined ? usualNames : signsOf(language);
}

interface Signs extends NumberNames {
  readonly decimal: string;
}

const known = new Map<string, Signs>();

function signsOf(language: string): Signs {
  let signs = known.get(language);
  if (!signs) {
    const format = new Intl.NumberFormat(language);
    const parts = format.formatToParts(0.5);
    const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
    const infinity = format.format(Number.POSITIVE_INFINITY);
    signs = { decimal, nan: format.format(Number.NaN), infinity };
    known.set(language, signs);
  }
  return signs;
}
