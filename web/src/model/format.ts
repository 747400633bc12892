export interface FormatOptions {
  readonly language: string;
  readonly style: 'number' | 'percent';
  /** Decimals shown of a prediction. */
  readonly digits: number;
}

/** How numbers are written for a reader. */
export interface Format {
  /** A prediction in a column: always the same number of decimals. */
  readonly prediction: (value: number) => string;
  /** A result in running text: rounded, without trailing zeros. */
  readonly result: (value: number) => string;
  /** As `result`, among numbers that lie `step` apart: with as many decimals as tell them apart. */
  readonly among: (value: number, step: number) => string;
  /** The number that `result` shows. */
  readonly rounded: (value: number) => number;
  /** An input or a weight: as it was given, up to 12 significant digits. */
  readonly given: (value: number) => string;
  /** As `given`; in powers of ten with one digit, so that the power has room in a narrow field. */
  readonly tight: (value: number) => string;
  /** One of many numbers that stand together: up to 5 significant digits. */
  readonly brief: (value: number) => string;
  /** The number that `brief` shows. */
  readonly rounding: (value: number) => number;
  /** Every digit that the number has. */
  readonly exact: (value: number) => string;
  /** Whether `result` shows the number itself, rather than a number near it. */
  readonly isExact: (value: number) => boolean;
  /** Whether `given` shows the number itself, but for a trace of rounding; `brief` likewise. */
  readonly isGiven: (value: number) => boolean;
  readonly isBrief: (value: number) => boolean;
}

const significant = 12;
const few = 5;

// Outside these, numbers are written with powers of ten.
const [minPlain, maxPlain] = [1e-6, 1e15];
const rough = 6;

const maxRemembered = 4096;

export function createFormat({ language, style, digits }: FormatOptions): Format {
  const number = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(language, options);
    const { style, maximumSignificantDigits } = options;
    let powers: Intl.NumberFormat | undefined;
    return (value: number) => {
      const size = Math.abs(value);
      const small = maximumSignificantDigits !== undefined && size > 0 && size < minPlain;
      const inPowers = small || (size >= maxPlain && size < Number.POSITIVE_INFINITY);
      if (inPowers) {
        powers ??= new Intl.NumberFormat(language, {
          ...(style && { style }),
          notation: 'scientific',
          maximumSignificantDigits: maximumSignificantDigits ?? rough,
        });
      }
      return spell(((inPowers && powers) || formatter).format(value === 0 ? 0 : value));
    };
  };
  const shown: Intl.NumberFormatOptions = {
    style: style === 'percent' ? 'percent' : 'decimal',
    maximumFractionDigits: digits,
  };
  const scale = style === 'percent' ? 100 : 1;
  const given = remembered(number({ maximumSignificantDigits: significant, useGrouping: false }));
  const ticks: ((value: number) => string)[] = [];
  return {
    prediction: number({ ...shown, minimumFractionDigits: digits }),
    result: number(shown),
    among: (value, step) => {
      const decimals = Math.max(decimalsOf(step * scale), digits);
      ticks[decimals] ??= number({ ...shown, maximumFractionDigits: decimals });
      return ticks[decimals](value);
    },
    rounded: (value) => Number((value * scale).toFixed(digits)) / scale,
    given,
    tight: (value) => {
      const size = Math.abs(value);
      return given(size < minPlain || size >= maxPlain ? Number(value.toPrecision(1)) : value);
    },
    brief: number({ maximumSignificantDigits: few, useGrouping: false }),
    rounding: (value) => Number(value.toPrecision(few)),
    exact: number({ maximumSignificantDigits: 17, useGrouping: false }),
    isGiven: (value) => isNear(value, significant, 4e-16),
    isBrief: (value) => isNear(value, few, 1e-13),
    isExact: (value) => {
      const near = Number((value * scale).toPrecision(significant));
      const shown = Math.abs(value) < maxPlain ? near.toFixed(digits) : near.toPrecision(rough);
      return !Number.isFinite(value) || near === Number(shown);
    },
  };
}

// Whether a number has so many significant digits, but for a trace of rounding.
function isNear(value: number, digits: number, trace: number): boolean {
  const near = Number(value.toPrecision(digits));
  return !Number.isFinite(value) || Math.abs(value - near) <= trace * Math.abs(value);
}

// Tables are drawn with every turn of a knob, and nearly all of their numbers are as before.
function remembered(write: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>();
  return (value) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    if (texts.size >= maxRemembered) texts.clear();
    const text = write(value);
    texts.set(value, text);
    return text;
  };
}

// How many decimals a number has, so far as they are not a trace of rounding.
function decimalsOf(value: number): number {
  const [, digits = '', power = '0'] = value.toExponential(9).match(/\.(\d*?)0*e(.*)/) ?? [];
  return Math.min(Math.max(digits.length - Number(power), 0), 15);
}

// The typographic minus, and a no-break space before the percent sign, in every language. Marks of
// direction go: the place where a number stands says which way it runs.
function spell(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f]/g, '')
    .replaceAll('-', '\u2212')
    .replace(/(\S)([%٪])/, '$1\u00a0$2');
}
