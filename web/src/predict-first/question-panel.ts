import { html, nothing, type TemplateResult } from 'lit';
import type { Announcement } from '../app/announcement.ts';
import { type Asked, type Choice, Question } from '../app/question.ts';
import { asItWas, type Guess, type Moment, type ViewModel } from '../app/view-model.ts';
import { sliderField } from '../controls/slider-field.ts';
import type { Words } from '../locales/neuron/en.ts';
import { type GuessingWords, guessingEn } from '../locales/neuron/guessing-en.ts';
import { isSamePlace } from '../model/network.ts';
import { neuronOf } from '../model/neuron.ts';
import { niceRange } from '../model/range.ts';
import { answerRange } from '../model/shares.ts';
import css from './question-panel.css?inline';

/** What the widget is to adopt before it shows this. */
export { css };

export interface QuestionHost {
  /** The chosen neuron with its answers, though they are hidden. */
  readonly now: () => Moment | undefined;
  readonly parse: (text: string) => number | undefined;
  /** Whether there is a plot to click into. */
  readonly hasPlot: () => boolean;
  /** Shows the answers, everywhere. */
  readonly reveal: () => void;
  /** Says something to whoever hears the page. */
  readonly announce: (announcement: Announcement) => void;
  readonly redraw: () => void;
}

type AllWords = Words & GuessingWords;

/** The question, drawn above the neuron. */
export class QuestionPanel {
  readonly #host: QuestionHost;
  readonly #question: Question;
  #ends: readonly [number, number] = [0, 1];
  /** When the answer was shown: the reader may go on to another neuron, or to other inputs. */
  #shown: Moment | undefined;

  constructor(host: QuestionHost) {
    this.#host = host;
    this.#question = new Question(host.parse);
  }

  /** What the views need to know of it; the plot shows the guess, and leaves room for others. */
  guess(example: number, words: Words): Guess {
    const now = this.#host.now();
    const { min, max } = niceRange(now ? answerRange(neuronOf(now.result, now.place)) : []);
    this.#ends = [min, max];
    return {
      hidden: this.#question.asked === undefined,
      example,
      value: this.#question.value,
      label: wordsOf(words).guess,
      ends: this.#ends,
    };
  }

  /** The reader has pointed at a value on the plot. */
  place(value: number): void {
    this.#question.place(value, this.#ends);
    this.#host.redraw();
  }

  /** A click on an edge of the diagram, or on a term of the sum, answers the second question. */
  click(event: Event): void {
    const { target } = event;
    const [now, shown] = [this.#host.now(), this.#shown];
    if (!this.#question.waiting || !(target instanceof Element)) return;
    if (!now || !shown || !isSamePlace(now.place, shown.place)) return;
    const found = target.closest('.dendrite, .weight, .sum .term');
    const like = ['.dendrite', '.weight', '.term'].find((kind) => found?.matches(kind));
    const all = like ? found?.parentElement?.querySelectorAll(like) : undefined;
    if (found && all) this.#choose(Array.from(all).indexOf(found));
  }

  render(viewModel: ViewModel): TemplateResult {
    const { asked, waiting } = this.#question;
    const words = wordsOf(viewModel.words);
    return html`
      <div class="guess ${waiting ? 'waits' : ''}" role="group" tabindex="-1"
        aria-label=${words.guess}>
        ${asked ? this.#answered(asItWas(viewModel, this.#shown), words, asked) : this.#asking(viewModel, words)}
      </div>`;
  }

  #asking(viewModel: ViewModel, words: AllWords): TemplateResult {
    const question = this.#question;
    const { format, neuron, selected } = viewModel;
    const [min, max] = this.#ends;
    const now = () => question.value ?? (min + max) / 2;
    const redraw = (change: () => void) => {
      change();
      this.#host.redraw();
    };
    return html`
      <p class="question">${words.guessQuestion(neuron.output.name, exampleName(viewModel, selected))}</p>
      ${this.#host.hasPlot() ? html`<p class="note">${words.guessHow}</p>` : nothing}
      ${sliderField({
        name: words.guess,
        slider: words.guess,
        field: words.parameterNumber(words.guess),
        ends: [min, max],
        id: 'guess-problem',
        value: now(),
        unset: question.value === undefined,
        typed: question.typed,
        message: question.isTypedWrong
          ? words.weightNotANumber(words.guess, question.typed ?? '')
          : undefined,
        format,
        set: (value) => redraw(() => question.guess(value)),
        type: (text, done) => redraw(() => question.type(text, done)),
        now,
      })}
      <p class="actions">
        <button type="button" ?disabled=${question.value === undefined}
          @click=${(event: Event) => this.#reveal(event, 'show', selected)}>${words.guessShow}</button>
        <button type="button" class="quiet"
          @click=${(event: Event) => this.#reveal(event, 'skip', selected)}>${words.guessSkip}</button>
      </p>`;
  }

  #answered(viewModel: ViewModel, words: AllWords, asked: Asked): TemplateResult {
    const { waiting, choice } = this.#question;
    const rival = rivalOf(viewModel, asked);
    return html`
      <p class="question">${comparison(viewModel, asked)}</p>
      ${
        waiting
          ? html`
            <p>${rival ? words.guessWhichRival(rival) : words.guessWhich}</p>
            <p class="actions">
              ${viewModel.neuron.inputs.map(
                ({ name }, input) =>
                  html`<button type="button" @click=${(event: Event) => this.#choose(input, event)}>${name}</button>`,
              )}
              <button type="button" class="quiet" @click=${this.#close}>${words.guessSkip}</button>
            </p>`
          : nothing
      }
      ${choice ? html`<p>${feedback(viewModel, asked, choice)}</p>` : nothing}`;
  }

  #reveal(event: Event, how: 'show' | 'skip', example: number): void {
    const now = this.#host.now();
    if (!now) return;
    keepFocus(event);
    this.#shown = now;
    this.#question[how](neuronOf(now.result, now.place), example);
    const { asked } = this.#question;
    if (asked) this.#host.announce((viewModel) => comparison(asItWas(viewModel, now), asked));
    this.#host.reveal();
  }

