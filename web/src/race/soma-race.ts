import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../dom/direction.ts';
import { LanguageController } from '../dom/language-controller.ts';
import { en } from '../locales/race/en.ts';
import { loadWords } from '../locales/race/load.ts';
import { controls } from './controls.ts';
import { Curves } from './curves.ts';
import { createRaceFormat } from './format.ts';
import { notes } from './notes.ts';
import { announcement, problem } from './outcome.ts';
import { RaceController } from './race-controller.ts';
import { records } from './records.ts';
import { resultView } from './result-view.ts';
import { allSizes, choices, nearestChoice } from './sizes.ts';
import { styles } from './styles.ts';
import type { RaceViewModel } from './view-model.ts';

const gamesAtFirst = 1000;

/**
 * `<soma-race>`: a loop, WebAssembly and WebGPU predict the same games, and the reader's own
 * machine says which of them is the fastest at what size. Nothing runs before the reader starts it.
 */
export class SomaRace extends LitElement {
  static override readonly styles = styles;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'games'];
  }

  readonly #language = new LanguageController(this, loadWords, en);
  readonly #race = new RaceController(this);
  readonly #curves = new Curves(this, () => this.#viewModel());
  #choice = nearestChoice(gamesAtFirst);
  /** Until its words are there, what the author wrote stands. */
  #hasWords = false;
  /** The button that started the race that runs. */
  #startedBy: string | undefined;
  #cancelHadFocus = false;

  constructor() {
    super();
    void this.#language.loaded.then(() => {
      this.#hasWords = true;
      this.requestUpdate();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const games = Number(value);
    if (name === 'games' && games > 0) this.#choose(nearestChoice(games));
  }

  protected override willUpdate(): void {
    this.#cancelHadFocus = this.#button('cancel')?.matches(':focus') ?? false;
  }

  protected override render(): TemplateResult {
    if (!this.#hasWords) return html`<slot></slot>`;
    const viewModel = this.#viewModel();
    const { words, last, own, all } = viewModel;
    const trouble = problem(viewModel);
    return html`
      <div class="widget race" role="group" dir=${directionOf(this, words) ?? nothing}
        aria-label=${words.title}>
        <div class="head"><p class="caption">${words.title}</p></div>
        ${controls(viewModel, {
          choose: (choice) => this.#choose(choice),
          start: () => this.#start('start', [choices[this.#choice] ?? gamesAtFirst]),
          startAll: () => this.#start('start-all', allSizes),
          cancel: () => this.#race.cancel(),
        })}
        ${trouble ? html`<p class="notices">${trouble}</p>` : nothing}
        ${last ? resultView(viewModel, last) : nothing}
        ${own.length + all.length > 0 ? this.#curves.render(viewModel) : nothing}
        ${records(viewModel)}
        ${notes(viewModel).map((text) => html`<p class="note">${text}</p>`)}
        <p class="visually-hidden" role="status">${announcement(viewModel)}</p>
      </div>`;
  }

  // Buttons that come and go take the focus with them.
  protected override updated(): void {
    if (!this.#startedBy || this.#race.state.progress) return;
    if (this.#cancelHadFocus) this.#button(this.#startedBy)?.focus();
    this.#startedBy = undefined;
  }

  #viewModel(): RaceViewModel {
    const { words, language } = this.#language;
    return {
      ...this.#race.state,
      words,
      format: createRaceFormat(language, words),
      choice: this.#choice,
    };
  }

  #choose(choice: number): void {
    this.#choice = choice;
    this.requestUpdate();
  }

  async #start(button: string, sizes: readonly number[]): Promise<void> {
    void this.#race.run(sizes, button === 'start-all');
    this.#startedBy = button;
    await this.updateComplete;
    this.#button('cancel')?.focus();
  }

  #button(name: string): HTMLElement | null {
    return this.renderRoot.querySelector(`.${name}`);
  }
}
