import type { Engine, Workspace } from '../engine/index.ts';
import { exampleCount } from './dataset.ts';
import { begin, commit, type History, redo, undo } from './history.ts';
import { compute, type Result } from './result.ts';
import type { State } from './state.ts';

/**
 * One neuron in a reader's hands: its state with undo, the chosen example, and the result.
 * Knows no DOM. Every change goes through here, so the last good state is never lost.
 */
export class Session {
  readonly #engine: Engine;
  #workspace: Workspace | undefined;
  #author: State;
  #history: History<State>;
  #beforeGesture: State | undefined;
  #result: Result;
  #selected = 0;

  /** Throws the core's RangeError where the state's shapes do not fit. */
  constructor(engine: Engine, author: State) {
    this.#engine = engine;
    this.#author = author;
    this.#history = begin(author);
    this.#result = this.#compute(author);
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
    if (before) this.#history = commit(this.#history, before);
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

  reset(): void {
    this.apply(this.#author);
  }

  undo(): void {
    this.settle();
    this.#travel(undo(this.#history));
  }

  redo(): void {
    this.settle();
    this.#travel(redo(this.#history));
  }

  /** The present neuron's predictions for other values, `inputs x examples`. */
  predict(values: Float64Array, examples: number): Float64Array {
    const { weights, bias, activation, threshold } = this.state;
    const neuron = { weights, bias: [bias], activation, threshold };
    return this.#engine.forward([neuron], { inputs: weights.length, examples, values });
  }

  /** What the present activation makes of some sums. */
  activate(sums: Float64Array): Float64Array {
    const { activation, threshold } = this.state;
    const layer = { weights: [1], activation, threshold };
    return this.#engine.forward([layer], { inputs: 1, examples: sums.length, values: sums });
  }

  /** Frees the wasm memory; it is taken anew when the next change needs it. */
  release(): void {
    this.#workspace?.dispose();
    this.#workspace = undefined;
  }

  #isChanging(): boolean {
    return this.#beforeGesture !== undefined && this.#beforeGesture !== this.state;
  }

  #show(next: State): void {
    this.#result = this.#compute(next);
    this.#history = { ...this.#history, present: next };
  }

  #travel(history: History<State>): void {
    this.#result = this.#compute(history.present);
    this.#history = history;
  }

  #compute(state: State): Result {
    this.#workspace ??= this.#engine.workspace();
    return compute(this.#workspace, state);
  }
}