  readonly #close = (event: Event): void => {
    keepFocus(event);
    this.#question.close();
    this.#host.redraw();
  };

  #choose(input: number, event?: Event): void {
    const { asked } = this.#question;
    const shown = this.#shown;
    // A bias is the same for every example, and no answer.
    const choice = this.#question.choose(input);
    if (!asked || !choice) return;
    if (choice.right && event) keepFocus(event);
    this.#host.announce((viewModel) => feedback(asItWas(viewModel, shown), asked, choice));
    this.#host.redraw();
  }
}

function comparison(viewModel: ViewModel, { guess, answer, example }: Asked): string {
  const { format, neuron } = viewModel;
  const words = wordsOf(viewModel.words);
  const name = exampleName(viewModel, example);
  const told = words.announce(neuron.output.name, name, format.result(answer));
  if (guess === undefined) return `${told}.`;
  // The difference of the two numbers that stand there, which is what a reader would find.
  const off = format.rounded(guess) - format.rounded(answer);
  const shown = format.result(Math.abs(off));
  const same = shown === format.result(0);
  const verdict = same ? words.guessHit : off > 0 ? words.guessHigh(shown) : words.guessLow(shown);
  return `${words.guess}: ${format.result(guess)}. ${told}. ${verdict}`;
}

function feedback(viewModel: ViewModel, asked: Asked, { input, share, right }: Choice): string {
  const { format, neuron } = viewModel;
  const words = wordsOf(viewModel.words);
  const name = neuron.inputs[input]?.name ?? '';
  if (!right) return words.guessNo(name, format.given(share));
  const { terms } = asked.shares;
  const list = neuron.inputs
    .map((column, index) => `${column.name} ${format.given(terms[index] ?? 0)}`)
    .join(', ');
  const rival = rivalOf(viewModel, asked);
  const said = rival
    ? words.guessTermsRival(exampleName(viewModel, asked.example), rival, list)
    : words.guessTerms(list);
  return words.guessYes(name, said);
}

function wordsOf(words: Words): AllWords {
  return { ...words, ...(words.guessing ?? guessingEn) };
}

function rivalOf(viewModel: ViewModel, { shares }: Asked): string {
  return shares.rival === undefined ? '' : exampleName(viewModel, shares.rival);
}

function exampleName({ words, result }: ViewModel, example: number): string {
  const { dataset } = result.state;
  return words.exampleLabel(dataset.exampleName, dataset.labels[example] ?? '');
}

// The button that was pressed goes away; the focus stays in the panel.
function keepFocus({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest<HTMLElement>('.guess')?.focus();
}
