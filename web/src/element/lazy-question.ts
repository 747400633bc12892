import { nothing, type TemplateResult } from 'lit';
import type { App } from '../app/app.ts';
import type { Guess, ViewModel } from '../app/view-model.ts';
import { adopt } from '../dom/adopt.ts';
import { ownFrame } from '../dom/own-frame.ts';
import type { Words } from '../locales/neuron/en.ts';
import type { QuestionPanel } from '../predict-first/question-panel.ts';
import type { UpdatePanel, UpdatePanelHost } from '../predict-first/update-panel.ts';

/** What both questions ask of the widget. */
type Host = Omit<UpdatePanelHost, 'step'>;

/** Predict first: loaded where an author asks for it; until it is answered, the answers are hidden. */
export class LazyQuestion {
  readonly #app: App;
  readonly #root: () => ShadowRoot;
  readonly #redraw: () => void;
  #panel: QuestionPanel | undefined;
  #update: UpdatePanel | undefined;
  #revealed = false;
  #isLoading = false;

  constructor(app: App, root: () => ShadowRoot, redraw: () => void) {
    this.#app = app;
    this.#root = root;
    this.#redraw = redraw;
  }

  get hidesAnswers(): boolean {
    return this.#app.settings?.predictFirst === true && !this.#revealed;
  }

  /** Whether learning would tell what the reader is asked of the next step, which is one of gradient descent. */
  get hidesLearning(): boolean {
    const method = this.#app.session?.state.training.method;
    return (
      this.#app.settings?.predictsUpdate === true &&
      !this.#revealed &&
      method === 'gradient-descent'
    );
  }

  /** Begins anew. */
  reset(): void {
    this.#panel = undefined;
    this.#update = undefined;
    this.#revealed = false;
  }

  /** Loads the question, once it is to be asked. */
  async load(): Promise<void> {
    const isLacking = this.hidesLearning ? !this.#update : this.hidesAnswers && !this.#panel;
    if (this.#isLoading || !isLacking) return;
    this.#isLoading = true;
    const reveal = () => {
      this.#revealed = true;
      this.#redraw();
    };
    const app = this.#app;
    const host: Host = {
      now: () => app.session && { result: app.session.result, place: app.session.place },
      reveal,
      announce: (announcement) => {
        app.announcement = announcement;
      },
      redraw: this.#redraw,
    };
    try {
      await ownFrame();
      if (this.hidesLearning) await this.#loadUpdate(host);
      else await this.#loadQuestion(host);
      this.#redraw();
    } catch {
      // No question, and so nothing to wait for.
      reveal();
    }
    this.#isLoading = false;
  }

  async #loadQuestion(host: Host): Promise<void> {
    const { QuestionPanel, css } = await import('../predict-first/question-panel.ts');
    adopt(this.#root(), css);
    const app = this.#app;
    this.#panel ??= new QuestionPanel({
      ...host,
      parse: (text) => app.settings?.parse(text),
      hasPlot: () => app.settings?.views.includes('plot') ?? false,
    });
  }

  async #loadUpdate(host: Host): Promise<void> {
    const { UpdatePanel, css } = await import('../predict-first/update-panel.ts');
    adopt(this.#root(), css);
    this.#update ??= new UpdatePanel({ ...host, step: () => this.#app.learning.step() });
  }

  /** Undefined where the author asks no question. */
  guess(words: Words): Guess | undefined {
    if (!this.#app.settings?.predictFirst) return undefined;
    const example = this.#app.session?.selected ?? -1;
    const blank = { hidden: !this.#revealed, example, value: undefined, label: '' };
    return this.#panel?.guess(example, words) ?? { ...blank, ends: [0, 1] };
  }

  render(viewModel: ViewModel): TemplateResult | typeof nothing {
    if (viewModel.guess) return this.#panel?.render(viewModel) ?? nothing;
    return this.#update?.render(viewModel, this.hidesLearning) ?? nothing;
  }

  place(value: number): void {
    this.#panel?.place(value);
  }

  click(event: Event): void {
    this.#panel?.click(event);
  }
}
