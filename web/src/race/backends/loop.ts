const { fround } = Math;

/**
 * The definition once more, in JavaScript: one game after the other, one input after the other.
 * `fround` makes each step a float32 one, which engines then compute as such.
 *
 * @param values `inputs x games`
 * @param predictions one per game, written to
 */
export function loop(values: Float32Array, weights: Float32Array, predictions: Float32Array): void {
  const games = predictions.length;
  const inputs = weights.length;
  for (let game = 0; game < games; game += 1) {
    let sum = fround(0);
    for (let input = 0; input < inputs; input += 1) {
      sum = fround(
        sum + fround((weights[input] as number) * (values[input * games + game] as number)),
      );
    }
    predictions[game] = sum;
  }
}
