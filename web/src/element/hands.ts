import type { Activation } from '../engine/types.ts';
import type { Words } from '../locales/neuron/en.ts';
import { withValue } from '../model/dataset.ts';
import type { Session } from '../model/session.ts';
import { type Dial, dialValue, type State, withDial } from '../model/state.ts';
import type { Draft } from '../views/view.ts';

export interface HandsOptions {
  readonly parse: (text: string) => number | undefined;
  readonly words: Words;
  /** Called after every change, `input` while it is under way and `change` when it is done. */
  readonly changed: (kind: 'input' | 'change') => void;
  /** Called with the text of what cannot be; `done` when the reader has left it so. */
  readonly refused: (message: string, done: boolean) => void;
}

/** What a reader does to the controls, as changes of the session. */
export class Hands {
  readonly #session: Session;
  readonly #options: HandsOptions;
  readonly #drafts = new Map<string, Draft>();

  constructor(session: Session, options: HandsOptions) {
    this.#session = session;
    this.#options = options;
  }

  /** Text that is being typed into a dial's field, or with `example` into an input's cell. */
  draft(field: Dial, example?: number): Draft | undefined {
    return this.#drafts.get(key(field, example));
  }

  select(example: number): void {
    if (example === this.#session.selected) return;
    this.#session.select(example);
    this.#options.changed('change');
  }

  /** A dial, from its slider or the arrow keys. */
  turn(dial: Dial, value: number, done: boolean): void {
    this.#drafts.delete(key(dial));
    this.#change(withDial(this.#session.state, dial, value), done);
  }

  /** The number that holds now, drawn or not. */
  now(dial: Dial): number {
    return dialValue(this.#session.state, dial);
  }

  /** Takes the turn under way back, and gives the number that holds again. */
  cancel(dial: Dial): number {
    this.#session.cancel();
    this.#options.changed('input');
    return this.now(dial);
  }

  typeDial(dial: Dial, text: string, done: boolean): void {
    const { words } = this.#options;
    const name =
      typeof dial === 'number'
        ? (this.#session.state.dataset.inputs[dial]?.name ?? '')
        : words.dials[dial];
    const refusal = words.weightNotANumber(name, text);
    this.#type(key(dial), text, done, refusal, (value) =>
      withDial(this.#session.state, dial, value),
    );
  }

  choose(activation: Activation): void {
    this.#change({ ...this.#session.state, activation }, true);
  }

  typeValue(input: number, example: number, text: string, done: boolean): void {
    const { dataset } = this.#session.state;
    const name = dataset.inputs[input]?.name ?? '';
    const refusal = this.#options.words.notANumber(example + 1, name, text);
    this.#type(key(input, example), text, done, refusal, (value) => ({
      ...this.#session.state,
      dataset: withValue(this.#session.state.dataset, input, example, value),
    }));
  }

  /** Leaves a cell as it is, and says there why it could not be changed. */
  refuseCell(input: number, example: number, text: string, message: string): void {
    this.#drafts.set(key(input, example), { text, message });
  }

  /** Another state, with an example chosen, in one step. Throws, and changes nothing, where it cannot be. */
  replace(next: State, example: number): void {
    this.#session.settle();
    this.#session.apply(next);
    this.#session.select(example);
    this.#drafts.clear();
    this.#options.changed('change');
  }

  /** A move through the history, or back to its start. */
  travel(move: (session: Session) => void): void {
    move(this.#session);
    this.#drafts.clear();
    this.#options.changed('change');
  }

  // What is no number stays in its field with the reason, and the last good number holds.
  #type(
    field: string,
    text: string,
    done: boolean,
    refusal: string,
    next: (value: number) => State,
  ): void {
    const value = this.#options.parse(text);
    if (value === undefined) {
      this.#drafts.set(field, { text, message: refusal });
      if (done) this.#session.settle();
      this.#options.refused(refusal, done);
      return;
    }
    if (done) this.#drafts.delete(field);
    else this.#drafts.set(field, { text });
    this.#change(next(value), done);
  }

  #change(next: State, done: boolean): void {
    this.#session.preview(next);
    if (done) this.#session.settle();
    this.#options.changed(done ? 'change' : 'input');
  }
}

function key(field: Dial, example?: number): string {
  return example === undefined ? `dial ${field}` : `cell ${field} ${example}`;
}
