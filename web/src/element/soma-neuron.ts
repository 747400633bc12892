import type { TemplateResult } from 'lit';
import { adopt } from '../dom/adopt.ts';
import { directionOf } from '../dom/direction.ts';
import { languageOf } from '../dom/language.ts';
import { ownFrame } from '../dom/own-frame.ts';
import { type Engine, loadEngine } from '../engine/index.ts';
import { type Activation, activations } from '../engine/types.ts';
import { en } from '../locales/neuron/en.ts';
import { loadWords } from '../locales/neuron/load.ts';
import { datasetOf, lacksInput, problemAt, valueAt } from '../model/dataset.ts';
import { createFormat, type Format } from '../model/format.ts';
import { messageOf } from '../model/message.ts';
import { withoutAnswers } from '../model/result.ts';
import type { Session } from '../model/session.ts';
import { agrees, type State, weightsFor } from '../model/state.ts';
import { type ViewName, views } from '../views/list.ts';
import { stepSays } from '../views/stepper.ts';
import type { View } from '../views/view.ts';
import { DrawnElement } from './drawn-element.ts';
import { FirstGuess } from './first-guess.ts';
import { frameOf } from './frame.ts';
import { Hands } from './hands.ts';
import type { KnobFrame } from './knobs.ts';
import { isBlock } from './own-data.ts';
import { type Ranges, rangesFor, widen } from './ranges.ts';
import { ReaderData } from './reader-data.ts';
import { displayAttributes, modelAttributes, readSettings, type Settings } from './settings.ts';
import { columnWidth, type Size, sizeOf, widthOf } from './size.ts';
import { type Given, open } from './source.ts';
import { styles } from './styles.ts';
import { TravelKeys } from './travel-keys.ts';
import { Walk } from './walk.ts';
import { fallback, widget } from './widget.ts';

// How far ahead of the reader a widget starts: some screens, so that none is seen starting.
const startAhead = '10000px';

// What a script may set before the class is there.
const neuronProperties = ['weights', 'bias', 'activation', 'threshold'] as const;
const properties = [...neuronProperties, 'inputs', 'examples', 'selected'] as const;

/** What `soma-ready`, `soma-input` and `soma-change` carry in their `detail`. */
export interface SomaDetail {
  readonly weights: number[];
  readonly bias: number;
  readonly predictions: Float64Array;
  readonly selected: number;
}

/**
 * `<soma-neuron>`: a plain HTML table, turned into a neuron that can be taken apart.
 *
 * The table inside is the data and is never changed. Fires `soma-ready` once it is live,
 * `soma-input` while a control moves, `soma-change` when it is let go, and `soma-error` with
 * `detail.message` where something is wrong. All bubble and cross shadow roots.
 */
export class SomaNeuron extends DrawnElement {
  static get observedAttributes(): string[] {
    return [...modelAttributes, ...displayAttributes];
  }

