import type { LearningStep } from '../model/learning-step.ts';
import { inputCount, type Parameter } from '../model/network.ts';
import type { State } from '../model/state.ts';
import { isLocked } from '../model/training.ts';

/** One number that a step has updated, in the book's words. */
export interface LedgerUpdate {
  /** The neuron that it belongs to, and what came in there; `bias` for a bias. */
  neuron: string;
  name: string;
  /** What came in, what was predicted and what is true; null where that is of many examples. */
  input: number | null;
  prediction: number | null;
  /** Null in a hidden layer as well: what its neurons should give, nobody knows. */
  target: number | null;
  /** Prediction - target, or a hidden neuron's share of it. Null as above. */
  delta: number | null;
  weight: number;
  /** Delta x input, or its mean over the examples; null by hot and cold. */
  weightDelta: number | null;
  newWeight: number;
}

/** One step of learning as plain values. */
export interface LedgerStep {
  /** Counted from 1. */
  step: number;
  method: LearningStep['method'];
  /** Counted from 0; null where it learned from all of them. */
  example: number | null;
  /** The mean squared error of what it learned from, before the step. */
  error: number;
  /** By how much the weight deltas are multiplied; by hot and cold how far a weight moves. */
  alpha: number;
  updates: LedgerUpdate[];
}

/** Steps in the book's words. `state` has a name for everything. A bias that nobody has is left out. */
export function ledgerOf(steps: readonly LearningStep[], state: State): LedgerStep[] {
  return steps.map((step) => ({
    step: step.number,
    method: step.method,
    example: step.example ?? null,
    error: step.error,
    alpha: step.stepSize,
    updates: updatesOf(step, state),
  }));
}

function updatesOf(step: LearningStep, { network, dataset, training }: State): LedgerUpdate[] {
  const isOne = step.example !== undefined;
  const one = (numbers: ArrayLike<number> | undefined, place: number) =>
    isOne ? (numbers?.[place] ?? null) : null;
  return step.before.flatMap((layer, at) => {
    const details = step.layers[at];
    const after = step.after[at];
    const isLast = at === step.before.length - 1;
    const came = at === 0 ? step.inputs : step.layers[at - 1]?.outputs;
    const names =
      at === 0 ? dataset.inputs.map(({ name }) => name) : (network[at - 1]?.names ?? []);
    const width = inputCount(layer);
    return layer.bias.flatMap((bias, output): LedgerUpdate[] => {
      const common = {
        neuron: network[at]?.names[output] ?? '',
        prediction: one(details?.outputs, output),
        target: isLast ? one(step.targets, output) : null,
        delta: one(details?.deltas.length ? details.deltas : details?.outputDeltas, output),
      };
      const weights = names.map((name, input): LedgerUpdate => {
        const place = output * width + input;
        return {
          ...common,
          name,
          input: one(came, input),
          weight: layer.weights[place] ?? 0,
          weightDelta: details?.weightDeltas[place] ?? null,
          newWeight: after?.weights[place] ?? 0,
        };
      });
      const parameter: Parameter = { kind: 'bias', layer: at, output };
      if (isLocked(training, parameter)) return weights;
      const own: LedgerUpdate = {
        ...common,
        name: 'bias',
        input: isOne ? 1 : null,
        weight: bias,
        weightDelta: details?.biasDeltas[output] ?? null,
        newWeight: after?.bias[output] ?? 0,
      };
      return [...weights, own];
    });
  });
}
