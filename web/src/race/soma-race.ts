import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../dom/direction.ts';
import { languageOf } from '../dom/language.ts';
import { DrawnElement } from '../element/drawn-element.ts';
import { en } from '../locales/race/en.ts';
import { loadWords } from '../locales/race/load.ts';
import { messageOf } from '../model/message.ts';
import { watchAttention } from './attention.ts';
import { bytesFor, type Field, type Track } from './backends/contract.ts';
import { startTrack } from './backends/start.ts';
import { controls } from './controls.ts';
import { Curves, inWords as curvesInWords } from './curves.ts';
import { createRaceFormat } from './format.ts';
import { type RaceFrame, type Running, reasonOf } from './frame.ts';
import { runRound } from './measure.ts';
import { natively } from './natively.ts';
import { remarks } from './remarks.ts';
import { result, inWords as resultInWords } from './result.ts';
import type { Round } from './results.ts';
import { allSizes, choices, nearestChoice } from './sizes.ts';
import { styles } from './styles.ts';

const gamesAtFirst = 1000;

/**
 * `<soma-race>`: a loop, WebAssembly and WebGPU predict the same games, and the reader's own
 * machine says which of them is the fastest at what size. Nothing runs before the reader starts it.
 */
export class SomaRace extends DrawnElement {
  static get observedAttributes(): string[] {
    return ['games'];
  }

  #choice: number;
  #running: Running | undefined;
  #round: Round | undefined;
  #own: readonly Round[] = [];
  #all: readonly Round[] = [];
  #field: Field | undefined;
  #apart = true;
  #problem: string | undefined;
  #announcement = '';
  #track: Track | undefined;
  #cancelled = false;
  #words = en;
  /** Whether the words are there: until then, what the author wrote stands. */
  #live = false;
  readonly #curves: Curves;
  readonly #language = new MutationObserver(() => void this.#translate());

  constructor() {
    super(styles);
    this.#choice = nearestChoice(gamesAtFirst);
    this.#curves = new Curves();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language.observe(this.getRootNode(), { attributeFilter: ['lang'], subtree: true });
    void this.#translate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    this.#cancel();
    this.#curves.disconnect();
  }

  override attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const games = Number(value);
    if (name === 'games' && games > 0) this.#choice = nearestChoice(games);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (!this.#live) return html`<slot></slot>`;
    const frame = this.#frame();
    const { words, problem, round } = frame;
    return html`
      <div class="widget race" role="group"
        dir=${directionOf(this, words) ?? nothing} aria-label=${words.title}>
        <div class="head"><p class="caption">${words.title}</p></div>
        ${controls(frame, {
          choose: (choice) => {
            this.#choice = choice;
            this.requestUpdate();
          },
          start: () => void this.#race('start', [choices[this.#choice] ?? gamesAtFirst]),
          startAll: () => void this.#race('start-all', allSizes),
          cancel: () => this.#cancel(),
        })}
        ${problem ? html`<p class="notices">${problem}</p>` : nothing}
        ${round ? result(frame, round) : nothing}
        ${frame.own.length + frame.all.length > 0 ? this.#curves.render(frame) : nothing}
        ${natively(frame)}
        ${remarks(frame).map((text) => html`<p class="note">${text}</p>`)}
        <p class="visually-hidden" role="status">${frame.announcement}</p>
      </div>`;
  }

  protected override updated(): void {
    if (this.#own.length + this.#all.length > 0) this.#curves.drawn(this.#frame(), this.renderRoot);
  }

  #frame(): RaceFrame {
    return {
      words: this.#words,
      format: createRaceFormat(languageOf(this), this.#words),
      choice: this.#choice,
      running: this.#running,
      round: this.#round,
      own: this.#own,
      all: this.#all,
      field: this.#field,
      apart: this.#apart,
      problem: this.#problem,
      announcement: this.#announcement,
    };
  }

  /** Races over these sizes, one after the other. A second one waits for its button. */
  async #race(button: 'start' | 'start-all', sizes: readonly number[]): Promise<void> {
    if (this.#running) return;
    const all = button === 'start-all';
    this.#cancelled = false;
    this.#problem = undefined;
    this.#announcement = '';
    this.#show({ share: 0, games: sizes[0] ?? 0, contestant: undefined, paused: false });
    await this.drawn;
    this.#button('cancel')?.focus();
    const attention = watchAttention(document, () => {
      if (this.#running) this.#show({ ...this.#running, paused: document.hidden });
    });
    try {
      const { track, field, apart } = await startTrack((started) => {
        this.#track = started;
      });
      // What was cancelled while it opened may have opened all the same.
      if (this.#cancelled) throw new Error('cancelled');
      this.#field = field;
      this.#apart = apart;
      if (all) this.#all = [];
      for (const [index, games] of sizes.entries()) {
        const progress: Parameters<typeof runRound>[0]['progress'] = (share, contestant) =>
          this.#show({
            share: (index + share) / sizes.length,
            games,
            contestant,
            paused: document.hidden,
          });
        const round = await runRound({ track, field, attention, progress }, games);
        if (!round) {
          this.#problem = this.#outOfMemory(games, all);
          break;
        }
        this.#keep(round, all);
      }
      this.#announcement = this.#outcome(all);
    } catch (error) {
      const words = this.#words;
      this.#problem = this.#cancelled ? undefined : words.failed(reasonOf(messageOf(error), words));
      this.#announcement = this.#problem ?? words.cancelled;
    } finally {
      attention.stop();
      this.#track?.close();
      this.#track = undefined;
      const hadFocus = this.#button('cancel')?.matches(':focus');
      this.#show(undefined);
      await this.drawn;
      if (hadFocus) this.#button(button)?.focus();
    }
  }

  // Words come in files of their own: the old ones stay until the new ones are there.
  async #translate(): Promise<void> {
    const language = languageOf(this);
    const words = await loadWords(language);
    if (language !== languageOf(this)) return;
    this.#words = words;
    this.#live = true;
    this.requestUpdate();
  }

  #keep(round: Round, all: boolean): void {
    if (all) {
      this.#all = [...this.#all, round];
      return;
    }
    this.#round = round;
    this.#own = [...this.#own.filter(({ games }) => games !== round.games), round];
  }

  #outcome(all: boolean): string {
    if (this.#problem) return this.#problem;
    const frame = this.#frame();
    const { words } = frame;
    const said = all ? curvesInWords(frame) : this.#round ? resultInWords(frame, this.#round) : [];
    return [...(all ? [words.allDone] : []), ...said].join(' ');
  }

  #outOfMemory(games: number, all: boolean): string {
    const { format, words } = this.#frame();
    const text = words.outOfMemory(format.count(games), format.bytes(bytesFor(games)));
    return this.#round && !all ? `${text} ${words.lastGood}` : text;
  }

  #cancel(): void {
    if (!this.#running) return;
    this.#cancelled = true;
    this.#track?.close();
  }

  #show(running: Running | undefined): void {
    this.#running = running;
    this.requestUpdate();
  }

  #button(name: string): HTMLElement | null {
    return this.renderRoot.querySelector(`.${name}`);
  }
}
