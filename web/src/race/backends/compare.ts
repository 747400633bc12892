import type { Check } from './runner.ts';
import { inputs } from './runner.ts';

const epsilon = 2 ** -23;

/**
 * Compares predictions with those of the scalar kernel. The same means within
 * `inputs * epsilon * sum|x_i * w_i|` of each, as for every kernel.
 *
 * @param values `inputs x games`
 */
export function compare(
  predictions: Float32Array,
  reference: Float32Array,
  values: Float32Array,
  weights: Float32Array,
): Check {
  const games = reference.length;
  let difference = predictions.length === games ? 0 : Number.NaN;
  let same = predictions.length === games;
  for (let game = 0; game < games && same; game += 1) {
    const off = Math.abs((predictions[game] as number) - (reference[game] as number));
    if (off === 0) continue;
    let scale = 0;
    for (let input = 0; input < inputs; input += 1) {
      scale += Math.abs((values[input * games + game] as number) * (weights[input] as number));
    }
    same = off <= inputs * epsilon * scale;
    difference = Math.max(difference, off);
  }
  return { difference, same };
}
