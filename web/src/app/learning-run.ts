import type { Engine } from '../engine/index.ts';
import { type Outcome, Trainer } from '../engine/trainer.ts';
import { completeExamples } from '../model/complete.ts';
import { exampleCount } from '../model/dataset.ts';
import type { LearningStep } from '../model/learning-step.ts';
import type { Network } from '../model/network.ts';
import { isSameNumbers, marksOf, parametersOf, withParameters } from '../model/parameters.ts';
import { layersOf } from '../model/result.ts';
import type { State } from '../model/state.ts';
import type { Training } from '../model/training.ts';

/** How a step is taken. */
export interface How extends Pick<Training, 'order' | 'locks'> {
  readonly method: LearningStep['method'];
  /** Alpha, or hot and cold's nudge. */
  readonly stepSize: number;
}

/** One recorded state but for its numbers: how it came from the one before. */
interface Recorded {
  readonly how: How;
  /** Whether a whole pass led to it; otherwise one step. */
  readonly isPass: boolean;
  /** The example that it learned from, or the first one, among the complete ones; none: from all. */
  readonly example: number | undefined;
  /** How many examples it was, since the start, each as often as it came. */
  readonly seen: number;
}

/** How far a pass has come. */
interface Part {
  readonly position: number;
  readonly how: How;
  readonly done: number;
  readonly outcome: Outcome;
  readonly numbers: Float64Array;
}

// How many steps are taken between two looks at the clock.
const perLook = 256;

/**
 * What learning has led through from one start on: its states, one after another. Every number is
 * computed by the core, and the same each time, so that few have to be kept.
 */
export class LearningRun {
  /** The state in which it began. */
  readonly start: State;
  /** The mean squared error over all examples in each recorded state. */
  readonly errors: number[];
  /** Those that lack nothing; nobody learns from others. */
  readonly examples: readonly number[];
  readonly #engine: Engine;
  readonly #maxBytes: number;
  readonly #recorded: Recorded[] = [];
  /** Each state's numbers, as far as they are kept; the first always are. */
  readonly #kept: (Float64Array | undefined)[];
  /** Of how many states one is kept. */
  #stride = 1;
  #trainer: Trainer | undefined;
  /** The state whose numbers the trainer has. */
  #at: number | undefined;
  #how: How | undefined;
  /** A pass that is not at its end yet. */
  #part: Part | undefined;

  /**
   * @param error the mean squared error at the start
   * @param bytes what its numbers may take; beyond that, some are computed anew when they are asked for
   */
  constructor(engine: Engine, start: State, error: number, bytes = 32e6) {
    this.#engine = engine;
    this.#maxBytes = bytes;
    this.start = start;
    this.errors = [error];
    this.examples = completeExamples(start.dataset);
    this.#kept = [parametersOf(start.network)];
  }

  /** The place of the last state, counted from 0, the start. */
  get last(): number {
    return this.#recorded.length;
  }

  /** Whether its steps can be taken on these examples. */
  isOn({ dataset }: State): boolean {
    const { values, targets } = this.start.dataset;
    return values === dataset.values && targets === dataset.targets;
  }

  /** How many examples have been learned from up to that state, each as often as it came. */
  seen(position: number): number {
    return this.#recorded[position - 1]?.seen ?? 0;
  }

  /** Alpha, or the nudge, of the step that led to that state; undefined at the start. */
  stepSize(position: number): number | undefined {
    return this.#recorded[position - 1]?.how.stepSize;
  }

  /** The state one pass before that one; undefined where there is none. */
  passBefore(position: number): number | undefined {
    const until = this.seen(position) - this.examples.length;
    let before = position;
    while (before > 0 && this.seen(before) > until) before -= 1;
    return until >= 0 && before < position ? before : undefined;
  }

  /** Which example comes next after that state, among those that lack nothing. */
  nextExample(position: number): number {
    return this.examples.length === 0 ? 0 : this.seen(position) % this.examples.length;
  }

