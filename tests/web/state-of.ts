import type { NeuronNumbers } from '../../web/src/model/network.ts';
import type { State } from '../../web/src/model/state.ts';
import { usualTraining } from '../../web/src/model/training.ts';

/** One neuron with these numbers, examples in a row each, and names that count. */
export function stateOf(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  more: Partial<NeuronNumbers> = {},
): State {
  const { bias, activation, threshold } = {
    bias: 0,
    activation: 'identity',
    threshold: 0,
    ...more,
  } as const;
  const values = Float64Array.from(
    weights.flatMap((_, input) => rows.map((row) => row[input] ?? Number.NaN)),
  );
  return {
    network: [{ names: ['Prediction'], weights, bias: [bias], activation, threshold }],
    dataset: {
      title: '',
      inputs: weights.map((_, input) => ({ name: `input ${input}`, title: `input ${input}` })),
      outputs: [{ name: 'Prediction', title: 'Prediction' }],
      exampleName: 'Example',
      labels: rows.map((_, example) => String(example + 1)),
      values,
      targetColumns: [],
      targets: undefined,
      problems: [],
    },
    training: usualTraining,
  };
}

/** The weights of a state's first layer. */
export function weightsOf({ network }: State): readonly number[] {
  return network[0]?.weights ?? [];
}
