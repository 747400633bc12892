import type { Engine } from '../engine/index.ts';
import type { Outcome } from '../engine/trainer.ts';
import type { LearningStep } from '../model/learning-step.ts';
import type { Network, Parameter } from '../model/network.ts';
import { isSameNumbers, parametersOf } from '../model/parameters.ts';
import type { State } from '../model/state.ts';
import { isReached, type Training, withLock } from '../model/training.ts';
import type { Announcement } from './announcement.ts';
import { findBest } from './find-best.ts';
import type { Ended, Learning, LearningActions } from './learning.ts';
import { type How, LearningRun } from './learning-run.ts';
import { type LedgerStep, ledgerOf } from './ledger.ts';
import type { Session } from './session.ts';

/** How many passes a run takes at most. */
const maxPasses = 1000;

// Beyond these, the ends of passes alone are recorded.
const maxSingleExamples = 1000;
const maxSingleSteps = 20_000;

// Within one task, in milliseconds: the page stays alive.
const sliceTime = 8;

// To which undo can come back.
const maxRuns = 4;
const maxShown = 64;

export interface LearnerHost {
  /**
   * Called when the session shows another state: `input` on the way, `change` when it is there; with
   * what is to be said then.
   */
  changed(kind: 'input' | 'change', says: Announcement): void;
  /** Called after steps were taken: after one, or after those of one part of a run. */
  stepped(): void;
  /** Called when no more steps are taken, with what is to be said of it. */
  ended(ended: Ended): void;
  /** Lets the page draw, and hear its reader. */
  pause(): Promise<void>;
}

/** Learning on one session: takes steps, records where they lead, and goes back to any of it. */
export class Learner implements LearningActions {
  readonly #engine: Engine;
  readonly #session: Session;
  readonly #host: LearnerHost;
  /** The present one is the last. */
  #runs: LearningRun[] = [];
  #position = 0;
  /** The network that it was at when it was asked last. */
  #network: Network | undefined;
  /** Where a network comes from, which undo may bring back. */
  readonly #places = new WeakMap<Network, { run: LearningRun; position: number }>();
  /** States of the present run as they were shown: the same again is no change. */
  readonly #shown = new Map<number, State>();
  #ended: Ended | undefined;
  #underWay: UnderWay | undefined;
  readonly #details = new Map<string, { training: Training; step: LearningStep | undefined }>();

  constructor(engine: Engine, session: Session, host: LearnerHost) {
    this.#engine = engine;
    this.#session = session;
    this.#host = host;
  }

  isOn(session: Session): boolean {
    return this.#session === session;
  }

