import { type Activation, activations } from '../engine/types.ts';
import type { Column, Dataset } from '../model/dataset.ts';
import {
  inputCount,
  type Network,
  type NetworkLayer,
  type NeuronPlace,
  type Parameter,
} from '../model/network.ts';
import { ProblemError, problemOf } from '../model/problem.ts';
import type { State } from '../model/state.ts';
import type { App } from './app.ts';
import type { Nothing, ScriptAccess } from './script-access.ts';

/** A layer as scripts read it. */
export interface LayerValues {
  /** One per neuron. */
  names: string[];
  /** A row for each neuron, a number for each that comes in. */
  weights: number[][];
  /** One per neuron. */
  bias: number[];
  activation: Activation;
  threshold: number;
}

/** A layer as scripts write it: what is left out is as it was, or as it usually is. */
export interface GivenLayer {
  readonly weights: readonly ArrayLike<number>[];
  readonly names?: readonly string[] | Nothing;
  readonly bias?: ArrayLike<number> | Nothing;
  readonly activation?: Activation | Nothing;
  readonly threshold?: number | Nothing;
}

/** A whole network as scripts read and write it. */
export class NetworkAccess {
  readonly #app: App;
  readonly #script: ScriptAccess;
  readonly #hasTable: () => boolean;
  /** The network by the names that the reader sees. */
  readonly #named: (state: State) => Network;

  constructor(
    app: App,
    script: ScriptAccess,
    hasTable: () => boolean,
    named: (state: State) => Network,
  ) {
    this.#app = app;
    this.#script = script;
    this.#hasTable = hasTable;
    this.#named = named;
  }

  get layers(): LayerValues[] {
    const { session, scripted } = this.#app;
    const network = session ? this.#named(session.state) : (scripted.layers ?? []);
    return network.map((layer) => {
      const { names, weights, bias, activation, threshold } = layer;
      const width = inputCount(layer);
      const rows = bias.map((_, row) => weights.slice(row * width, (row + 1) * width));
      return { names: [...names], weights: rows, bias: [...bias], activation, threshold };
    });
  }