  #engine: Engine | undefined;
  #isReady = false;
  #words = en;
  #settings: Settings | undefined;
  #given: Given = {};
  #wantedExample = 0;
  #session: Session | undefined;
  #hands: Hands | undefined;
  /** What is wrong with what the author wrote, and with what a script last asked for. */
  #problems: readonly string[] = [];
  #refusal: string | undefined;
  #format: Format;
  #frame: KnobFrame | undefined;
  #ranges: Ranges | undefined;
  #allDigits = false;
  #announcement = '';
  #width = 0;
  readonly #walk = new Walk();
  readonly #views = new Map<ViewName, View>();
  readonly #redraw = () => this.requestUpdate();
  readonly #sizes = new ResizeObserver(() => this.#measure());
  readonly #children = new MutationObserver(() => this.#open());
  // A language is the element's own or comes from what it stands in, as far as closest() sees.
  readonly #language = new MutationObserver(() => {
    if (this.#engine) void this.#translate();
  });
  readonly #nearness: IntersectionObserver;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #firstGuess: FirstGuess;
  readonly #readerData: ReaderData;
  readonly #keys: TravelKeys;

  constructor() {
    super(styles);
    this.#format = createFormat({ language: 'en', style: 'number', digits: 2 });
    this.#nearness = new IntersectionObserver((entries) => this.#approach(entries), {
      rootMargin: startAhead,
    });
    this.#firstGuess = new FirstGuess({
      root: this.renderRoot,
      settings: () => this.#settings,
      say: (text) => {
        this.#announcement = text;
      },
      redraw: this.#redraw,
    });
    this.#readerData = new ReaderData({
      root: this.renderRoot,
      now: () => this.#session,
      language: () => this.#settings?.format.language ?? 'en',
      words: () => this.#words,
      change: (next, example) => {
        this.#hands?.replace(next, example);
        this.#fitRanges();
      },
      refuseCell: (input, example, message) => {
        const dataset = this.#session?.state.dataset;
        if (!dataset) return;
        const text =
          problemAt(dataset, input, example)?.text ??
          this.#format.given(valueAt(dataset, input, example));
        this.#hands?.refuseCell(input, example, text, message);
      },
      refused: (message) => this.#fire('soma-error', { message }),
      failed: (error) => this.#refuse(`${this.#words.ownData}: ${messageOf(error)}`),
      redraw: this.#redraw,
    });
    this.#keys = new TravelKeys(this, this.renderRoot, (way) => this[way]());
    for (const name of properties) this.#upgrade(name);
  }

  /** One weight per input. A wrong number of them shows the core's error and changes nothing. */
  get weights(): number[] {
    return [...(this.#session?.state.weights ?? this.#given.weights ?? [])];
  }

  set weights(weights: ArrayLike<number>) {
    if (!this.#areNumbers('weights', weights)) return;
    this.#given.weights = Array.from(weights, Number);
    this.#apply('weights', { weights: this.#given.weights });
  }

  /** Added to the weighted sum; 0 unless given. */
  get bias(): number {
    return this.#session?.state.bias ?? this.#given.bias ?? 0;
  }

  set bias(bias: number) {
    if (!this.#areNumbers('bias', [bias])) return;
    this.#given.bias = Number(bias);
    this.#apply('bias', { bias: this.#given.bias });
  }

  /** What becomes of the sum: `identity`, `step`, `relu` or `sigmoid`. */
  get activation(): Activation {
    return this.#session?.state.activation ?? this.#given.activation ?? 'identity';
  }

  set activation(activation: Activation) {
    const found = activations.find((name) => name === String(activation).toLowerCase());
    if (!found) {
      this.#refuse(this.#words.attributeNotOneOf('activation', activation, activations.join(', ')));
      return;
    }
    this.#given.activation = found;
    this.#apply('activation', { activation: found });
  }

  /** The sum past which a step fires; 0 unless given. */
  get threshold(): number {
    return this.#session?.state.threshold ?? this.#given.threshold ?? 0;
  }

  set threshold(threshold: number) {
    if (!this.#areNumbers('threshold', [threshold])) return;
    this.#given.threshold = Number(threshold);
    this.#apply('threshold', { threshold: this.#given.threshold });
  }

  /** The inputs' names. With `examples` they stand in for a table, or for what it says. */
  get inputs(): string[] {
    const dataset = this.#session?.state.dataset;
    return dataset?.inputs.map(({ name }) => name) ?? [...(this.#given.names ?? [])];
  }

  set inputs(names: readonly string[]) {
    this.#given.names = Array.from(names, String);
    this.#bring(this.#given.names, this.examples);
  }

  /** The examples, a row of numbers each, in the table's order. */
  get examples(): number[][] {
    const dataset = this.#session?.state.dataset;
    if (!dataset) return (this.#given.rows ?? []).map((row) => Array.from(row));
    return dataset.labels.map((_, example) =>
      dataset.inputs.map((_, input) => valueAt(dataset, input, example)),
    );
  }

  set examples(rows: readonly ArrayLike<number>[]) {
    this.#given.rows = Array.from(rows, (row) => Array.from(row, Number));
    const [names, width] = [this.inputs, this.#given.rows[0]?.length];
    // Names for another number of inputs may have come first.
    this.#bring(names.length === width ? names : (this.#given.names ?? names), this.#given.rows);
  }

  /** The predictions, one per example, in the table's order; a copy. */
  get predictions(): Float64Array {
    return this.#session?.result.predictions.slice() ?? new Float64Array(0);
  }

  /** The chosen example, counted from 0; -1 where there are none. */
  get selected(): number {
    return this.#session?.selected ?? this.#wantedExample;
  }

  set selected(example: number) {
    this.#wantedExample = Number(example);
    this.#hands?.select(this.#wantedExample);
  }

  /** Goes back to the author's numbers. */
  reset(): void {
    this.#hands?.travel((session) => session.reset());
    this.#fitRanges();
  }

  /** Takes the last change back. */
  undo(): void {
    this.#hands?.travel((session) => session.undo());
  }

  /** Makes the change anew that was taken back last. */
  redo(): void {
    this.#hands?.travel((session) => session.redo());
  }

  /** The neuron, its data and its predictions as plain values. */
  toJSON(): Record<string, unknown> {
    const state = this.#session?.state;
    return {
      inputs: this.inputs,
      weights: this.weights,
      bias: this.bias,
      activation: state?.activation,
      threshold: state?.threshold,
      output: state?.dataset.output.name,
      labels: [...(state?.dataset.labels ?? [])],
      examples: this.examples,
      predictions: Array.from(this.predictions),
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    this.#language.observe(this.getRootNode(), { attributeFilter: ['lang'], subtree: true });
    this.#scheme.addEventListener('change', this.#redraw);
    this.#keys.connect();
    if (this.#engine) void this.#translate();
    else this.#nearness.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.#children.disconnect();
    this.#language.disconnect();
    this.#nearness.disconnect();
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#keys.disconnect();
    for (const view of this.#views.values()) view.disconnect?.();
    this.#session?.release();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value || !this.#engine) return;
    if (isNeuronProperty(name)) delete this.#given[name];
    if (name === 'predict-first') this.#firstGuess.reset();
    if (name !== 'lang') this.#open(displayAttributes.includes(name));
  }

  protected override render(): TemplateResult {
    const [session, settings, hands] = [this.#session, this.#settings, this.#hands];
    if (!session || !settings || !hands) return fallback(this.#messages(), this.#words);
    this.#frame = this.#framed(session, settings, hands);
    return widget({
      frame: this.#frame,
      views: settings.views.map((name) => [name, this.#view(name)]),
      controls: settings.controls,
      size: this.#size(settings),
      direction: directionOf(this, this.#words),
      messages: this.#messages(),
      announcement: this.#announcement,
      travel: {
        possible: { undo: session.canUndo, redo: session.canRedo },
        go: (way) => {
          this[way]();
          return this.drawn;
        },
      },
      guess: settings.predictFirst ? this.#firstGuess.panel(this.#frame, session) : undefined,
      ownData: takesData(settings) ? this.#readerData.tools(this.#frame) : undefined,
      actions: {
        turn: (...turned) => hands.turn(...turned),
        now: (dial) => hands.now(dial),
        cancel: (dial) => hands.cancel(dial),
        type: (...typed) => hands.typeDial(...typed),
        choose: (activation) => hands.choose(activation),
        click: (event) => this.#firstGuess.click(event),
        reset: () => this.reset(),
        embed: () => void this.#embed(),
      },
    });
  }

  protected override updated(): void {
    if (!this.#frame || !this.#session) return;
    for (const name of this.#settings?.views ?? [])
      this.#view(name).drawn?.(this.#frame, this.renderRoot);
  }

  #approach(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#nearness.disconnect();
    void this.#start();
  }

  async #start(): Promise<void> {
    // Asked for in time, though needed last.
    const language = languageOf(this);
    const loading = loadWords(language);
    try {
      const engine = await loadEngine();
      const words = await loading;
      await ownFrame();
      // Moved meanwhile, it may have started twice.
      if (this.#engine) return;
      this.#engine = engine;
      this.#words = words;
    } catch (error) {
      this.#words = await loading;
      this.#complain([this.#words.noEngine(messageOf(error))]);
      return;
    }
    if (!this.isConnected) return;
    if (language === languageOf(this)) this.#open();
    else void this.#translate();
  }

  // Words come in files of their own: the old ones stay until the new ones are there.
  async #translate(): Promise<void> {
    const language = languageOf(this);
    const words = await loadWords(language);
    if (language !== languageOf(this)) return;
    if (words === this.#words && language === this.#settings?.format.language) {
      this.requestUpdate();
    } else {
      this.#words = words;
      this.#open(true);
    }
  }

  /** Reads the author's numbers anew; `keep` is for a change that leaves the reader's alone. */
  #open(keep = false): void {
    if (!this.#engine) return;
    const [before, selected] = [this.#session, this.selected];
    before?.release();
    const words = this.#words;
    this.#settings = readSettings(this, words);
    this.#format = createFormat(this.#settings.format);
    const { session, problems } = open(this, this.#engine, this.#settings, this.#given, words);
    this.#session = keep && before?.changed ? before : session;
    if (this.#session !== session) session?.release();
    this.#hands = this.#session && this.#handsFor(this.#session, this.#settings);
    this.#session?.select(keep ? selected : this.#wantedExample);
    this.#fitRanges();
    if (this.#hidden) void this.#firstGuess.ask();
    this.#complain(problems.map(({ message }) => message));
    if (this.#session && !this.#isReady) {
      this.#isReady = true;
      this.#fire('soma-ready');
    }
  }

  #handsFor(session: Session, { parse }: Settings): Hands {
    return new Hands(session, {
      parse,
      words: this.#words,
      changed: (kind) => {
        this.#refusal = undefined;
        this.#keys.changed();
        if (kind === 'change') {
          this.#ranges = this.#ranges && widen(this.#ranges, session.state);
          this.#announce(session);
        }
        this.#fire(`soma-${kind}`);
        this.requestUpdate();
      },
      refused: (message, done) => {
        if (done) this.#announcement = message;
        this.#fire('soma-error', { message });
        this.requestUpdate();
      },
    });
  }

  async #embed(): Promise<void> {
    try {
      const { openDialog, css } = await import('../embed-dialog/dialog.ts');
      adopt(this.renderRoot, css);
      const container = this.renderRoot.querySelector<HTMLElement>('.dialog');
      if (!container || !this.#frame) return;
      const names = [...modelAttributes, ...displayAttributes].filter(
        (name) => this.hasAttribute(name) && !isNeuronProperty(name),
      );
      openDialog({
        container,
        frame: this.#frame,
        attributes: Object.fromEntries(names.map((name) => [name, this.getAttribute(name) ?? ''])),
        plot: this.renderRoot.querySelector('canvas'),
      });
    } catch (error) {
      this.#refuse(`${this.#words.embed}: ${messageOf(error)}`);
    }
  }

  #areNumbers(place: string, values: ArrayLike<unknown>): boolean {
    const wrong = Array.from(values, String).find((text) => !Number.isFinite(Number(text)));
    if (wrong !== undefined) this.#refuse(this.#words.attributeNotANumber(place, wrong));
    return wrong === undefined;
  }

  #apply(place: string, change: Partial<State>): void {
    const [session, hands] = [this.#session, this.#hands];
    if (!session || !hands) return;
    const next = agrees(session.state, change) ? session.state : { ...session.state, ...change };
    try {
      hands.travel(() => session.apply(next));
    } catch (error) {
      this.#refuse(`${place}: ${messageOf(error)}`);
    }
  }

  // Where there is a table, numbers in its place are a change like any other: Reset takes it back.
  #bring(names: readonly string[], rows: readonly ArrayLike<number>[]): void {
    const [session, hands] = [this.#session, this.#hands];
    if (!session || !hands || !this.querySelector('table')) {
      this.#open();
      return;
    }
    const { state } = session;
    const { weights: given } = this.#given;
    try {
      const dataset = datasetOf(rows, names, state.dataset, this.#words);
      const fitting = given?.length === names.length ? given : weightsFor(state, dataset.inputs);
      const weights = names.length === state.weights.length ? state.weights : fitting;
      hands.replace({ ...state, weights, dataset }, session.selected);
      this.#fitRanges();
    } catch (error) {
      this.#refuse(messageOf(error));
    }
  }

  #refuse(message: string): void {
    this.#refusal = message;
    this.#fire('soma-error', { message });
    this.requestUpdate();
  }

  #framed(session: Session, settings: Settings, hands: Hands): KnobFrame {
    const hidden = this.#hidden;
    const ranges = this.#ranges ?? rangesFor(session.result, settings.weightRange);
    const frame = frameOf(session, settings, {
      format: this.#format,
      words: this.#words,
      width: columnWidth(this.#width, this.#size(settings)),
    });
    return {
      ...frame,
      result: hidden ? withoutAnswers(session.result) : session.result,
      fullWeight: Math.max(...ranges.weight.map(Math.abs)),
      ranges,
      allDigits: this.#allDigits,
      step: hidden ? undefined : this.#walk.at(session),
      guess: settings.predictFirst ? this.#firstGuess.guess(session, this.#words) : undefined,
      draft: (input, example) => hands.draft(input, example),
      dialDraft: (dial) => hands.draft(dial),
      predict: hidden
        ? (_, examples) => new Float64Array(examples).fill(Number.NaN)
        : frame.predict,
    };
  }

  #size({ views }: Settings): Size {
    return sizeOf(this.#width, views, this.#session?.state.dataset.inputs.length ?? 0);
  }

  #view(name: ViewName): View {
    const known = this.#views.get(name);
    if (known) return known;
    const view = views[name]({
      select: (example) => this.#hands?.select(example),
      typeValue: (...typed) => this.#hands?.typeValue(...typed),
      paste: (input, example, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (!this.#settings || !takesData(this.#settings) || !isBlock(text)) return;
        event.preventDefault();
        this.#readerData.fill(text, input, example);
      },
      showAllDigits: (shown) => {
        this.#allDigits = shown;
        this.requestUpdate();
      },
      guess: (value) => this.#firstGuess.place(value),
      walk: (by) => this.#go(by),
      leave: () => this.#leave(),
      redraw: this.#redraw,
    });
    this.#views.set(name, view);
    return view;
  }

  #fitRanges(): void {
    const [session, settings] = [this.#session, this.#settings];
    if (!session || !settings) return;
    this.#ranges = widen(rangesFor(session.result, settings.weightRange), session.state);
  }

  get #hidden(): boolean {
    return this.#settings?.predictFirst === true && this.#firstGuess.hidden;
  }

  #go(by: number): void {
    const session = this.#session;
    if (!session) return;
    this.#walk.go(by, session);
    const step = this.#walk.at(session);
    if (step && this.#frame) this.#announcement = stepSays(step.now, this.#frame);
    this.requestUpdate();
  }

  #leave(): void {
    this.#walk.leave();
    this.#announcement = '';
    this.requestUpdate();
  }

  #announce({ selected, result }: Session): void {
    const { dataset } = result.state;
    const words = this.#words;
    const value = result.predictions[selected];
    if (value === undefined || this.#hidden) return;
    const example = words.exampleLabel(dataset.exampleName, dataset.labels[selected] ?? '');
    const text = lacksInput(dataset, selected) ? words.noValue : this.#format.result(value);
    this.#announcement = words.announce(dataset.output.name, example, text);
  }

  #complain(problems: readonly string[]): void {
    this.#problems = problems;
    // What a script asked for too early is still to be said.
    if (this.#isReady) this.#refusal = undefined;
    const [message] = problems;
    if (message !== undefined) this.#fire('soma-error', { message, messages: [...problems] });
    this.requestUpdate();
  }

  #messages(): readonly string[] {
    return this.#refusal === undefined ? this.#problems : [this.#refusal, ...this.#problems];
  }

  #fire(type: string, detail: object = this.#detail()): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #detail(): SomaDetail {
    const { weights, bias, predictions, selected } = this;
    return { weights, bias, predictions, selected };
  }

  #measure(): void {
    const width = widthOf(this);
    if (width === this.#width) return;
    this.#width = width;
    this.requestUpdate();
  }

  // A property set before the class was there hides its accessor.
  #upgrade(name: (typeof properties)[number]): void {
    if (!Reflect.getOwnPropertyDescriptor(this, name)) return;
    const value = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }
}

function isNeuronProperty(name: string): name is (typeof neuronProperties)[number] {
  return neuronProperties.some((property) => property === name);
}

function takesData({ controls, views }: Settings): boolean {
  return controls.includes('data') && views.includes('table');
}
