import { type TemplateResult, unsafeCSS } from 'lit';
import { App } from '../app/app.ts';
import { ScriptAccess } from '../app/script-access.ts';
import {
  displayAttributes,
  modelAttributes,
  takesData,
  trainingAttributes,
} from '../app/settings.ts';
import { directionOf } from '../dom/direction.ts';
import { InSight } from '../dom/in-sight.ts';
import { isHidden } from '../dom/is-hidden.ts';
import { authorLanguage } from '../dom/language.ts';
import { LanguageController } from '../dom/language-controller.ts';
import { nextFrame } from '../dom/next-frame.ts';
import { ownFrame } from '../dom/own-frame.ts';
import { parsed } from '../dom/parsed.ts';
import { loadEngine } from '../engine/index.ts';
import { en, type Words } from '../locales/neuron/en.ts';
import { loadWords } from '../locales/neuron/load.ts';
import { columnsOf, nameInputs } from '../locales/neuron/names.ts';
import { problemText } from '../locales/neuron/problem-text.ts';
import { messageOf } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { findTables } from '../model/table/find-tables.ts';
import type { TableElement } from '../model/table/node.ts';
import type { LayerReader } from '../model/table/read-layers.ts';
import { views } from '../views/list.ts';
import { isShownInCell } from '../views/table.ts';
import type { View } from '../views/view.ts';
import { NearController } from './controllers/near-controller.ts';
import { OwnInput } from './controllers/own-input.ts';
import { SchemeController } from './controllers/scheme-controller.ts';
import { TableController } from './controllers/table-controller.ts';
import { UndoKeys } from './controllers/undo-keys.ts';
import { WidthController } from './controllers/width-controller.ts';
import type { SomaDetail, SomaEvents, SomaLearningDetail } from './events.ts';
import { LazyDataPanel } from './lazy-data-panel.ts';
import { LazyEmbedDialog } from './lazy-embed-dialog.ts';
import { LazyQuestion } from './lazy-question.ts';
import { ScriptedElement } from './scripted-element.ts';
import { styles } from './styles.ts';
import { viewActions } from './view-actions.ts';
import { fallback, widget } from './widget.ts';

/**
 * Plain HTML tables, turned into a network whose neurons can be taken apart: all that `<soma-neuron>`
 * and `<soma-network>` share.
 *
 * The tables inside are the data and are never changed. Fires `soma-ready` once it is live,
 * `soma-input` while a control moves, `soma-change` when it is let go, and `soma-error` with
 * `detail.message` where something is wrong. All bubble and cross shadow roots. Where a table says
 * what is true, `soma-step` tells of steps of learning, and `soma-goal` of a goal that is reached.
 */
export abstract class SomaElement extends ScriptedElement {
  static override readonly styles = unsafeCSS(styles);

  /** How tables of weights are read, where each table after the first is a layer. */
  protected readonly reader: LayerReader | undefined;

  static override get observedAttributes(): string[] {
    return [
      ...super.observedAttributes,
      ...modelAttributes,
      ...trainingAttributes,
      ...displayAttributes,
    ];
  }

  readonly #language = new LanguageController(this, loadWords, en, () => this.#translate());
  readonly #width = new WidthController(this, '.neuron');
  readonly #undoKeys = new UndoKeys(this, (move) => this.app[move]());
  readonly #views = new Map<string, View>();
  readonly #inSight = new InSight(() => this.requestUpdate());
  #follows: (name: string) => boolean = () => true;
  readonly #seen = new WeakSet<TableElement>();

