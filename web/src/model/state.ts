import type { Activation } from '../engine/types.ts';
import type { Column, Dataset } from './dataset.ts';

/** A weight that nobody has given. */
export const defaultWeight = 0.1;

/** Everything a reader can change, and undo. Never changed in place. */
export interface State {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: Activation;
  readonly threshold: number;
  readonly dataset: Dataset;
}

/** One of the neuron's own numbers: a weight by its input, counted from 0, or one by its name. */
export type Dial = number | 'bias' | 'threshold';

export function dialValue(state: State, dial: Dial): number {
  return typeof dial === 'number' ? (state.weights[dial] ?? 0) : state[dial];
}

export function withDial(state: State, dial: Dial, value: number): State {
  if (Object.is(dialValue(state, dial), value)) return state;
  if (typeof dial !== 'number') return { ...state, [dial]: value };
  return { ...state, weights: state.weights.map((old, index) => (index === dial ? value : old)) };
}

/** Weights for other inputs: those of a name that was there keep theirs. */
export function weightsFor({ weights, dataset }: State, inputs: readonly Column[]): number[] {
  const places = new Map(dataset.inputs.map(({ name }, place) => [name, place]));
  return inputs.map(({ name }) => weights[places.get(name) ?? -1] ?? defaultWeight);
}

/** Whether a change would change nothing. Lists of weights are compared as text. */
export function agrees(state: State, change: Partial<State>): boolean {
  return Object.entries(change).every(
    ([name, value]) => String(Reflect.get(state, name)) === String(value),
  );
}
