import type { Activation } from '../engine/types.ts';
import { cellKey, targetKey, withTarget, withValue } from '../model/dataset.ts';
import {
  type NeuronPlace,
  type Parameter,
  parameterKey,
  parameterValue,
  withNeuronNumbers,
  withParameter,
} from '../model/network.ts';
import { cellProblem, type Problem } from '../model/problem.ts';
import type { State } from '../model/state.ts';
import { isLocked } from '../model/training.ts';
import type { Session } from './session.ts';

/** Text in a field that is being typed, and what is wrong with it, or with what was to stand there. */
export interface Draft {
  readonly text?: string;
  readonly problem?: Problem;
}

export interface EditorOptions {
  readonly parse: (text: string) => number | undefined;
  /** Called before every change of the state. */
  readonly starts: () => void;
  /** Called after every change, `input` while it is under way and `change` when it is done. */
  readonly changed: (kind: 'input' | 'change') => void;
  /** Called with what cannot be; `done` when the reader has left it so. */
  readonly refused: (problem: Problem, done: boolean) => void;
}

/** What a reader does to the controls, as changes of the session. */
export class SessionEditor {
  readonly #session: Session;
  readonly #options: EditorOptions;
  readonly #drafts = new Map<string, Draft>();

  constructor(session: Session, options: EditorOptions) {
    this.#session = session;
    this.#options = options;
  }

  /** Text that is being typed into the field of a cell or a parameter, by its key. */
  draft(field: string): Draft | undefined {
    return this.#drafts.get(field);
  }

  select(example: number): void {
    if (example === this.#session.selected) return;
    this.#session.select(example);
    this.#options.changed('change');
  }

  /** Chooses the neuron that is taken apart. */
  selectNeuron(place: NeuronPlace): void {
    const { layer, neuron } = this.#session.place;
    this.#session.selectNeuron(place);
    if (place.layer !== layer || place.neuron !== neuron) this.#options.changed('change');
  }

  /** A parameter, from its slider or the arrow keys; nothing where it is locked. */
  setParameter(parameter: Parameter, value: number, done: boolean): void {
    if (isLocked(this.#session.state.training, parameter)) return;
    this.#drafts.delete(parameterKey(parameter));
    this.#change(this.#withParameter(parameter, value), done);
  }

  /** The number that holds now, drawn or not. */
  parameter(parameter: Parameter): number {
    return parameterValue(this.#session.state.network, parameter);
  }

  /** Takes the change under way back. */
  cancel(): void {
    this.#options.starts();
    this.#session.cancel();
    this.#options.changed('input');
  }

  /** Takes back what is typed into a field. */
  cancelTyping(field: string): void {
    if (this.#drafts.delete(field)) this.cancel();
  }

  typeParameter(parameter: Parameter, text: string, done: boolean): void {
    if (isLocked(this.#session.state.training, parameter)) return;
    const refusal: Problem = { code: 'parameter-not-a-number', parameter, text };
    this.#type(parameterKey(parameter), text, done, refusal, (value) =>
      this.#withParameter(parameter, value),
    );
  }

  /** The activation of the chosen neuron's layer. */
  setActivation(activation: Activation): void {
    const { state, place } = this.#session;
    const network = withNeuronNumbers(state.network, place, { activation });
    this.#change({ ...state, network }, true);
  }

  typeValue(input: number, example: number, text: string, done: boolean): void {
    const refusal = cellProblem(text, example, input);
    this.#type(cellKey(input, example), text, done, refusal, (value) => {
      const { state } = this.#session;
      const dataset = withValue(state.dataset, input, example, value);
      return dataset === state.dataset ? state : { ...state, dataset };
    });
  }

  /** What is true of one example, typed into its cell. */
  typeTarget(output: number, example: number, text: string, done: boolean): void {
    const { state } = this.#session;
    const name = state.dataset.targetColumns[output]?.name ?? '';
    const refusal: Problem = { code: 'target-not-a-number', example, output, name, text };
    this.#type(targetKey(output, example), text, done, refusal, (value) => {
      const dataset = withTarget(state.dataset, output, example, value);
      return dataset === state.dataset ? state : { ...state, dataset };
    });
  }

  /** Leaves a cell as it is, and says there why it could not be changed. */
  refuseCell(input: number, example: number, problem: Problem): void {
    this.#drafts.set(cellKey(input, example), { problem });
  }

  /** Leaves a parameter as it is, and says in its field why it could not be changed. */
  refuseParameter(parameter: Parameter, problem: Problem): void {
    this.#drafts.set(parameterKey(parameter), { problem });
    this.#options.refused(problem, true);
  }

  /** Another state, with an example chosen, in one step. Throws, and changes nothing, where it cannot be. */
  replace(next: State, example: number): void {
    this.#options.starts();
    this.#session.settle();
    this.#session.apply(next);
    this.#session.select(example);
    this.#drafts.clear();
    this.#options.changed('change');
  }

  /** A change of the session as a whole, such as undo. */
  run(change: (session: Session) => void): void {
    this.#options.starts();
    change(this.#session);
    this.#drafts.clear();
    this.#options.changed('change');
  }

  #withParameter(parameter: Parameter, value: number): State {
    const { state } = this.#session;
    const network = withParameter(state.network, parameter, value);
    return network === state.network ? state : { ...state, network };
  }

  // What is no number stays in its field with the reason, and the last good number holds.
  #type(
    field: string,
    text: string,
    done: boolean,
    refusal: Problem,
    next: (value: number) => State,
  ): void {
    const value = this.#options.parse(text);
    if (value === undefined) {
      this.#drafts.set(field, { text, problem: refusal });
      if (done) this.#session.settle();
      this.#options.refused(refusal, done);
      return;
    }
    if (done) this.#drafts.delete(field);
    else this.#drafts.set(field, { text });
    // A zero with a minus is seen without.
    this.#change(next(value + 0), done);
  }

  #change(next: State, done: boolean): void {
    this.#options.starts();
    this.#session.preview(next);
    if (done) this.#session.settle();
    this.#options.changed(done ? 'change' : 'input');
  }
}