  /** How far it has come. */
  get learning(): Learning {
    const run = this.#present();
    const position = this.#position;
    const { training } = this.#session.state;
    const isTooFar = this.#isTooFar(run, position);
    const step = () => this.#detail(`step ${position}`, () => run.details(position));
    return {
      isRunning: this.#isRunning,
      position,
      errors: run.errors,
      ended: this.#ended,
      isReached: isReached(training, run.errors[position] ?? Number.NaN),
      isTooFar,
      get step() {
        return step();
      },
      network: (at) => (at >= 0 && at <= run.last ? run.network(at) : undefined),
      next: () =>
        run.examples.length === 0
          ? undefined
          : this.#detail(`next ${position}`, () => run.tried(position, descent(training))),
      best: () => findBest(this.#engine, this.#session.state),
    };
  }

  /** Every step from the start up to the present state, but for whole passes. */
  get steps(): LearningStep[] {
    const run = this.#present();
    const places = Array.from({ length: this.#position }, (_, place) => place + 1);
    return places.flatMap((position) => run.details(position) ?? []);
  }

  /** The same in the book's words; `named` is the state with a name for everything. */
  ledger(named: State): LedgerStep[] {
    return ledgerOf(this.steps, named);
  }

  change(change: Partial<Training>, done = true): void {
    const { training } = this.#session.state;
    const isNew = Object.entries(change).some(
      ([name, value]) => Reflect.get(training, name) !== value,
    );
    const next = isNew ? { ...training, ...change } : training;
    if (next.alpha > 0 && next.nudge > 0) this.#train(next, done);
  }

  lock(parameter: Parameter, locked: boolean): void {
    this.#train(withLock(this.#session.state.training, parameter, locked));
  }

  step(): void {
    if (this.#isRunning) return;
    const run = this.#present();
    const how = howOf(this.#session.state.training);
    if (!how || run.examples.length === 0) return;
    this.#ended = this.#advance(run, how) === 'not-finite' ? 'not-finite' : undefined;
    this.#show(this.#position, true);
    if (this.#ended) this.#host.ended(this.#ended);
    else this.#host.stepped();
  }

  pass(): void {
    if (!this.#isRunning) void this.#learn(1, false);
  }

  async run(): Promise<void> {
    if (!this.#isRunning) await this.#learn(maxPasses, true);
  }

  /** So many passes, or fewer where the goal is reached or nothing changes any more before. */
  async learn(passes: number): Promise<void> {
    for (let before = this.#underWay; before; before = this.#underWay) {
      await before.done;
      // What stops a run stops those that wait for its end.
      if (before.isStopped) return;
    }
    await this.#learn(passes, true);
  }

  stop(): void {
    if (!this.interrupt()) return;
    this.#changed(true);
    this.#host.ended('stopped');
  }

  /** Stops before something else changes the state; says whether there was anything to stop. */
  interrupt(): boolean {
    if (!this.#underWay) return false;
    this.#underWay.isStopped = true;
    this.#underWay = undefined;
    this.#ended = 'stopped';
    this.#session.settle();
    return true;
  }

  back(): void {
    this.#present();
    this.goTo(this.#position - 1, true);
  }

  goTo(position: number, done: boolean): void {
    this.stop();
    const { last } = this.#present();
    this.#ended = undefined;
    this.#show(Math.min(Math.max(position, 0), last), done);
  }

  restart(): void {
    this.goTo(0, true);
  }

  /** Forgets all steps: the next one begins anew from where the session is. */
  forget(): void {
    this.interrupt();
    this.release();
    this.#runs = [];
  }

  /** Stops, and frees the core's memory; it is taken anew when it is needed. */
  release(): void {
    this.interrupt();
    for (const run of this.#runs) run.release();
  }

  get #isRunning(): boolean {
    return this.#underWay !== undefined;
  }

  async #learn(passes: number, stopsAtGoal: boolean): Promise<void> {
    const underWay: UnderWay = {};
    this.#underWay = underWay;
    underWay.done = this.#takePasses(underWay, passes, stopsAtGoal).finally(() => {
      if (this.#underWay === underWay) this.#underWay = undefined;
    });
    await underWay.done;
  }

  // What fits into the first part is done before this returns.
  async #takePasses(underWay: UnderWay, passes: number, stopsAtGoal: boolean): Promise<void> {
    const run = this.#present();
    const { training } = this.#session.state;
    const how = howOf(training);
    const count = run.examples.length;
    const isReachedNow = () => isReached(training, run.errors[this.#position] ?? Number.NaN);
    let [left, taken, before] = [passes, 0, run.parameters(this.#position)];

    const takeSome = (how: How, isOver: () => boolean): Ended | undefined => {
      const isFew = count <= maxSingleExamples && run.last < maxSingleSteps;
      const isSingle = how.order === 'all' || taken > 0 || isFew;
      const outcome = isSingle ? this.#advance(run, how) : this.#advancePass(run, how, isOver);
      if (outcome === undefined || outcome === 'not-finite') return outcome;
      if (stopsAtGoal && isReachedNow()) return 'goal';
      taken += isSingle && how.order === 'each' ? 1 : count;
      if (taken < count) return undefined;
      [left, taken] = [left - 1, 0];
      const now = run.parameters(this.#position);
      const isSame = isSameNumbers(before, now);
      before = now;
      if (isSame) return 'unchanged';
      if (left > 0) return undefined;
      return stopsAtGoal && training.goal !== undefined ? 'not-reached' : 'done';
    };

    if (!how || count === 0 || !(passes > 0)) return;
    let ended: Ended | undefined;
    let shown = -1;
    if (stopsAtGoal && isReachedNow()) ended = 'goal';
    while (!ended) {
      const end = performance.now() + sliceTime;
      const isOver = () => performance.now() >= end;
      while (!ended && !isOver()) ended = takeSome(how, isOver);
      if (ended) break;
      // In the middle of a pass there is nothing new to see, once it shows that there is a run.
      if (this.#position !== shown) {
        shown = this.#position;
        this.#show(shown, false);
        this.#host.stepped();
      }
      await this.#host.pause();
      if (underWay.isStopped) return;
    }
    const isMoved =
      this.#session.inGesture || this.#shown.get(this.#position) !== this.#session.state;
    this.#underWay = undefined;
    this.#ended = ended;
    if (isMoved) {
      this.#show(this.#position, true);
      this.#host.stepped();
    }
    this.#host.ended(ended);
  }

  /** Goes to the next state: the one that is recorded already, where the step is the same. */
  #advance(run: LearningRun, how: How): Outcome {
    if (run.isNext(this.#position, how)) {
      this.#position += 1;
      return 'changed';
    }
    const outcome = run.step(this.#position, how);
    if (outcome !== 'not-finite') this.#recorded(this.#position + 1);
    return outcome;
  }

  // Undefined before the end of a pass that is taken in parts.
  #advancePass(run: LearningRun, how: How, isOver: () => boolean): Outcome | undefined {
    const at = this.#position;
    const outcome = run.pass(at, how, isOver);
    if (outcome !== undefined && run.last > at) this.#recorded(at + 1);
    return outcome;
  }

  // What came after it before is no more.
  #recorded(position: number): void {
    this.#position = position;
    this.#details.clear();
    for (const place of this.#shown.keys()) if (place >= position) this.#shown.delete(place);
  }

  /** Shows a recorded state of the present run. */
  #show(position: number, done: boolean): void {
    const [run, now] = [this.#runs.at(-1), this.#session.state];
    if (!run) return;
    this.#position = position;
    const known = this.#shown.get(position);
    const isKnown = known?.dataset === now.dataset && known.training === now.training;
    const next = known && isKnown ? known : { ...now, network: run.network(position) };
    this.#remember(run, position, next);
    this.#session.preview(next);
    if (done) this.#session.settle();
    this.#changed(done);
  }

  #remember(run: LearningRun, position: number, state: State): void {
    this.#network = state.network;
    this.#places.set(state.network, { run, position });
    this.#shown.delete(position);
    this.#shown.set(position, state);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > maxShown && oldest !== undefined) this.#shown.delete(oldest);
  }

  /** The run that the session's state is of: the present one, one that undo came back to, or a new one. */
  #present(): LearningRun {
    const { state } = this.#session;
    const current = this.#runs.at(-1);
    if (current?.isOn(state) && state.network === this.#network) return current;
    this.#details.clear();
    this.#ended = undefined;
    const place = this.#places.get(state.network);
    if (place && this.#isAt(place, state)) {
      const { run, position } = place;
      if (run !== current) {
        this.#shown.clear();
        current?.release();
        this.#runs = [...this.#runs.filter((other) => other !== run), run];
      }
      this.#position = position;
      this.#remember(run, position, state);
      return run;
    }
    return this.#begin(state);
  }

  // Other steps may have been taken since from before that place.
  #isAt({ run, position }: { run: LearningRun; position: number }, state: State): boolean {
    return (
      this.#runs.includes(run) &&
      run.isOn(state) &&
      position <= run.last &&
      isSameNumbers(run.parameters(position), parametersOf(state.network))
    );
  }

  #begin(state: State): LearningRun {
    const error = this.#session.result.comparison?.error ?? Number.NaN;
    const run = new LearningRun(this.#engine, state, error);
    const current = this.#runs.at(-1);
    current?.release();
    // A hand on a slider begins many, of which no step is taken.
    if (current?.last === 0) this.#runs.pop();
    this.#runs.push(run);
    if (this.#runs.length > maxRuns) this.#runs.shift();
    this.#shown.clear();
    this.#position = 0;
    this.#remember(run, 0, state);
    return run;
  }

  #train(training: Training, done = true): void {
    this.interrupt();
    this.#present();
    this.#ended = undefined;
    const { state } = this.#session;
    this.#session.preview(training === state.training ? state : { ...state, training });
    if (done) this.#session.settle();
    this.#changed(done);
  }

  #changed(done: boolean): void {
    const error = this.#session.result.comparison?.error ?? Number.NaN;
    this.#host.changed(done ? 'change' : 'input', ({ words, format }) =>
      words.meanSquaredError(Number.isNaN(error) ? words.noValue : format.brief(error)),
    );
  }

  #detail(key: string, compute: () => LearningStep | undefined): LearningStep | undefined {
    const { training } = this.#session.state;
    const known = this.#details.get(key);
    if (known?.training === training) return known.step;
    const step = compute();
    if (this.#details.size > 2) this.#details.clear();
    this.#details.set(key, { training, step });
    return step;
  }

  // Twice in a row a pass has made it worse, the last step with this alpha, and it is worse than at the start.
  #isTooFar(run: LearningRun, position: number): boolean {
    const { network, training } = this.#session.state;
    const isDescent =
      training.method === 'gradient-descent' && network.at(-1)?.activation !== 'step';
    if (!isDescent) return false;
    const error = run.errors[position] ?? 0;
    if (this.#ended === 'not-finite' || !Number.isFinite(error)) return true;
    const before = run.passBefore(position);
    const first = before === undefined ? undefined : run.passBefore(before);
    if (before === undefined || first === undefined) return false;
    if (run.stepSize(position) !== training.alpha) return false;
    const [then, earlier] = [run.errors[before] ?? 0, run.errors[first] ?? 0];
    return error > then && then > earlier && error > (run.errors[0] ?? 0);
  }
}

interface UnderWay {
  done?: Promise<void>;
  isStopped?: boolean;
}

/** How the next step is taken; undefined where a hand takes it. */
function howOf({ method, alpha, nudge, order, locks }: Training): How | undefined {
  if (method === 'by-hand') return undefined;
  return { method, stepSize: method === 'hot-and-cold' ? nudge : alpha, order, locks };
}

/** A step of gradient descent; by hand, from all examples. */
function descent({ method, alpha, order, locks }: Training): How {
  const by = method === 'by-hand' ? 'all' : order;
  return { method: 'gradient-descent', stepSize: alpha, order: by, locks };
}
