import type { State } from '../../web/src/model/state.ts';

/** A state with these numbers, a row for every example, and names that count. */
export function stateOf(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  more: Partial<State> = {},
): State {
  const values = Float64Array.from(
    weights.flatMap((_, input) => rows.map((row) => row[input] ?? Number.NaN)),
  );
  const dataset = {
    title: '',
    inputs: weights.map((_, input) => ({ name: `input ${input}`, title: `input ${input}` })),
    output: { name: 'Prediction', title: 'Prediction' },
    exampleName: 'Example',
    labels: rows.map((_, example) => String(example + 1)),
    values,
    problems: [],
  };
  return { weights, bias: 0, activation: 'identity', threshold: 0, dataset, ...more };
}
