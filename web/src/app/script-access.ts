import { type Activation, activations } from '../engine/types.ts';
import {
  type Column,
  datasetOf,
  exampleCount,
  findColumns,
  isNamed,
  targetAt,
  valueAt,
} from '../model/dataset.ts';
import {
  defaultWeight,
  firstOutput,
  type NeuronNumbers,
  neuronNumbers,
  type Parameter,
  withNeuronNumbers,
} from '../model/network.ts';
import { splitNumbers } from '../model/numbers/split.ts';
import { type Problem, problemOf } from '../model/problem.ts';
import { forInputs } from '../model/state.ts';
import { isLocked, type Training, usualTraining, withLock } from '../model/training.ts';
import type { App } from './app.ts';

// Of the neuron's own numbers, scripts and attributes both have a say, and the last one counts.
export const ownNumbers = ['weights', 'bias', 'activation', 'threshold'] as const;

/** What a script gives where it has nothing to give, as frameworks do. */
export type Nothing = null | undefined;

/**
 * The chosen neuron as scripts read and write it: what the element's properties do. Frameworks set
 * them anew at every render, so what was given last, and is given again, changes nothing.
 */
export class ScriptAccess {
  readonly #app: App;
  /** Whether the author gives a table. */
  readonly #hasTable: () => boolean;
  /** The inputs' names as the reader sees them. */
  readonly #named: (inputs: readonly Column[]) => readonly Column[];
  /** What was given last, as text, by the properties' names. */
  readonly #given = new Map<string, string>();

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

  set weights(weights: ArrayLike<number | string> | string | Nothing) {
    const list = Array.from(typeof weights === 'string' ? splitNumbers(weights) : (weights ?? []));
    if (this.isNews('weights', list.length > 0 ? list : null)) {
      this.#give('weights', list, list.map(Number));
    }
  }

  get bias(): number {
    return this.#numbers?.bias ?? this.#app.scripted.bias ?? 0;
  }

  set bias(bias: number | string | Nothing) {
    if (this.isNews('bias', bias)) this.#give('bias', [bias], Number(bias));
  }

  get activation(): Activation {
    return this.#numbers?.activation ?? this.#app.scripted.activation ?? 'identity';
  }