  /** Takes the next step from a state and records where it leads; what came after is forgotten. */
  step(position: number, how: How): Outcome {
    const example = how.order === 'each' ? this.nextExample(position) : undefined;
    const trainer = this.#goTo(position);
    this.#use(how);
    const { outcome } = trainer.step(how.method, how.stepSize, example);
    if (outcome === 'not-finite') return outcome;
    const count = example === undefined ? this.examples.length : 1;
    this.#record(position, { how, isPass: false, example, seen: this.seen(position) + count });
    return outcome;
  }

  /**
   * Goes once through all examples, and records the state after the last of them. Where `isOver` comes
   * before that, gives undefined: the next call goes on from there, and any other step forgets it.
   */
  pass(position: number, how: How, isOver = () => false): Outcome | undefined {
    const begun = this.#part?.position === position && this.#part.how === how && this.#part;
    const trainer = this.#goTo(position);
    if (begun) trainer.parameters = begun.numbers;
    this.#at = undefined;
    this.#use(how);
    const [first, count] = [this.nextExample(position), this.examples.length];
    let outcome: Outcome = begun ? begun.outcome : 'unchanged';
    let done = begun ? begun.done : 0;
    while (done < count && outcome !== 'not-finite') {
      const next = (first + done) % count;
      const some = Math.min(perLook, count - done, count - next);
      const taken = trainer.steps(how.method, how.stepSize, next, some).outcome;
      if (taken !== 'unchanged') outcome = taken;
      done += some;
      if (done === count || !isOver()) continue;
      this.#part = { position, how, done, outcome, numbers: trainer.parameters };
      return undefined;
    }
    return this.#recordPass(position, how, outcome);
  }

  /** Whether the state after that one is where this step leads. */
  isNext(position: number, how: How): boolean {
    const next = this.#recorded[position];
    return next !== undefined && !next.isPass && isSame(next.how, how);
  }

  /** Each layer's weights and biases in that state; throws a RangeError where there is none. */
  parameters(position: number): Float64Array {
    return this.#kept[position] ?? this.#goTo(position).parameters;
  }

  network(position: number): Network {
    const { network } = this.start;
    return position === 0 ? network : withParameters(network, this.parameters(position));
  }

  /** Every number of the step that led to that state; undefined where it was a whole pass. */
  details(position: number): LearningStep | undefined {
    const recorded = this.#recorded[position - 1];
    if (!recorded || recorded.isPass) return undefined;
    const step = this.#take(position - 1, recorded.how, recorded.example);
    this.#at = position;
    return step;
  }

  /** Every number of a step from that state that nobody takes. */
  tried(position: number, how: How): LearningStep {
    const example = how.order === 'each' ? this.nextExample(position) : undefined;
    const step = this.#take(position, how, example);
    this.#at = undefined;
    return step;
  }

  /** Frees the core's memory; it is taken anew when it is needed. */
  release(): void {
    this.#trainer?.dispose();
    this.#trainer = undefined;
    this.#at = undefined;
    this.#how = undefined;
  }

