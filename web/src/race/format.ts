/** How the race writes its numbers. */
export interface RaceFormat {
  readonly count: (value: number) => string;
  /** A time in the unit that suits it. */
  readonly time: (milliseconds: number) => string;
  /** A day such as `2026-11-25`. */
  readonly date: (day: string) => string;
  readonly bytes: (bytes: number) => string;
  /** Two significant digits: a ratio, a rounding error. */
  readonly rough: (value: number) => string;
}

const units = [
  ['s', 1000],
  ['ms', 1],
  ['µs', 1e-3],
  ['ns', 1e-6],
] as const;

export function createRaceFormat(language: string): RaceFormat {
  const writer = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value);
  };
  const count = writer({ maximumFractionDigits: 0 });
  const three = writer({ maximumSignificantDigits: 3 });
  return {
    count,
    time(milliseconds) {
      const [name, size] = units.find(([, unit]) => milliseconds >= unit * 0.9995) ?? units[3];
      return `${three(milliseconds / size)}\u00a0${name}`;
    },
    date: (day) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(day),
      ),
    bytes: (bytes) => `${three(bytes / 1e6)}\u00a0MB`,
    rough: writer({ maximumSignificantDigits: 2 }),
  };
}
