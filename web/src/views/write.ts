import type { Frame } from './view.ts';

/** How the numbers that go into a formula are written, with all digits where the reader wants them. */
export function writer({ allDigits, format }: Frame) {
  const write = allDigits ? format.exact : format.given;
  return {
    write,
    /** As a factor or a term: a negative one stands in brackets. */
    signed: (value: number) => (value < 0 ? `(${write(value)})` : write(value)),
  };
}
