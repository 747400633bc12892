/** How the race writes its numbers. */
export interface RaceFormat {
  readonly count: (value: number) => string;
  /** A time in the unit that suits it. */
  readonly time: (milliseconds: number) => string;
  /** Names joined as in a sentence: `a, b, and c`. */
  readonly list: (names: readonly string[]) => string;
  /** A day such as `2026-11-25`. */
  readonly date: (day: string) => string;
  readonly bytes: (bytes: number) => string;
  /** Two significant digits: a ratio, a rounding error; three where a ratio would look like 1. */
  readonly rough: (value: number) => string;
}

const units = [
  ['s', 1000],
  ['ms', 1],
  ['µs', 1e-3],
  ['ns', 1e-6],
] as const;

/** @param words say which way the text round a number runs */
export function createRaceFormat(
  language: string,
  { rightToLeft }: { readonly rightToLeft: boolean },
): RaceFormat {
  const writer = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value);
  };
  // A number and its unit run from left to right.
  const withUnit = (number: string, unit: string) =>
    rightToLeft ? `\u2066${number}\u00a0${unit}\u2069` : `${number}\u00a0${unit}`;
  const count = writer({ maximumFractionDigits: 0 });
  const three = writer({ maximumSignificantDigits: 3 });
  const two = writer({ maximumSignificantDigits: 2 });
  return {
    count,
    list: (names) => new Intl.ListFormat(language).format(names),
    time(milliseconds) {
      const [name, size] = units.find(([, unit]) => milliseconds >= unit * 0.9995) ?? units[3];
      return withUnit(three(milliseconds / size), name);
    },
    date: (day) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(day),
      ),
    bytes: (bytes) => withUnit(three(bytes / 1e6), 'MB'),
    rough: (value) => (value >= 1 && value < 1.1 ? three : two)(value),
  };
}