  protected override readonly app: App = new App({
    author: () => ({
      tables: findTables(this, isHidden, this.#seen),
      attribute: (name) => this.getAttribute(name),
      layers: this.reader,
      language: this.#language.language,
      tableLanguage: authorLanguage(this),
      views: Object.keys(views),
    }),
    isShownInCell,
    hidesAnswers: () => this.#question.hidesAnswers,
    fire: (type) => {
      if (type !== 'ready') this.#undoKeys.changed();
      const { weights, bias, predictions, selected } = this;
      const selectedNeuron = this.app.session?.place ?? { layer: 0, neuron: 0 };
      const detail: SomaDetail = { weights, bias, predictions, selected, selectedNeuron };
      if (type === 'step' || type === 'goal') {
        const learning: SomaLearningDetail = { ...detail, ...this.script.progress };
        this.#fire(`soma-${type}`, learning);
      } else this.#fire(`soma-${type}`, detail);
    },
    pause: nextFrame,
    failed: (problems) => {
      const messages = this.#textsOf(problems);
      this.#fire('soma-error', { message: messages[0] ?? '', messages });
    },
    redraw: () => this.requestUpdate(),
  });

  /** What a reader is told of a problem. */
  protected readonly textOf: typeof problemText = problemText;

  protected override readonly words = (): Words => this.#language.words;

  protected override readonly script = new ScriptAccess(
    this.app,
    () => this.querySelector('table') !== null,
    (inputs) => nameInputs(inputs, this.#language.words),
  );

  readonly #question = new LazyQuestion(
    this.app,
    () => this.renderRoot as ShadowRoot,
    () => this.requestUpdate(),
  );

  readonly #data = new LazyDataPanel({
    root: () => this.renderRoot as ShadowRoot,
    now: () => this.app.session,
    language: () => this.#language.language,
    words: () => this.#language.words,
    change: (next, example) => this.app.replace(next, example),
    refuseCell: (...args) => this.app.editor?.refuseCell(...args),
    refused: (message) => this.#fire('soma-error', { message }),
    failed: (error) => this.#notLoaded('data', error),
    redraw: () => this.requestUpdate(),
  });

  readonly #actions = viewActions({
    app: this.app,
    question: this.#question,
    fill: (...args) => this.#data.fill(...args),
    redraw: () => this.requestUpdate(),
  });

  readonly #embed = new LazyEmbedDialog({
    element: this,
    root: () => this.renderRoot as ShadowRoot,
    viewModel: () => this.viewModel,
    failed: (error) => this.#notLoaded('embed', error),
  });

  constructor() {
    super();
    new NearController(this, () => void this.#start());
    new TableController(this, (paged) => this.app.reread({ paged }));
    new SchemeController(this);
    new OwnInput(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.ownerDocument.readyState === 'complete') return;
    void parsed(this).then(() => this.app.noteTables());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const view of this.#views.values()) view.disconnect?.();
    this.#inSight.disconnect();
    // Back in the page it would be open, and no longer modal.
    this.renderRoot.querySelector('dialog')?.close();
    this.app.release();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value) return;
    this.script.forget(name);
    if (!this.app.started) return;
    if (name === 'predict-first') this.#question.reset();
    const keep = trainingAttributes.includes(name) || displayAttributes.includes(name);
    if (name !== 'lang') this.app.open({ keep });
  }

  // Out of the page nobody sees it, and drawing would take the core's memory anew.
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected override render(): TemplateResult {
    const { words } = this.#language;
    const { settings, session } = this.app;
    const guess = this.#question.guess(words);
    const viewModel = this.app.viewModel(words, { width: this.#width.width, guess });
    this.viewModel = viewModel;
    const messages = this.#textsOf(this.app.problems);
    if (!viewModel || !settings || !session) return fallback(messages, words);
    const follows = this.#inSight.following(viewModel.dragging);
    this.#follows = (name) => follows(settings.views.indexOf(name));
    return widget({
      viewModel,
      settings,
      views: settings.views.map((name) => [name, this.#view(name)]),
      follows: this.#follows,
      direction: directionOf(this, words),
      messages,
      announcement: this.app.announcement?.(viewModel) ?? '',
      undo: {
        possible: { undo: session.canUndo, redo: session.canRedo },
        names: words,
        run: (move) => {
          this.app[move]();
          return this.updateComplete;
        },
      },
      question: this.#question.render(viewModel),
      hidesLearning: this.#question.hidesLearning,
      data: takesData(settings) ? this.#data.tools(viewModel) : undefined,
      actions: this.#actions,
      click: (event) => this.#question.click(event),
      reset: () => this.app.reset(),
      embed: () => void this.#embed.open(),
    });
  }

  protected override updated(): void {
    if (!this.viewModel) return;
    void this.#question.load();
    this.#embed.update(this.viewModel);
    const names = this.app.settings?.views ?? [];
    for (const name of names) {
      if (this.#follows(name))
        this.#view(name).drawn?.(this.viewModel, this.renderRoot as ShadowRoot);
    }
    const parts = [...(this.renderRoot.querySelector('.widget')?.children ?? [])];
    // A table knows by itself which of its rows are in sight.
    this.#inSight.drawn(
      names.map((name) =>
        parts.find(({ classList }) => name !== 'table' && classList.contains(`${name}-view`)),
      ),
    );
  }

  async #start(): Promise<void> {
    if (this.app.started) return;
    try {
      const [engine] = await Promise.all([loadEngine(), this.#language.loaded, parsed(this)]);
      await ownFrame();
      // Moved meanwhile, it may have started twice, or have left the page.
      if (this.app.started || !this.isConnected) return;
      this.app.start(engine);
    } catch (error) {
      await this.#language.loaded;
      this.app.fail([{ code: 'no-engine', reason: messageOf(error) }]);
    }
  }

  #translate(): void {
    const known = this.app.settings?.format.language;
    if (known !== undefined && known !== this.#language.language) {
      this.app.open({ keep: true, translated: true });
    } else this.requestUpdate();
  }

  #view(name: string): View {
    const known = this.#views.get(name);
    if (known) return known;
    const create = views[name];
    if (!create) throw new RangeError(`no view '${name}'`);
    const view = create(this.#actions);
    this.#views.set(name, view);
    return view;
  }

  #notLoaded(part: 'embed' | 'data', error: unknown): void {
    this.app.refuse({ code: 'not-loaded', part, reason: messageOf(error) });
  }

  #textsOf(problems: readonly Problem[]): string[] {
    const { words } = this.#language;
    const state = this.app.session?.state;
    return problems.map((problem) =>
      this.textOf(problem, words, state ? columnsOf(problem, state, words) : []),
    );
  }

  #fire<Type extends keyof SomaEvents>(type: Type, detail: SomaEvents[Type]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
