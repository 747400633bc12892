import type { Engine, Layer, Workspace } from '../engine/index.ts';
import type { Batch, Kernel, Network as Layers } from '../engine/types.ts';
import { type Dataset, exampleCount, withExamples } from '../model/dataset.ts';
import { begin, commit, forgetOldest, type History, redo, undo } from '../model/history.ts';
import {
  firstOutput,
  type Network,
  type NeuronNumbers,
  type NeuronPlace,
  neuronNumbers,
} from '../model/network.ts';
import { type Neuron, neuronOf } from '../model/neuron.ts';
import { compute, layersOf, leftToCompute, type Result } from '../model/result.ts';
import type { State } from '../model/state.ts';
import type { Training } from '../model/training.ts';

// What undo may keep: some dozen edits of the largest table that a reader can bring.
const maxHistoryBytes = 64e6;

/**
 * A reader's work on a network: its state with undo, the chosen example and neuron, and the result.
 * Every change goes through here, so the last good state is never lost.
 */
export class Session {
  readonly #engine: Engine;
  /** One for each kernel: a curve of one example's error is asked for beside the result of all. */
  readonly #workspaces = new Map<Kernel, Workspace>();
  /** The example that was taken alone last. */
  #alone: { readonly of: Dataset; readonly example: number; readonly dataset: Dataset } | undefined;
  #author: State;
  #history: History<State>;
  #beforeGesture: State | undefined;
  #result: Result;
  #selected = 0;
  #place: NeuronPlace | undefined;

  /** Throws the core's RangeError where the state's shapes do not fit. */
  constructor(engine: Engine, author: State) {
    this.#engine = engine;
    this.#author = author;
    this.#history = begin(author);
    this.#result = compute(this.#memoryFor(author.dataset), author);
  }

  get state(): State {
    return this.#history.present;
  }

  get result(): Result {
    return this.#result;
  }

