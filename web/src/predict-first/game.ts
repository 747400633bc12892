import { html, nothing, type TemplateResult } from 'lit';
import { turner } from '../element/knobs.ts';
import type { Words } from '../locales/neuron/en.ts';
import { type GuessingWords, guessingEn } from '../locales/neuron/guessing-en.ts';
import { guessEnds, type Shares, shares } from '../model/guess.ts';
import type { Result } from '../model/result.ts';
import { niceRange } from '../views/axis.ts';
import type { Frame, Guess } from '../views/view.ts';
import css from './guess.css?inline';

/** What the widget is to adopt before it shows this. */
export { css };

interface GuessFrame extends Frame {
  readonly words: Words & GuessingWords;
}

export interface GuessOptions {
  /** Whether there is a plot to click into. */
  readonly plot: () => boolean;
  readonly parse: (text: string) => number | undefined;
  /** Shows the answers, everywhere. */
  readonly reveal: () => void;
  /** Says something to whoever hears the page. */
  readonly say: (text: string) => void;
  readonly redraw: () => void;
}

/** What was asked and answered, as it stood then: turning knobs afterwards does not change it. */
interface Asked {
  readonly guess: number | undefined;
  readonly answer: number;
  readonly shares: Shares;
  readonly example: string;
  readonly rival: string;
}

// More buttons than this are no question any more.
const mostTerms = 12;

/** Predict first: a guess, then the answer beside it, then the term that made the difference. */
export class GuessGame {
  readonly #options: GuessOptions;
  #value: number | undefined;
  #draft: { text: string; message?: string } | undefined;
  #asked: Asked | undefined;
  /** Whether the second question still waits for its answer. */
  #waiting = false;
  #feedback = '';
  #frame: GuessFrame | undefined;

  constructor(options: GuessOptions) {
    this.#options = options;
  }

  /** What the views need to know of it; the plot shows the guess, and leaves room for others. */
  guess(result: Result, example: number, words: Words): Guess {
    const { min, max } = niceRange(guessEnds(result.state));
    return {
      hidden: this.#asked === undefined,
      example,
      value: this.#value,
      label: wordsOf(words).guess,
      ends: [min, max],
    };
  }

  place(value: number): void {
    const [min, max] = this.#frame?.guess?.ends ?? [0, 1];
    const digits = Math.max(0, 2 - Math.floor(Math.log10(max - min)));
    this.#set(Number(value.toFixed(digits)));
  }

  /** A click on an edge of the diagram, or on a term of the sum, answers the second question. */
  click(event: Event): void {
    const { target } = event;
    if (!this.#waiting || !(target instanceof Element)) return;
    const found = target.closest('.dendrite, .weight, .sum .term');
    const like = ['.dendrite', '.weight', '.term'].find((kind) => found?.matches(kind));
    const all = like ? found?.parentElement?.querySelectorAll(like) : undefined;
    if (found && all) this.#choose(Array.from(all).indexOf(found));
  }

  /** Draws from the frame with the answers; `frame.guess` says whether they may be seen. */
  panel({ words, ...rest }: Frame, result: Result): TemplateResult {
    const frame = { ...rest, words: wordsOf(words) };
    this.#frame = frame;
    return html`
      <div class="guess ${this.#waiting ? 'waits' : ''}" role="group" tabindex="-1"
        aria-label=${frame.words.guess}>
        ${this.#asked ? this.#answered(frame, this.#asked) : this.#asking(frame, result)}
      </div>`;
  }

  #asking(frame: GuessFrame, result: Result): TemplateResult {
    const { words, format, guess } = frame;
    const { output } = result.state.dataset;
    const [min, max] = guess?.ends ?? [0, 1];
    const now = () => this.#value ?? (min + max) / 2;
    return html`
      <p class="question">${words.guessQuestion(output.name, exampleName(frame, frame.selected))}</p>
      ${this.#options.plot() ? html`<p class="note">${words.guessHow}</p>` : nothing}
      ${turner({
        name: words.guess,
        slider: words.guess,
        field: words.dialNumber(words.guess),
        ends: [min, max],
        id: 'guess-problem',
        value: now(),
        unset: this.#value === undefined,
        draft: this.#draft ?? (this.#value === undefined ? { text: '' } : undefined),
        write: format.given,
        turn: (value) => this.#set(value),
        type: (text, done) => this.#type(text, done),
        now,
        cancel: now,
      })}
      <p class="actions">
        <button type="button" ?disabled=${this.#value === undefined}
          @click=${(event: Event) => this.#show(event, result)}>${words.guessShow}</button>
        <button type="button" class="quiet"
          @click=${(event: Event) => this.#skip(event, result)}>${words.guessSkip}</button>
      </p>`;
  }

