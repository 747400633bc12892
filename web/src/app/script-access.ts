import { type Activation, activations } from '../engine/types.ts';
import { type Column, datasetOf, exampleCount, findColumns, valueAt } from '../model/dataset.ts';
import {
  type NeuronNumbers,
  neuronNumbers,
  withInputs,
  withNeuronNumbers,
} from '../model/network.ts';
import { problemOf } from '../model/problem.ts';
import type { App } from './app.ts';

/** The chosen neuron as scripts read and write it: what the element's properties do. */
export class ScriptAccess {
  readonly #app: App;
  /** Whether the author gives a table. */
  readonly #hasTable: () => boolean;
  /** The inputs' names as the reader sees them. */
  readonly #named: (inputs: readonly Column[]) => readonly Column[];

  constructor(
    app: App,
    hasTable: () => boolean,
    named: (inputs: readonly Column[]) => readonly Column[],
  ) {
    this.#app = app;
    this.#hasTable = hasTable;
    this.#named = named;
  }

  get weights(): number[] {
    return [...(this.#numbers?.weights ?? this.#app.scripted.weights ?? [])];
  }

  set weights(weights: ArrayLike<number>) {
    this.#give('weights', weights, Array.from(weights, Number));
  }

  get bias(): number {
    return this.#numbers?.bias ?? this.#app.scripted.bias ?? 0;
  }

  set bias(bias: number) {
    this.#give('bias', [bias], Number(bias));
  }

  get activation(): Activation {
    return this.#numbers?.activation ?? this.#app.scripted.activation ?? 'identity';
  }

  set activation(activation: Activation) {
    const text = String(activation);
    const found = activations.find((name) => name === text.toLowerCase());
    if (found) this.#give('activation', [], found);
    else {
      const allowed = activations;
      this.#app.refuse({ code: 'attribute-not-one-of', attribute: 'activation', text, allowed });
    }
  }

  get threshold(): number {
    return this.#numbers?.threshold ?? this.#app.scripted.threshold ?? 0;
  }

  set threshold(threshold: number) {
    this.#give('threshold', [threshold], Number(threshold));
  }

  get inputs(): string[] {
    const dataset = this.#app.session?.state.dataset;
    if (!dataset) return [...(this.#app.scripted.names ?? [])];
    return this.#named(dataset.inputs).map(({ name }) => name);
  }

  set inputs(names: readonly string[]) {
    this.#app.scripted.names = Array.from(names, String);
    this.#bring(this.#app.scripted.names, this.examples);
  }

  get examples(): number[][] {
    const dataset = this.#app.session?.state.dataset;
    if (!dataset) return (this.#app.scripted.rows ?? []).map((row) => Array.from(row));
    return Array.from({ length: exampleCount(dataset) }, (_, example) =>
      dataset.inputs.map((_, input) => valueAt(dataset, input, example)),
    );
  }

  set examples(rows: readonly ArrayLike<number>[]) {
    const { scripted } = this.#app;
    scripted.rows = Array.from(rows, (row) => Array.from(row, Number));
    const [names, width] = [this.inputs, scripted.rows[0]?.length];
    // Names for another number of inputs may have come first.
    this.#bring(names.length === width ? names : (scripted.names ?? names), scripted.rows);
  }

  /** A copy, one per example. */
  get predictions(): Float64Array {
    return this.#app.session?.result.predictions.slice() ?? new Float64Array(0);
  }

  get selected(): number {
    return this.#app.session?.selected ?? this.#app.wantedExample;
  }

  set selected(example: number) {
    this.#app.wantedExample = Number(example);
    this.#app.editor?.select(this.#app.wantedExample);
  }

  /** The neuron, its data and its predictions as plain values. */
  toJSON(prediction: string): Record<string, unknown> {
    const session = this.#app.session;
    return {
      inputs: this.inputs,
      weights: this.weights,
      bias: this.bias,
      activation: session?.neuron.activation,
      threshold: session?.neuron.threshold,
      output: session && (session.neuron.output.name || prediction),
      labels: [...(session?.state.dataset.labels ?? [])],
      examples: this.examples,
      predictions: Array.from(this.predictions),
    };
  }

  get #numbers(): NeuronNumbers | undefined {
    const session = this.#app.session;
    return session && neuronNumbers(session.state.network, session.place);
  }

  #give<Name extends keyof NeuronNumbers>(
    name: Name,
    numbers: ArrayLike<unknown>,
    value: NeuronNumbers[Name],
  ): void {
    const text = Array.from(numbers, String).find((text) => !Number.isFinite(Number(text)));
    if (text !== undefined) {
      this.#app.refuse({ code: 'attribute-not-a-number', attribute: name, text });
      return;
    }
    const { scripted, session, editor } = this.#app;
    Object.assign(scripted, { [name]: value });
    if (!session || !editor) return;
    const { state, place } = session;
    const network = withNeuronNumbers(state.network, place, { [name]: value });
    try {
      editor.run(() => session.apply(network === state.network ? state : { ...state, network }));
    } catch (error) {
      this.#app.refuse(problemOf(error, name));
    }
  }

  // Where there is a table, numbers in its place are a change like any other: Reset takes it back.
  #bring(names: readonly string[], rows: readonly ArrayLike<number>[]): void {
    const { session, scripted } = this.#app;
    if (!session || !this.#hasTable()) {
      this.#app.open();
      return;
    }
    const { state, place } = session;
    try {
      // A name that the reader sees may be one that no one has given.
      const shown = this.#named(state.dataset.inputs);
      const columns = names.map(
        (name) =>
          state.dataset.inputs[shown.findIndex((input) => input.name === name)] ?? {
            name,
            title: name,
          },
      );
      const dataset = datasetOf(rows, columns, state.dataset);
      const sources = findColumns(dataset.inputs, state.dataset.inputs);
      const width = state.dataset.inputs.length;
      let network = names.length === width ? state.network : withInputs(state.network, sources);
      if (names.length !== width && scripted.weights?.length === names.length) {
        network = withNeuronNumbers(network, place, { weights: scripted.weights });
      }
      this.#app.replace({ ...state, network, dataset }, session.selected);
    } catch (error) {
      this.#app.refuse(problemOf(error));
    }
  }
}
