import type { Workspace } from '../engine/index.ts';
import { exampleCount } from './dataset.ts';
import type { State } from './state.ts';

/** What the neuron makes of its examples: the one source that every view draws from. */
export interface Result {
  readonly state: State;
  /** The weighted sums with the bias added, one per example. */
  readonly sums: Float64Array;
  /** The sums after the activation, one per example. */
  readonly predictions: Float64Array;
}

/** Throws the core's RangeError where the state's shapes do not fit. */
export function compute(workspace: Workspace, state: State): Result {
  const { dataset } = state;
  const batch = {
    inputs: dataset.inputs.length,
    examples: exampleCount(dataset),
    values: dataset.values,
  };
  const { weights, activation, threshold } = state;
  const neuron = { weights, bias: [state.bias] };
  const sums = workspace.forward([neuron], batch);
  const predictions =
    activation === 'identity'
      ? sums
      : workspace.forward([neuron, { weights: [1], activation, threshold }], batch);
  return Object.freeze({ state, sums, predictions });
}

/** The result with nothing in it that tells an answer. */
export function withoutAnswers({ state, sums }: Result): Result {
  const unknown = new Float64Array(sums.length).fill(Number.NaN);
  return { state, sums: unknown, predictions: unknown };
}
