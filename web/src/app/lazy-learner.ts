import type { Engine } from '../engine/index.ts';
import type { LearningStep } from '../model/learning-step.ts';
import type { Parameter } from '../model/network.ts';
import type { State } from '../model/state.ts';
import type { Training } from '../model/training.ts';
import type { Learner, LearnerHost } from './learner.ts';
import type { Learning, LearningActions } from './learning.ts';
import type { LedgerStep } from './ledger.ts';
import type { Session } from './session.ts';

export interface LazyLearnerHost extends LearnerHost {
  readonly now: () => { readonly engine: Engine; readonly session: Session } | undefined;
  /** Something cannot be computed, or not be loaded. */
  failed(error: unknown, isLoading: boolean): void;
}

/** Learning, loaded where somebody knows what is true. Without that, nothing happens. */
export class LazyLearner implements LearningActions {
  readonly #host: LazyLearnerHost;
  #create: typeof import('./learner.ts').Learner | undefined;
  #learner: Learner | undefined;

  constructor(host: LazyLearnerHost) {
    this.#host = host;
  }

  /** Whether all that is needed is there: learning, or nothing to learn from. */
  get isReady(): boolean {
    return this.#create !== undefined || !this.#isAsked;
  }

  get learning(): Learning | undefined {
    return this.#now()?.learning;
  }

  /** Every step from the start up to the present state, but for whole passes. */
  get steps(): LearningStep[] {
    return this.#now()?.steps ?? [];
  }

  /** The same in the book's words; `named` is the state with a name for everything. */
  ledger(named: State): LedgerStep[] {
    return this.#now()?.ledger(named) ?? [];
  }

  /** Loads it, where there is something to learn from. */
  async load(): Promise<void> {
    if (this.isReady) return;
    try {
      const { Learner } = await import('./learner.ts');
      this.#create = Learner;
    } catch (error) {
      this.#host.failed(error, true);
    }
  }

  change(training: Partial<Training>, done?: boolean): void {
    this.#ask((learner) => learner.change(training, done));
  }

  lock(parameter: Parameter, locked: boolean): void {
    this.#ask((learner) => learner.lock(parameter, locked));
  }

  step(): void {
    this.#ask((learner) => learner.step());
  }

  pass(): void {
    this.#ask((learner) => learner.pass());
  }

  async run(): Promise<void> {
    await this.#done((learner) => learner.run());
  }

  /** So many passes, or fewer where the goal is reached or nothing changes any more before. */
  async learn(passes: number): Promise<void> {
    await this.#done((learner) => learner.learn(passes));
  }

  stop(): void {
    this.#learner?.stop();
  }

  back(): void {
    this.#ask((learner) => learner.back());
  }

  goTo(position: number, done: boolean): void {
    this.#ask((learner) => learner.goTo(position, done));
  }

  restart(): void {
    this.#ask((learner) => learner.restart());
  }

  /** Stops before something else changes the state. */
  interrupt(): void {
    this.#learner?.interrupt();
  }

  forget(): void {
    this.#learner?.forget();
  }

  /** Stops, and frees the core's memory until it is needed again. */
  release(): void {
    this.#learner?.release();
  }

  get #isAsked(): boolean {
    return this.#host.now()?.session.state.dataset.targets !== undefined;
  }

  #now(): Learner | undefined {
    const now = this.#host.now();
    if (!now || !this.#create || !this.#isAsked) return undefined;
    if (!this.#learner?.isOn(now.session)) {
      this.#learner?.release();
      this.#learner = new this.#create(now.engine, now.session, this.#host);
    }
    return this.#learner;
  }

  #ask(act: (learner: Learner) => void): void {
    void this.#done(act);
  }

  // Begins at once where it is loaded.
  async #done(act: (learner: Learner) => void | Promise<void>): Promise<void> {
    if (!this.isReady) await this.load();
    try {
      const learner = this.#now();
      if (learner) await act(learner);
    } catch (error) {
      this.#host.failed(error, false);
    }
  }
}