  #answered(frame: GuessFrame, asked: Asked): TemplateResult {
    const { words, result } = frame;
    const { inputs } = result.state.dataset;
    return html`
      <p class="question">${this.#comparison(frame, asked)}</p>
      ${
        this.#waiting
          ? html`
            <p>${asked.rival ? words.guessWhichRival(asked.rival) : words.guessWhich}</p>
            <p class="actions">
              ${inputs.map(
                ({ name }, input) =>
                  html`<button type="button" @click=${(event: Event) => this.#choose(input, event)}>${name}</button>`,
              )}
              <button type="button" class="quiet" @click=${this.#leave}>${words.guessSkip}</button>
            </p>`
          : nothing
      }
      ${this.#feedback ? html`<p>${this.#feedback}</p>` : nothing}`;
  }

  #comparison({ words, format, result }: GuessFrame, { guess, answer, example }: Asked): string {
    const { output } = result.state.dataset;
    const told = words.announce(output.name, example, format.result(answer));
    if (guess === undefined) return `${told}.`;
    // The difference of the two numbers that stand there, which is what a reader would find.
    const off = format.rounded(guess) - format.rounded(answer);
    const shown = format.result(Math.abs(off));
    const same = shown === format.result(0);
    const verdict = same
      ? words.guessHit
      : off > 0
        ? words.guessHigh(shown)
        : words.guessLow(shown);
    return `${words.guess}: ${format.result(guess)}. ${told}. ${verdict}`;
  }

  #set(value: number): void {
    this.#draft = undefined;
    this.#value = value;
    this.#options.redraw();
  }

  #type(text: string, done: boolean): void {
    const value = this.#options.parse(text);
    const words = this.#frame?.words;
    if (value !== undefined) this.#value = value;
    if (value !== undefined && done) this.#draft = undefined;
    else if (value !== undefined || text === '' || !words) this.#draft = { text };
    else this.#draft = { text, message: words.weightNotANumber(words.guess, text) };
    this.#options.redraw();
  }

  #show(event: Event, result: Result): void {
    this.#reveal(event, result, this.#value);
    this.#waiting = result.state.weights.length > 1 && result.state.weights.length <= mostTerms;
  }

  #skip(event: Event, result: Result): void {
    this.#value = undefined;
    this.#reveal(event, result, undefined);
  }

  #reveal(event: Event, result: Result, guess: number | undefined): void {
    const frame = this.#frame;
    if (!frame) return;
    keepFocus(event);
    const { selected } = frame;
    const found = shares(result, selected);
    this.#asked = {
      guess,
      answer: result.predictions[selected] ?? Number.NaN,
      shares: found,
      example: exampleName(frame, selected),
      rival: found.rival === undefined ? '' : exampleName(frame, found.rival),
    };
    this.#options.reveal();
    this.#options.say(this.#comparison(frame, this.#asked));
  }

  readonly #leave = (event: Event): void => {
    keepFocus(event);
    this.#waiting = false;
    this.#options.redraw();
  };

  #choose(input: number, event?: Event): void {
    const [frame, asked] = [this.#frame, this.#asked];
    if (!frame || !asked) return;
    const { words, format, result } = frame;
    const { inputs } = result.state.dataset;
    const { terms, most } = asked.shares;
    const share = terms[input] ?? Number.NaN;
    const name = inputs[input]?.name;
    // A bias is the same for every example.
    if (name === undefined) return;
    // Apart by a trace of rounding is no difference.
    if (Math.abs(share) >= most * (1 - 1e-9)) {
      const list = inputs.map(
        (_, index) => `${inputs[index]?.name} ${format.given(terms[index] ?? 0)}`,
      );
      const said = asked.rival
        ? words.guessTermsRival(asked.example, asked.rival, list.join(', '))
        : words.guessTerms(list.join(', '));
      if (event) keepFocus(event);
      this.#waiting = false;
      this.#feedback = words.guessYes(name, said);
    } else this.#feedback = words.guessNo(name, format.given(share));
    this.#options.say(this.#feedback);
    this.#options.redraw();
  }
}

function wordsOf(words: Words): Words & GuessingWords {
  return { ...words, ...(words.guessing ?? guessingEn) };
}

function exampleName({ words, result }: Frame, example: number): string {
  const { dataset } = result.state;
  return words.exampleLabel(dataset.exampleName, dataset.labels[example] ?? '');
}

// The button that was pressed goes away; the focus stays in the panel.
function keepFocus({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest<HTMLElement>('.guess')?.focus();
}