  set layers(layers: readonly GivenLayer[] | Nothing) {
    const list = layers && Array.from(layers, plain);
    if (!this.#script.isNews('layers', list) || !list) return;
    const { session, editor, scripted } = this.#app;
    try {
      const known = this.layers;
      if (list.length === 0) throw new RangeError('there are no layers');
      const network = list.map((layer, place) => toLayer(layer, place, known[place]));
      for (const { names, weights, bias } of network) {
        const outputs = names.length;
        session?.check({ weights, outputs, bias }, weights.length / outputs);
      }
      if (!session || !editor || !this.#hasTable()) {
        scripted.layers = network;
        this.#app.open();
        return;
      }
      const { state } = session;
      const shown = this.#named(state);
      const own = network.map((layer, place) => unnamed(layer, shown[place], state.network[place]));
      const locks = state.training.locks.filter((lock) => isIn(own, lock));
      const dataset = withOutputs(state.dataset, own);
      editor.run(() =>
        session.apply({ network: own, dataset, training: { ...state.training, locks } }),
      );
      this.#app.fitRanges();
    } catch (error) {
      this.#app.refuse(problemOf(error, 'layers'));
    }
  }

  /** What the neurons of each layer but the last give, `neurons x examples` each; copies. */
  get hiddenOutputs(): Float64Array[] {
    const layers = this.#app.session?.result.layers ?? [];
    return layers.slice(0, -1).map(({ outputs }) => outputs.slice());
  }

  get selectedNeuron(): NeuronPlace {
    return { ...(this.#app.session?.place ?? this.#app.wantedNeuron ?? { layer: 0, neuron: 0 }) };
  }

  set selectedNeuron(place: NeuronPlace | Nothing) {
    if (!this.#script.isNews('selectedNeuron', place) || !place) return;
    const { layer, neuron } = place;
    this.#app.wantedNeuron = { layer: Number(layer), neuron: Number(neuron) };
    this.#app.editor?.selectNeuron(this.#app.wantedNeuron);
  }

  /** The network, its data and its predictions as plain values. */
  toJSON(): Record<string, unknown> {
    const layers = this.layers;
    return {
      inputs: this.#script.inputs,
      layers,
      outputs: layers.at(-1)?.names ?? [],
      labels: [...(this.#app.session?.state.dataset.labels ?? [])],
      examples: this.#script.examples,
      predictions: Array.from(this.#script.predictions),
      ...this.#script.truth,
    };
  }
}

/** What a script gave, as values that are no longer its own. */
interface PlainLayer {
  readonly weights: readonly (readonly number[])[];
  readonly names: readonly string[] | undefined;
  readonly bias: readonly number[] | undefined;
  readonly activation: string | undefined;
  readonly threshold: number | undefined;
}

function plain({ weights, names, bias, activation, threshold }: GivenLayer): PlainLayer {
  return {
    weights: Array.from(weights, (row) => Array.from(row, Number)),
    names: names ? Array.from(names, String) : undefined,
    bias: bias ? Array.from(bias, Number) : undefined,
    activation: activation ? String(activation).toLowerCase() : undefined,
    threshold: threshold === undefined || threshold === null ? undefined : Number(threshold),
  };
}

// Whether the layers chain is the core's to say; here it is each for itself.
function toLayer(
  { weights, names, bias, activation, threshold }: PlainLayer,
  place: number,
  known: LayerValues | undefined,
): NetworkLayer {
  const like = known?.names.length === weights.length ? known : undefined;
  const numbers = [...weights.flat(), ...(bias ?? []), threshold ?? 0];
  const wrong = numbers.find((number) => !Number.isFinite(number));
  if (wrong !== undefined) {
    const text = String(wrong);
    throw new ProblemError({ code: 'attribute-not-a-number', attribute: 'layers', text });
  }
  const kind = activations.find((name) => name === (activation ?? like?.activation ?? 'identity'));
  if (!kind) {
    const text = activation ?? '';
    throw new ProblemError({
      code: 'attribute-not-one-of',
      attribute: 'layers',
      text,
      allowed: activations,
    });
  }
  if (weights.length === 0) throw new RangeError(`layer ${place + 1}: there are no neurons`);
  const [width = 0, ...others] = weights.map(({ length }) => length);
  const ragged = others.findIndex((length) => length !== width);
  if (ragged >= 0) {
    const count = others[ragged] ?? 0;
    throw new RangeError(
      `layer ${place + 1}: ${width} weights in row 1 but ${count} in row ${ragged + 2}`,
    );
  }
  return {
    names: weights.map((_, neuron) => names?.[neuron] ?? like?.names[neuron] ?? ''),
    weights: weights.flat(),
    bias: bias ?? like?.bias ?? weights.map(() => 0),
    activation: kind,
    threshold: threshold ?? like?.threshold ?? 0,
  };
}

// A name that the reader sees may be one that nobody has given.
function unnamed(
  layer: NetworkLayer,
  shown: NetworkLayer | undefined,
  known: NetworkLayer | undefined,
): NetworkLayer {
  const names = layer.names.map((name, neuron) =>
    name === shown?.names[neuron] ? (known?.names[neuron] ?? name) : name,
  );
  return { ...layer, names };
}

function withOutputs(dataset: Dataset, network: Network): Dataset {
  const names = network.at(-1)?.names ?? [];
  const outputs = names.map(
    (name, place): Column =>
      dataset.outputs.find((output) => output.name === name) ??
      (name === '' ? dataset.outputs[place] : undefined) ?? { name, title: name },
  );
  const isSame = outputs.every((output, place) => output === dataset.outputs[place]);
  if (isSame && outputs.length === dataset.outputs.length) return dataset;
  // What is true of other outputs, nobody knows.
  const hasTargets = outputs.length === dataset.outputs.length;
  return hasTargets
    ? { ...dataset, outputs }
    : { ...dataset, outputs, targetColumns: [], targets: undefined };
}

function isIn(network: Network, lock: Parameter): boolean {
  const layer = network[lock.layer];
  if (!layer) return false;
  if (lock.kind === 'threshold') return true;
  const isThere = lock.output < layer.bias.length;
  return lock.kind === 'bias' ? isThere : isThere && lock.input < inputCount(layer);
}
