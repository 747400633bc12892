import type { PropertyDeclarations } from 'lit';
import type { App } from '../app/app.ts';
import type { LedgerStep } from '../app/ledger.ts';
import { type Nothing, ownNumbers, type ScriptAccess } from '../app/script-access.ts';
import { isOn, trainingAttributes } from '../app/settings.ts';
import type { ViewModel } from '../app/view-model.ts';
import { FrameElement } from '../dom/frame-element.ts';
import type { Activation } from '../engine/types.ts';
import type { Words } from '../locales/neuron/en.ts';
import type { Method, Order } from '../model/training.ts';

/** What scripts set, read and ask for: the properties and methods that both elements have. */
export abstract class ScriptedElement extends FrameElement {
  // What a script may set before the class is there. The accessors below are the properties.
  static override readonly properties: PropertyDeclarations = Object.fromEntries(
    [
      ...[...ownNumbers, 'inputs', 'examples', 'selected', 'predictFirst', 'target'],
      ...trainingAttributes,
    ].map((name) => [name, { attribute: false, noAccessor: true }]),
  );

  protected abstract readonly app: App;
  protected abstract readonly script: ScriptAccess;
  protected abstract readonly words: () => Words;
  /** What was drawn last; undefined while there is nothing to draw. */
  protected viewModel: ViewModel | undefined;

  /** One weight per input. A wrong number of them shows the core's error and changes nothing. */
  get weights(): number[] {
    return this.script.weights;
  }

  set weights(weights: ArrayLike<number | string> | string | Nothing) {
    this.script.weights = weights;
  }

  /** Added to the weighted sum; 0 unless given. */
  get bias(): number {
    return this.script.bias;
  }

  set bias(bias: number | string | Nothing) {
    this.script.bias = bias;
  }

  /** What becomes of the sum: `identity`, `step`, `relu` or `sigmoid`. */
  get activation(): Activation {
    return this.script.activation;
  }

  set activation(activation: Activation | Nothing) {
    this.script.activation = activation;
  }

  /** The sum past which a step fires; 0 unless given. */
  get threshold(): number {
    return this.script.threshold;
  }

  set threshold(threshold: number | string | Nothing) {
    this.script.threshold = threshold;
  }

  /** The inputs' names. With `examples` they stand in for a table, or for what it says. */
  get inputs(): string[] {
    return this.script.inputs;
  }

  set inputs(names: readonly string[] | string | Nothing) {
    this.script.inputs = names;
  }

  /** The examples, a row of numbers each, in the table's order. */
  get examples(): number[][] {
    return this.script.examples;
  }

  set examples(rows: readonly ArrayLike<number>[] | Nothing) {
    this.script.examples = rows;
  }

  /** The predictions, one per example, in the table's order; a copy. */
  get predictions(): Float64Array {
    return this.script.predictions;
  }

  /** The chosen example, counted from 0; -1 where there are none. */
  get selected(): number {
    return this.script.selected;
  }

  set selected(example: number | Nothing) {
    this.script.selected = example;
  }

  /** Whether the reader is to guess before the answers show. */
  get predictFirst(): boolean {
    return isOn(this.getAttribute('predict-first'));
  }

  set predictFirst(wanted: boolean | Nothing) {
    if (wanted) this.setAttribute('predict-first', '');
    else this.removeAttribute('predict-first');
  }

  /** The column that says what is true, as the attribute names it; one per output, by commas. */
  get target(): string {
    return this.getAttribute('target') ?? '';
  }

  set target(names: readonly string[] | string | Nothing) {
    this.#reflect('target', names);
  }

  /** The mean squared error to get below, or `all`; undefined where there is none. */
  get goal(): number | 'all' | undefined {
    return this.script.training.goal;
  }

  set goal(goal: number | string | Nothing) {
    this.#reflect('goal', goal);
  }

  /** The inputs whose weights neither the reader nor learning changes. */
  get locked(): string[] {
    return this.script.locked;
  }

  set locked(names: readonly string[] | string | Nothing) {
    this.#reflect('locked', names);
  }

  /** How it learns: `by-hand`, `hot-and-cold` or `gradient-descent`. */
  get method(): Method {
    return this.script.training.method;
  }

  set method(method: Method | Nothing) {
    this.#reflect('method', method);
  }

  /** How much of a weight delta a step takes off. */
  get alpha(): number {
    return this.script.training.alpha;
  }

  set alpha(alpha: number | string | Nothing) {
    this.#reflect('alpha', alpha);
  }

  /** How far hot and cold moves a weight. */
  get nudge(): number {
    return this.script.training.nudge;
  }

  set nudge(nudge: number | string | Nothing) {
    this.#reflect('nudge', nudge);
  }

  /** Whether weights change after `each` example, or once after `all`. */
  get order(): Order {
    return this.script.training.order;
  }

  set order(order: Order | Nothing) {
    this.#reflect('order', order);
  }

  /** The mean squared error with the present weights; NaN where nobody knows what is true. */
  get error(): number {
    return this.script.error;
  }

  /** Prediction - target, in the order of the predictions; a copy. */
  get deltas(): Float64Array {
    return this.script.deltas;
  }

  /** The steps of learning from the start up to the present weights, but for whole passes. */
  get ledger(): LedgerStep[] {
    const { state } = this.viewModel?.result ?? {};
    return state ? this.app.learning.ledger(state) : [];
  }

  /** Learns from one example, the next in order, or from all of them, by `order`. */
  step(): void {
    this.app.learning.step();
  }

  /**
   * Learns from all examples, so many times. Settles when that is done, when the goal is reached, when
   * nothing changes any more or when it is stopped, as by `reset()`.
   */
  learn(passes = 1): Promise<void> {
    return this.app.learning.learn(passes);
  }

  /** Goes one step of learning back. */
  back(): void {
    this.app.learning.back();
  }

  /** Goes back to the author's numbers. */
  reset(): void {
    this.script.move('reset');
  }

  /** Takes the last change back. */
  undo(): void {
    this.script.move('undo');
  }

  /** Makes the change anew that was taken back last. */
  redo(): void {
    this.script.move('redo');
  }

  /** The neuron, its data and its predictions as plain values. */
  toJSON(): Record<string, unknown> {
    return this.script.toJSON(this.words().prediction);
  }

  // Nothing to give takes the attribute away.
  #reflect(name: string, value: unknown): void {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    if (text === '') this.removeAttribute(name);
    else this.setAttribute(name, text);
  }
}
