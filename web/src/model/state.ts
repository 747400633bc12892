import type { Activation } from '../engine/types.ts';
import type { Dataset } from './dataset.ts';

/** Everything a reader can change, and undo. Never changed in place. */
export interface State {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: Activation;
  readonly threshold: number;
  readonly dataset: Dataset;
}

export function withWeight(state: State, input: number, weight: number): State {
  if (Object.is(state.weights[input], weight)) return state;
  return { ...state, weights: state.weights.map((old, index) => (index === input ? weight : old)) };
}