  set activation(activation: Activation | Nothing) {
    if (!this.isNews('activation', activation)) return;
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

  set threshold(threshold: number | string | Nothing) {
    if (this.isNews('threshold', threshold)) {
      this.#give('threshold', [threshold], Number(threshold));
    }
  }

  get inputs(): string[] {
    const dataset = this.#app.session?.state.dataset;
    if (!dataset) return [...(this.#app.scripted.names ?? [])];
    return this.#named(dataset.inputs).map(({ name }) => name);
  }

  set inputs(names: readonly string[] | string | Nothing) {
    const list = typeof names === 'string' && names !== '' ? names.split(',') : names;
    if (!this.isNews('inputs', list)) return;
    this.#app.scripted.names = Array.from(list ?? [], (name) => String(name).trim());
    const { targetColumns = [], problems } = this.#app.session?.state.dataset ?? {};
    const isAwaited = this.#app.scripted.names.some((name) =>
      targetColumns.some((column) => isNamed(column, name)),
    );
    // Examples that say what is true come next.
    if (!isAwaited) this.#bring(this.#app.scripted.names, this.examples, problems);
  }

  get examples(): number[][] {
    const dataset = this.#app.session?.state.dataset;
    if (!dataset) return (this.#app.scripted.rows ?? []).map((row) => Array.from(row));
    return Array.from({ length: exampleCount(dataset) }, (_, example) =>
      dataset.inputs.map((_, input) => valueAt(dataset, input, example)),
    );
  }

  set examples(rows: readonly ArrayLike<number>[] | Nothing) {
    const list = rows && Array.from(rows, (row) => Array.from(row, Number));
    if (!this.isNews('examples', list) || !list) return;
    const { scripted } = this.#app;
    scripted.rows = list;
    const [names, width] = [this.inputs, scripted.rows[0]?.length];
    // Names for another number of inputs may have come first.
    this.#bring(names.length === width ? names : (scripted.names ?? names), scripted.rows);
  }

  /** A copy, one per example. */
  get predictions(): Float64Array {
    return this.#app.session?.result.predictions.slice() ?? new Float64Array(0);
  }

  /** The mean squared error; NaN where nobody knows what is true. */
  get error(): number {
    return this.#app.session?.result.comparison?.error ?? Number.NaN;
  }

  /** Prediction - target, a copy in the order of the predictions; none where nobody knows the truth. */
  get deltas(): Float64Array {
    return this.#app.session?.result.comparison?.deltas.slice() ?? new Float64Array(0);
  }

  /** What is true, for `toJSON`; nothing where nobody knows. */
  get truth(): { readonly targets?: Record<string, number[]> } {
    const dataset = this.#app.session?.state.dataset;
    if (!dataset?.targets) return {};
    const columns = dataset.targetColumns.map(({ name }, output) => [
      name,
      dataset.labels.map((_, example) => targetAt(dataset, output, example)),
    ]);
    return { targets: Object.fromEntries(columns) };
  }

  /** The error, and how many steps there are from the start up to it. */
  get progress(): { readonly error: number; readonly step: number } {
    return { error: this.error, step: this.#app.learning.learning?.position ?? 0 };
  }

  /** How it learns, by what is there now or, before that, by what is usual. */
  get training(): Training {
    return this.#app.session?.state.training ?? usualTraining;
  }

  /** The inputs whose weights nobody changes. */
  get locked(): string[] {
    const { state } = this.#app.session ?? {};
    if (!state) return [];
    return this.inputs.filter((_, input) =>
      state.network[0]?.bias.every((_, output) =>
        isLocked(state.training, { kind: 'weight', layer: 0, output, input }),
      ),
    );
  }

  get selected(): number {
    return this.#app.session?.selected ?? this.#app.wantedExample;
  }

  set selected(example: number | Nothing) {
    if (!this.isNews('selected', example)) return;
    this.#app.wantedExample = Number(example);
    this.#app.editor?.select(this.#app.wantedExample);
  }

  /** Goes back or forth, after which a script may give anew what it gave before. */
  move(move: 'reset' | 'undo' | 'redo'): void {
    this.#given.clear();
    this.#app[move]();
  }

  /** An attribute says now what a property of its name said. */
  forget(name: string): void {
    this.#given.delete(name);
    if (isOwn(name)) delete this.#app.scripted[name];
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
      ...this.truth,
    };
  }

  get #numbers(): NeuronNumbers | undefined {
    const session = this.#app.session;
    return session && neuronNumbers(session.state.network, session.place);
  }

  /**
   * Whether a script gives something that it did not give last. Nothing brings back what the author
   * wrote, where a script gave something before.
   */
  isNews(name: string, value: unknown): boolean {
    if (value === undefined || value === null || value === '') {
      if (this.#given.delete(name)) this.#takeBack(name);
      return false;
    }
    const text = JSON.stringify(value);
    if (this.#given.get(name) === text) return false;
    this.#given.set(name, text);
    return true;
  }

  #takeBack(name: string): void {
    const { scripted, settings, session } = this.#app;
    if (isOwn(name)) {
      const usual = session?.state.dataset.inputs.map(() => defaultWeight) ?? [];
      const value = name === 'weights' ? (settings?.weights ?? usual) : settings?.[name];
      this.#apply(name, session && settings?.layers ? session.authorNumbers?.[name] : value);
      delete scripted[name];
    } else if (name !== 'selected' && name !== 'selectedNeuron') {
      delete scripted[name === 'inputs' ? 'names' : name === 'layers' ? name : 'rows'];
      this.#app.open();
    }
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
    const { scripted, session } = this.#app;
    // Those of the last neuron alone are kept; what another got is a change like a reader's.
    if (session) {
      const { layer, neuron } = session.place;
      const kept = scripted.place ?? firstOutput(session.state.network);
      if (kept.layer !== layer || kept.neuron !== neuron) {
        for (const own of ownNumbers) delete scripted[own];
      }
      scripted.place = { layer, neuron };
    }
    Object.assign(scripted, { [name]: value });
    this.#apply(name, value);
  }

  #apply(name: keyof NeuronNumbers, value: unknown): void {
    const { session, editor } = this.#app;
    if (!session || !editor || value === undefined) return;
    const { state, place } = session;
    try {
      if (name === 'weights') {
        session.check({ weights: value as readonly number[] }, session.neuron.inputs.length);
      }
      const network = withNeuronNumbers(state.network, place, { [name]: value });
      // A bias that somebody has given learns.
      const bias: Parameter = { kind: 'bias', layer: place.layer, output: place.neuron };
      const isFreed = name === 'bias' && value !== 0 && isLocked(state.training, bias);
      const training = isFreed ? withLock(state.training, bias, false) : state.training;
      const isSame = network === state.network && !isFreed;
      editor.run(() => session.apply(isSame ? state : { ...state, network, training }));
    } catch (error) {
      this.#app.refuse(problemOf(error, name));
    }
  }

  // Where there is a table, numbers in its place are a change like any other: Reset takes it back.
  #bring(
    names: readonly string[],
    rows: readonly ArrayLike<number>[],
    problems: readonly Problem[] = [],
  ): void {
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
      const dataset = { ...datasetOf(rows, columns, state.dataset), problems };
      const sources = findColumns(dataset.inputs, state.dataset.inputs);
      const [width, before] = [dataset.inputs.length, state.dataset.inputs.length];
      const { network, training } = width === before ? state : forInputs(state, sources);
      const { weights } = scripted;
      const isGiven = width !== before && place.layer === 0 && weights?.length === width;
      const given = isGiven ? withNeuronNumbers(network, place, { weights }) : network;
      this.#app.replace({ network: given, training, dataset }, session.selected);
    } catch (error) {
      this.#app.refuse(problemOf(error));
    }
  }
}

function isOwn(name: string): name is keyof NeuronNumbers {
  return ownNumbers.some((own) => own === name);
}