  #take(position: number, how: How, example: number | undefined): LearningStep {
    const before = this.network(position);
    const trainer = this.#goTo(position);
    this.#use(how);
    const { outcome, error } = trainer.step(how.method, how.stepSize, example);
    const layers = trainer.details();
    const after = withParameters(before, trainer.parameters);
    return {
      number: position + 1,
      method: how.method,
      stepSize: how.stepSize,
      example: example === undefined ? undefined : this.examples[example],
      before,
      after,
      error,
      ...this.#learnedFrom(example),
      layers,
      outcome,
    };
  }

  #learnedFrom(example: number | undefined): Pick<LearningStep, 'inputs' | 'targets'> {
    const { values, targets = new Float64Array(0), labels } = this.start.dataset;
    const place = example === undefined ? undefined : this.examples[example];
    const places = place === undefined ? this.examples : [place];
    return {
      inputs: pick(values, labels.length, places),
      targets: pick(targets, labels.length, places),
    };
  }

  #pass(how: How, first: number): Outcome {
    const trainer = this.#live();
    this.#at = undefined;
    this.#use(how);
    const { method, stepSize, order } = how;
    if (order === 'all') return trainer.step(method, stepSize).outcome;
    const rest = trainer.steps(method, stepSize, first, this.examples.length - first).outcome;
    if (first === 0 || rest === 'not-finite') return rest;
    const begun = trainer.steps(method, stepSize, 0, first).outcome;
    return begun === 'unchanged' ? rest : begun;
  }

  #recordPass(position: number, how: How, outcome: Outcome): Outcome {
    const now = this.#live().parameters;
    const isStuck = outcome === 'not-finite' && isSameNumbers(this.parameters(position), now);
    if (isStuck) return outcome;
    this.#live().parameters = now;
    const example = this.nextExample(position);
    const seen = this.seen(position) + this.examples.length;
    this.#record(position, { how, isPass: true, example, seen });
    return outcome;
  }

  #record(position: number, recorded: Recorded): void {
    const at = position + 1;
    this.#part = undefined;
    this.#recorded.length = position;
    this.#kept.length = at;
    this.errors.length = at;
    this.#recorded.push(recorded);
    const trainer = this.#live();
    this.#kept.push(at % this.#stride === 0 ? trainer.parameters : undefined);
    this.errors.push(trainer.error());
    this.#at = at;
    const bytes = this.#kept[0]?.byteLength ?? 0;
    if ((at / this.#stride) * bytes > this.#maxBytes) this.#thin();
  }

  #thin(): void {
    this.#stride *= 2;
    this.#kept.forEach((_, at) => {
      if (at % this.#stride !== 0) this.#kept[at] = undefined;
    });
  }

  /** The trainer with the numbers of that state. */
  #goTo(position: number): Trainer {
    const trainer = this.#live();
    if (this.#at === position) return trainer;
    let from = position;
    while (from > 0 && !this.#kept[from]) from -= 1;
    const numbers = this.#kept[from];
    if (!numbers || position > this.last) throw new RangeError(`state ${position} of ${this.last}`);
    trainer.parameters = numbers;
    for (const { how, isPass, example } of this.#recorded.slice(from, position)) {
      this.#use(how);
      if (isPass) this.#pass(how, example ?? 0);
      else trainer.step(how.method, how.stepSize, example);
    }
    this.#at = position;
    return trainer;
  }

  #use(how: How): void {
    if (this.#how?.locks !== how.locks) {
      this.#live().setLocks(marksOf(this.start.network, how.locks));
    }
    this.#how = how;
  }

  #live(): Trainer {
    if (this.#trainer) return this.#trainer;
    const { dataset } = this.start;
    const count = exampleCount(dataset);
    const batch = {
      inputs: dataset.inputs.length,
      examples: this.examples.length,
      values: pick(dataset.values, count, this.examples),
    };
    const targets = pick(dataset.targets ?? new Float64Array(0), count, this.examples);
    this.#trainer = new Trainer(this.#engine, layersOf(this.start), batch, targets);
    this.#at = 0;
    return this.#trainer;
  }
}

// Rows as long as `count`, with only those of their numbers.
function pick(rows: Float64Array, count: number, places: readonly number[]): Float64Array {
  if (places.length === count) return rows;
  const picked = new Float64Array(count === 0 ? 0 : (rows.length / count) * places.length);
  for (let at = 0; at < picked.length; at += 1) {
    const row = Math.floor(at / places.length);
    picked[at] = rows[row * count + (places[at % places.length] ?? 0)] ?? Number.NaN;
  }
  return picked;
}

function isSame(one: How, other: How): boolean {
  return (
    one.method === other.method &&
    one.stepSize === other.stepSize &&
    one.order === other.order &&
    one.locks === other.locks
  );
}
