import type { Engine } from '../engine/index.ts';
import type { Words } from '../locales/neuron/en.ts';
import { carriedOver, placeOver } from '../model/carry-over.ts';
import { createFormat, type Format } from '../model/format.ts';
import { messageOf } from '../model/message.ts';
import { isSamePlace, type NeuronPlace } from '../model/network.ts';
import { type Problem, problemOf } from '../model/problem.ts';
import type { State } from '../model/state.ts';
import type { Step, StepUnit } from '../model/steps.ts';
import { areSorted, keepsNumbers } from '../model/table/are-sorted.ts';
import type { Grid } from '../model/table/grid.ts';
import { isReached, retrained, type Training } from '../model/training.ts';
import { type Announcement, predictionOf } from './announcement.ts';
import { createSession, type ScriptedValues } from './create-session.ts';
import { LazyLearner } from './lazy-learner.ts';
import type { Ended } from './learning.ts';
import type { Session } from './session.ts';
import { SessionEditor } from './session-editor.ts';
import { readSettings, type Settings, type SettingsSource } from './settings.ts';
import { isSparse, rangesFor, type SliderRanges, widen } from './slider-ranges.ts';
import { StepCursor } from './step-cursor.ts';
import { trainingOf } from './training-of.ts';
import { createViewModel, type Pointed, type Reading, type ViewModel } from './view-model.ts';

/** Where an app gets what the author wrote, and whom it tells. */
export interface AppHost {
  readonly author: () => SettingsSource & { readonly tables: readonly Grid[] };
  /** Whether a problem shows at its cell in the table, and is not to be said above it as well. */
  readonly isShownInCell: (problem: Problem) => boolean;
  /** Whether the answers are hidden until the reader has guessed. */
  readonly hidesAnswers: () => boolean;
  readonly fire: (type: 'ready' | 'input' | 'change' | 'step' | 'goal') => void;
  /** Lets the page draw, and hear its reader. */
  readonly pause: () => Promise<void>;
  /** Something is wrong; the first problem is the foremost. */
  readonly failed: (problems: readonly Problem[]) => void;
  readonly redraw: () => void;
}

/** What a reader and scripts do with one widget, without any of its looks. */
export class App {
  readonly #host: AppHost;
  readonly cursor = new StepCursor();
  readonly learning: LazyLearner;
  /** What scripts have given in place of a table or of attributes. */
  scripted: ScriptedValues = {};
  /** Those that the session began with: the rest goes with Reset. */
  #first: ScriptedValues = {};
  /** The example that a script asked for before there was a session. */
  wantedExample = 0;
  /** The neuron that a script asked for before there was one. */
  wantedNeuron: NeuronPlace | undefined;
  allDigits = false;
  #pointed: readonly Pointed[] = [];
  announcement: Announcement | undefined;
  #engine: Engine | undefined;
  #isReady = false;
  #settings: Settings | undefined;
  #format: Format | undefined;
  #session: Session | undefined;
  #editor: SessionEditor | undefined;
  #ranges: SliderRanges | undefined;
  /** The neuron that they are for. */
  #fitted: NeuronPlace | undefined;
  /** What is wrong with what the author wrote, and with what was last asked for. */
  #problems: readonly Problem[] = [];
  /** The author's tables as they were read, for whether they have changed. */
  #tables: readonly Grid[] = [];
  /** Whether a table script may have put rows away. */
  #paged = false;
  /** The language that their numbers were read in. */
  #tableLanguage: string | undefined;
  #refusal: Problem | undefined;
  /** Of each layer whether the author gives it biases. */
  #hasBias: readonly boolean[] = [];
  /** How it learns by what the author says. */
  #trains: ((state: State) => Training) | undefined;
  /** Whether the goal was reached when it was asked last. */
  #isReached = false;

  constructor(host: AppHost) {
    this.#host = host;
    this.learning = new LazyLearner({
      now: () => this.#engine && this.#session && { engine: this.#engine, session: this.#session },
      pause: host.pause,
      changed: (kind, says) => this.#session && this.#changed(this.#session, kind, says),
      stepped: () => host.fire('step'),
      ended: (ended) => this.#ended(ended),
      failed: (error, isLoading) => {
        const [part, reason] = ['learning', messageOf(error)] as const;
        this.refuse(isLoading ? { code: 'not-loaded', part, reason } : problemOf(error));
      },
    });
  }

  get started(): boolean {
    return this.#engine !== undefined;
  }

  get settings(): Settings | undefined {
    return this.#settings;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get editor(): SessionEditor | undefined {
    return this.#editor;
  }

  get problems(): readonly Problem[] {
    return this.#refusal === undefined ? this.#problems : [this.#refusal, ...this.#problems];
  }

