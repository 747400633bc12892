import type { Comparison, LayerResult, Workspace } from '../engine/index.ts';
import { exampleCount } from './dataset.ts';
import { isSameLayer } from './network.ts';
import type { State } from './state.ts';

/** What a network makes of its examples: the one source that every view draws from. */
export interface Result {
  readonly state: State;
  /** Each layer's weighted sums with their biases, and what its activation makes of them. */
  readonly layers: readonly LayerResult[];
  /** The last layer's outputs, `outputs x examples`. */
  readonly predictions: Float64Array;
  /** Undefined where nobody knows what is true. */
  readonly comparison: Comparison | undefined;
}

/**
 * Throws the core's RangeError where the state's shapes do not fit. Of a result with the same shapes
 * `before`, layers that come to the same again are kept.
 */
export function compute(workspace: Workspace, state: State, before?: Result): Result {
  const { left, batch } = leftToCompute(state, before);
  const kept = before?.layers.slice(0, -left.length) ?? [];
  const layers = [...kept, ...workspace.forwardTraced(left, batch)];
  const predictions = lastOutputs(layers);
  const { targets } = state.dataset;
  const comparison = targets && workspace.compare(targets);
  return Object.freeze({ state, layers, predictions, comparison });
}

/** The layers from the first one on that has changed since `before`, with what comes into it. */
export function leftToCompute(state: State, before?: Result) {
  const { network, dataset } = state;
  const changed = network.findIndex(
    (layer, place) => !isSameLayer(layer, before?.state.network[place] ?? layer),
  );
  // Where an example lacks a number, its inputs tell, and not what a layer makes of them.
  const first =
    changed > 0 &&
    dataset.values === before?.state.dataset.values &&
    !before.comparison?.errors.includes(Number.NaN)
      ? changed
      : 0;
  const values = before?.layers[first - 1]?.outputs;
  const inputs = network[first - 1]?.bias.length ?? 0;
  return {
    left: layersOf(state).slice(first),
    batch: { ...batchOf(state), ...(values && { inputs, values }) },
  };
}

/** A state's network as the engine takes it. */
export function layersOf({ network }: Pick<State, 'network'>) {
  return network.map(({ weights, bias, activation, threshold }) => {
    return { weights, outputs: bias.length, bias, activation, threshold };
  });
}

/** A state's examples as the engine takes them. */
export function batchOf({ dataset }: Pick<State, 'dataset'>) {
  return {
    inputs: dataset.inputs.length,
    examples: exampleCount(dataset),
    values: dataset.values,
  };
}

/** The result with nothing in it that tells an answer. */
export function withoutAnswers({ state, layers }: Result): Result {
  const unknown = layers.map(({ sums }) => {
    const blank = new Float64Array(sums.length).fill(Number.NaN);
    return { sums: blank, outputs: blank };
  });
  return { state, layers: unknown, predictions: lastOutputs(unknown), comparison: undefined };
}

function lastOutputs(layers: readonly LayerResult[]): Float64Array {
  return layers.at(-1)?.outputs ?? new Float64Array(0);
}