  /** The chosen example, counted from 0; -1 where there are none. */
  get selected(): number {
    return Math.min(this.#selected, exampleCount(this.state.dataset) - 1);
  }

  /** Where the chosen neuron stands: the one that is taken apart. */
  get place(): NeuronPlace {
    return this.chosenPlace ?? firstOutput(this.state.network);
  }

  /** The same; undefined where nobody has chosen one that is there. */
  get chosenPlace(): NeuronPlace | undefined {
    return this.#place && this.#hasNeuron(this.#place) ? this.#place : undefined;
  }

  /** The chosen neuron, with what comes in and what goes out. */
  get neuron(): Neuron {
    return neuronOf(this.#result, this.place);
  }

  /** The chosen neuron's numbers as the author gave them, where there was such a neuron. */
  get authorNumbers(): NeuronNumbers | undefined {
    const { network } = this.#author;
    const { layer, neuron } = this.place;
    const isThere = network[layer]?.bias[neuron] !== undefined;
    return isThere ? neuronNumbers(network, { layer, neuron }) : undefined;
  }

  /** Whether anything is no longer as the author gave it. */
  get changed(): boolean {
    return this.state !== this.#author;
  }

  /** Whether there is anything to take back. */
  get canUndo(): boolean {
    return this.#history.past.length > 0 || this.#isChanging();
  }

  /** Whether there is anything that was taken back; a change under way is about to forget it. */
  get canRedo(): boolean {
    return this.#history.future.length > 0 && !this.#isChanging();
  }

  /** Whether the reader is in the middle of a change. */
  get inGesture(): boolean {
    return this.#beforeGesture !== undefined;
  }

  select(example: number): void {
    if (Number.isInteger(example) && example >= 0) this.#selected = example;
  }

  /** Chooses the neuron that is taken apart; nothing where there is no such neuron. */
  selectNeuron(place: NeuronPlace): void {
    const { layer, neuron } = place;
    if (this.#hasNeuron(place)) this.#place = { layer, neuron };
  }

  /** Shows a change that is still under way. Throws, and changes nothing, where it cannot be. */
  preview(next: State): void {
    const before = this.#beforeGesture ?? this.state;
    this.#show(next);
    this.#beforeGesture = before;
  }

  /** Ends the change under way: from here it is one step of undo. */
  settle(): void {
    const before = this.#beforeGesture;
    this.#beforeGesture = undefined;
    if (!before) return;
    this.#history = forgetOldest(commit(this.#history, before), partsOf, maxHistoryBytes);
  }

  /** Takes the change under way back, as though it had never begun. */
  cancel(): void {
    const before = this.#beforeGesture;
    if (!before) return;
    this.#show(before);
    this.#beforeGesture = undefined;
  }

  /** A change in one step. Throws, and changes nothing, where it cannot be. */
  apply(next: State): void {
    this.preview(next);
    this.settle();
  }

  /** Learns in another way, and has always done so: nothing of it can be taken back. */
  retrain(trained: (state: State) => Training): void {
    const known = new Map<State, State>();
    const changed = (state: State): State => {
      const training = trained(state);
      const isSame = training === state.training;
      const next = known.get(state) ?? (isSame ? state : { ...state, training });
      known.set(state, next);
      return next;
    };
    const { past, present, future } = this.#history;
    this.#history = {
      past: past.map(changed),
      present: changed(present),
      future: future.map(changed),
    };
    this.#author = changed(this.#author);
    this.#beforeGesture = this.#beforeGesture && changed(this.#beforeGesture);
    this.#result = Object.freeze({ ...this.#result, state: this.state });
  }

  reset(): void {
    this.apply(this.#author);
  }

  undo(): void {
    this.settle();
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.settle();
    this.#move(redo(this.#history));
  }

  /**
   * What the present network's last layer makes of other values, `inputs x examples`, or the layer
   * with that number, counted from 0.
   */
  predict(values: Float64Array, examples: number, layer?: number): Float64Array {
    const inputs = this.state.dataset.inputs.length;
    const layers = layersOf(this.state);
    const upTo = layer === undefined ? layers : layers.slice(0, layer + 1);
    return this.#engine.forward(upTo, { inputs, examples, values });
  }

  /**
   * The mean squared error of another network of the same shape: over all examples, or in one. NaN
   * where nobody knows what is true.
   */
  errorOf(network: Network, example?: number): number {
    const { state } = this;
    const dataset = example === undefined ? state.dataset : this.#takeAlone(example);
    const { targets } = dataset;
    if (!targets) return Number.NaN;
    const { left, batch } = leftToCompute({ ...state, network, dataset }, this.#result);
    return this.#memoryFor(dataset).error(left, batch, targets);
  }

  /** What other layers make of other numbers. Throws the core's RangeError where they do not fit. */
  forward(layers: Layers, batch: Batch): Float64Array {
    return this.#engine.forward(layers, batch);
  }

  /** What the chosen neuron's activation makes of some sums. */
  activate(sums: Float64Array): Float64Array {
    const { activation, threshold } = this.neuron;
    const layer = { weights: [1], activation, threshold };
    return this.#engine.forward([layer], { inputs: 1, examples: sums.length, values: sums });
  }

  /** Throws the core's RangeError where a layer by itself has not the shape for so many inputs. */
  check(layer: Layer, inputs: number): void {
    this.#engine.forward([layer], { inputs, examples: 0, values: [] });
  }

  /** Frees the core's memory; it is taken anew when the next change needs it. */
  release(): void {
    for (const workspace of this.#workspaces.values()) workspace.dispose();
    this.#workspaces.clear();
  }

  // The same for as long as it is asked for, so that its numbers are written once.
  #takeAlone(example: number): Dataset {
    const { dataset: of } = this.state;
    if (this.#alone?.of !== of || this.#alone.example !== example) {
      this.#alone = { of, example, dataset: withExamples(of, [example]) };
    }
    return this.#alone.dataset;
  }

  #hasNeuron({ layer, neuron }: NeuronPlace): boolean {
    return this.state.network[layer]?.bias[neuron] !== undefined;
  }

  #isChanging(): boolean {
    return this.#beforeGesture !== undefined && this.#beforeGesture !== this.state;
  }

  #show(next: State): void {
    this.#move({ ...this.#history, present: next });
  }

  // Most changes leave the shapes as they are, and the layers before the one that changes.
  #move(history: History<State>): void {
    const { present } = history;
    const before = hasShapesOf(present, this.state) ? this.#result : undefined;
    this.#result = compute(this.#memoryFor(present.dataset), present, before);
    this.#history = history;
  }

  // Where there is but one example, fast kernels add up a sum in parts: not as Python's loop does.
  #memoryFor(dataset: Dataset): Workspace {
    const { kernel: fastest, kernels } = this.#engine;
    const scalar = kernels.find(({ name }) => name === 'scalar');
    const kernel = exampleCount(dataset) === 1 ? (scalar ?? fastest) : fastest;
    const workspace = this.#workspaces.get(kernel) ?? this.#engine.workspace(kernel);
    this.#workspaces.set(kernel, workspace);
    return workspace;
  }
}

function hasShapesOf({ network }: State, other: State): boolean {
  const isLike = ({ weights, bias }: Network[number], layer?: Network[number]) =>
    weights.length === layer?.weights.length && bias.length === layer.bias.length;
  return (
    network.length === other.network.length &&
    network.every((layer, place) => isLike(layer, other.network[place]))
  );
}

// What takes room in a state. Edits leave most of it as it was, and states share that.
function partsOf({ network, dataset }: State): [object, number][] {
  const { values, targets = [], inputs, labels, problems } = dataset;
  const numbers = network.flatMap(({ weights, bias }) => [weights, bias]);
  return [...numbers, values, targets, inputs, labels, problems].map((list) => [
    list,
    8 * list.length + 64,
  ]);
}