  /** Notes the author's tables before scripts of the page have their turn, which may be before the start. */
  noteTables(): void {
    if (!this.#engine) this.#tables = this.#host.author().tables;
  }

  /** Begins to compute, and reads what the author wrote. */
  start(engine: Engine): void {
    this.#engine = engine;
    this.open();
  }

  /**
   * Reads what the author wrote anew; `keep` is for a change that leaves the reader's work alone, and
   * `translated` for one of the language, in which numbers that nobody has touched are read anew.
   */
  open({ keep = false, translated = false } = {}): void {
    if (!this.#engine) return;
    const [before, selected] = [this.#session, this.#session?.selected ?? this.wantedExample];
    const author = this.#author();
    const settings = readSettings(author);
    this.#settings = settings;
    this.#format = createFormat(settings.format);
    const created = createSession(this.#engine, author.tables, settings, this.scripted);
    // Of layers with something wrong, the last good state stays.
    const stays = settings.layers && !created.session;
    const isKept = keep && before && (before.canUndo || before.canRedo || !translated);
    if (!isKept) this.release();
    this.#session = isKept || stays ? before : created.session;
    if (!isKept) {
      this.#first = { ...this.scripted };
      this.#tables = author.tables;
      this.#tableLanguage = author.tableLanguage;
    }
    if (this.#session !== created.session) created.session?.release();
    if (!stays) this.#hasBias = created.hasBias ?? [];
    this.#learnAs(settings, before);
    if (this.#session !== before) this.#editor = this.#session && this.#edit(this.#session);
    this.#session?.select(keep ? selected : this.wantedExample);
    const chosen = (keep && before?.chosenPlace) || this.wantedNeuron;
    if (chosen && this.#session !== before) this.#session?.selectNeuron(chosen);
    this.fitRanges();
    const hasTable = settings.views.includes('table');
    this.fail(
      created.problems.filter((problem) => !(hasTable && this.#host.isShownInCell(problem))),
    );
    this.#isReached = this.#reaches();
    if (this.learning.isReady) this.#ready();
    else void this.learning.load().then(() => this.#ready());
  }

  // What attributes say now, and did not say before, counts; the reader's own choices stay.
  #learnAs(settings: Settings, before: Session | undefined): void {
    const [session, known, hasBias] = [this.#session, this.#trains, this.#hasBias];
    const trains = (state: State) => trainingOf(state, settings, this.scripted, hasBias).training;
    this.#trains = trains;
    if (!session || !known || session !== before) return;
    const next = (state: State) => retrained(state.training, known(state), trains(state));
    if (next(session.state) !== session.state.training) this.learning.interrupt();
    session.retrain(next);
  }

  // Once all that a script may ask for is there.
  #ready(): void {
    if (!this.#session) return;
    this.#host.redraw();
    if (this.#isReady) return;
    this.#isReady = true;
    this.#host.fire('ready');
  }

  // Tables count as they were before a script of the page sorted them or put rows away. A translator
  // changes a page's language, and leaves the numbers as they are: they mean what they meant, until
  // there are others.
  #author(): ReturnType<AppHost['author']> {
    const now = this.#host.author();
    const isSorted = areSorted(this.#tables, now.tables, { some: this.#paged });
    const author = isSorted ? { ...now, tables: this.#tables } : now;
    const isTranslated = this.#session !== undefined && keepsNumbers(this.#tables, author.tables);
    return isTranslated && !author.attribute('lang')
      ? { ...author, tableLanguage: this.#tableLanguage }
      : author;
  }

  /** Frees the core's memory until it is needed again. */
  release(): void {
    this.learning.release();
    this.#session?.release();
  }

  /**
   * The author's table may have changed. Where it has, the reader's weights and choice stay. Rows in
   * another order change nothing, nor do those that are gone where the table is `paged` by a script.
   */
  reread({ paged = false } = {}): void {
    this.#paged = paged;
    if (!this.#engine) return;
    const { tables } = this.#author();
    if (JSON.stringify(tables) === JSON.stringify(this.#tables)) return;
    const before = this.#session;
    const selected = before?.selected ?? this.wantedExample;
    this.open();
    const session = this.#session;
    if (!before || !session || session === before) return;
    const { state } = session;
    try {
      if (before.changed) {
        const carried = carriedOver(before.state, state);
        const { network, training } = state;
        if (JSON.stringify(carried) !== JSON.stringify({ network, training })) {
          session.apply({ ...state, ...carried });
        }
      }
      session.select(selected);
      const chosen = before.chosenPlace;
      if (chosen) session.selectNeuron(placeOver(chosen, before.state, state));
      this.fitRanges();
    } catch (error) {
      this.refuse(problemOf(error));
    }
  }

  /** Shows what is wrong with what the author wrote, in place of what was shown before. */
  fail(problems: readonly Problem[]): void {
    this.#problems = problems;
    // What a script asked for too early is still to be said.
    if (this.#isReady) this.#refusal = undefined;
    if (problems.length > 0) this.#host.failed(problems);
    this.#host.redraw();
  }

  /** Shows what was asked for and cannot be, until something else is done. */
  refuse(problem: Problem): void {
    this.#refusal = problem;
    this.#host.failed([problem]);
    this.#host.redraw();
  }

  /** Another state, with an example chosen, in one step. Throws, and changes nothing, where it cannot be. */
  replace(next: State, example: number): void {
    this.#editor?.replace(next, example);
    this.fitRanges();
  }

  reset(): void {
    this.#editor?.run((session) => session.reset());
    if (this.#session) this.scripted = { ...this.#first };
    this.learning.forget();
    this.fitRanges();
  }

  undo(): void {
    this.#editor?.run((session) => session.undo());
  }

  redo(): void {
    this.#editor?.run((session) => session.redo());
  }

  /**
   * Goes so many steps of the sums on, or back. Another neuron that it enters is then the chosen one;
   * says whether there is one.
   */
  moveStep(by: number, unit: StepUnit = 'step'): boolean {
    const session = this.#session;
    if (!session) return false;
    const before = session.place;
    const place = this.cursor.move(by, unit, session);
    const enters = place.layer !== before.layer || place.neuron !== before.neuron;
    if (enters) this.#editor?.selectNeuron(place);
    this.#host.redraw();
    return enters;
  }

  closeSteps(): void {
    this.cursor.close();
    this.announcement = undefined;
    this.#host.redraw();
  }

  /** The step that the reader has come to, unless it would tell a hidden answer. */
  get step(): Step | undefined {
    return this.#session && this.cursor.at(this.#session)?.now;
  }

  /** Lights up what a number was made of, in place of what was lit before. */
  point(pointed: readonly Pointed[]): void {
    this.#pointed = pointed;
    this.#host.redraw();
  }

  showAllDigits(shown: boolean): void {
    this.allDigits = shown;
    this.#host.redraw();
  }

  /** Takes the sliders' ends from the present numbers. */
  fitRanges(): void {
    const [session, settings] = [this.#session, this.#settings];
    if (!session || !settings) return;
    const ranges = rangesFor(session.neuron, settings.weightRange);
    this.#ranges = widen(ranges, session.state.network);
    this.#fitted = session.place;
  }

  /** Undefined while there is nothing to draw. */
  viewModel(words: Words, reading: Pick<Reading, 'width' | 'guess'>): ViewModel | undefined {
    const [session, settings, editor] = [this.#session, this.#settings, this.#editor];
    const format = this.#format;
    if (!session || !settings || !editor || !format) return undefined;
    return createViewModel(session, settings, {
      format,
      words,
      ...reading,
      ranges: this.#ranges ?? rangesFor(session.neuron, settings.weightRange),
      allDigits: this.allDigits,
      pointed: this.#pointed,
      step: reading.guess?.hidden ? undefined : this.cursor.at(session),
      draft: (field) => editor.draft(field),
      learning: this.learning.learning,
    });
  }

  // The ends of a neuron's sliders hold still while it is the chosen one, but for numbers past them, and
  // where those have gone, as on the way back from a step too far.
  #followChange(session: Session): void {
    const isFitted = this.#fitted && isSamePlace(this.#fitted, session.place);
    const kept = isFitted && this.#ranges && widen(this.#ranges, session.state.network);
    this.fitRanges();
    if (kept && this.#ranges && !isSparse(kept.weight, this.#ranges.weight)) this.#ranges = kept;
  }

  #edit(session: Session): SessionEditor {
    return new SessionEditor(session, {
      parse: (text) => this.#settings?.parse(text),
      starts: () => this.learning.interrupt(),
      changed: (kind) => this.#changed(session, kind),
      refused: (problem, done) => {
        if (done) {
          this.announcement = ({ problemText }) => problemText(problem);
          this.#host.failed([problem]);
        }
        this.#host.redraw();
      },
    });
  }

  // Of learning it is given what is to be said.
  #changed(session: Session, kind: 'input' | 'change', says?: Announcement): void {
    this.#refusal = undefined;
    if (kind === 'change') {
      this.#followChange(session);
      if (!this.#host.hidesAnswers()) this.announcement = says ?? predictionOf(session);
    } else if (says && this.#ranges) this.#ranges = widen(this.#ranges, session.state.network);
    this.#host.fire(kind);
    if (kind === 'change') this.#checkGoal();
    this.#host.redraw();
  }

  #reaches(): boolean {
    const { state, result } = this.#session ?? {};
    const error = result?.comparison?.error;
    return state !== undefined && error !== undefined && isReached(state.training, error) === true;
  }

  // Said once, each time that it is reached anew.
  #checkGoal(): void {
    const before = this.#isReached;
    this.#isReached = this.#reaches();
    if (before || !this.#isReached || this.#host.hidesAnswers()) return;
    const { announcement } = this;
    this.announcement = (viewModel) => `${announcement?.(viewModel)}. ${viewModel.words.reached}`;
    this.#host.fire('goal');
  }

  // Where learning shows, it says so itself.
  #ended(ended: Ended): void {
    if (ended === 'not-finite' && !this.#settings?.views.includes('learn')) {
      this.announcement = ({ words }) => words.notFinite;
    }
    this.#host.redraw();
  }
}
