import { html, nothing, type TemplateResult } from 'lit-html';
import { DrawnElement } from '../element/drawn-element.ts';
import { languageOf } from '../element/settings.ts';
import { raceEn as words } from '../words/race-en.ts';
import { watchAttention } from './attention.ts';
import { controls } from './controls.ts';
import { Curves, inWords as curvesInWords } from './curves.ts';
import { createRaceFormat } from './format.ts';
import type { RaceFrame, Running } from './frame.ts';
import { runRound } from './measure.ts';
import { natively } from './natively.ts';
import { remarks } from './remarks.ts';
import { result, inWords as resultInWords } from './result.ts';
import type { Round } from './results.ts';
import { allSizes, choices, nearestChoice } from './sizes.ts';
import { styles } from './styles.ts';
import { bytesFor, type Field, type Track } from './track/contract.ts';
import { startTrack } from './track/start.ts';

const gamesAtFirst = 1000;
// In CSS pixels, as in the neuron.
const narrowBelow = 400;

/**
 * `<soma-race>`: a loop, WebAssembly and WebGPU predict the same games, and the reader's own
 * machine says which of them is the fastest at what size. Nothing runs before the reader starts it.
 */
export class SomaRace extends DrawnElement {
  static get observedAttributes(): string[] {
    return ['games', 'lang'];
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
  #narrow = false;
  #track: Track | undefined;
  #cancelled = false;
  readonly #curves: Curves;
  readonly #sizes = new ResizeObserver(() => this.#measureWidth());

  constructor() {
    super(styles);
    this.#choice = nearestChoice(gamesAtFirst);
    this.#curves = new Curves();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#cancel();
    this.#curves.disconnect();
  }

  override attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const games = Number(value);
    if (name === 'games' && games > 0) this.#choice = nearestChoice(games);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const frame = this.#frame();
    const { problem, round } = frame;
    return html`
      <div class="widget race ${this.#narrow ? 'narrow' : ''}" role="group" aria-label=${words.title}>
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
      words,
      format: createRaceFormat(languageOf(this)),
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
    this.#show({ all, share: 0, games: sizes[0] ?? 0, contestant: undefined, paused: false });
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
      if (this.#cancelled) throw new Error(words.cancelled);
      this.#field = field;
      this.#apart = apart;
      if (all) this.#all = [];
      for (const [index, games] of sizes.entries()) {
        const progress: Parameters<typeof runRound>[0]['progress'] = (share, contestant) =>
          this.#show({
            all,
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
      this.#problem = this.#cancelled
        ? undefined
        : words.failed(error instanceof Error ? error.message : String(error));
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
    const said = all ? curvesInWords(frame) : this.#round ? resultInWords(frame, this.#round) : [];
    return [...(all ? [words.allDone] : []), ...said].join(' ');
  }

  #outOfMemory(games: number, all: boolean): string {
    const { format } = this.#frame();
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

  #measureWidth(): void {
    const narrow = this.getBoundingClientRect().width < narrowBelow;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.requestUpdate();
  }
}
