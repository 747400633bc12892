import { inputs } from './runner.ts';

/** Of toes, record and fans, as everywhere in the lesson. */
export const weights = Float32Array.of(0.1, 0.2, 0);

const ranges = [
  [8, 10],
  [0, 1],
  [0.5, 2],
] as const;

/** Fills `inputs x games` values with made-up games, the same ones every time. */
export function makeUpGames(values: Float32Array): void {
  const games = values.length / inputs;
  let seed = 20190101;
  ranges.forEach(([low, high], input) => {
    const scale = (high - low) / 2 ** 32;
    for (let at = input * games; at < (input + 1) * games; at += 1) {
      // Marsaglia's xorshift32.
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      values[at] = low + scale * (seed >>> 0);
    }
  });
}
