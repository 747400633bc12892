/**
 * How far an arrow key moves a number between `low` and `high`: a hundredth of that or finer, as a
 * power of ten.
 */
export function stepFor(low: number, high: number): number {
  // Each by itself, since the difference of two large numbers may be none.
  const exponent = Math.floor(Math.log10(high / 100 - low / 100));
  return Number(`1e${exponent}`) || Number.MIN_VALUE;
}

/** The multiple of `step`, a power of ten, that lies `count` steps from a value. */
export function stepFrom(value: number, count: number, step: number): number {
  const steps = Math.round(value / step) + count;
  // Beyond these, a step is less than what tells two numbers apart.
  if (!Number.isSafeInteger(steps)) return value;
  return Number(`${steps}e${Math.round(Math.log10(step))}`);
}
