import { html, nothing, type TemplateResult } from 'lit';
import type { Announcement } from '../app/announcement.ts';
import { UpdateQuestion, type Way } from '../app/update-question.ts';
import { asItWas, type Moment, type ViewModel } from '../app/view-model.ts';
import type { Words } from '../locales/neuron/en.ts';
import { type GuessingWords, guessingEn } from '../locales/neuron/guessing-en.ts';
import { targetAt } from '../model/dataset.ts';
import css from './question-panel.css?inline';

/** What the widget is to adopt before it shows this. */
export { css };

export interface UpdatePanelHost {
  readonly now: () => Moment | undefined;
  /** Takes the step that was asked about. */
  readonly step: () => void;
  /** Shows learning, which would have told the answer. */
  readonly reveal: () => void;
  readonly announce: (announcement: Announcement) => void;
  readonly redraw: () => void;
}

const ways: readonly Way[] = ['up', 'down', 'stays'];

/** Asks what the next step will do to the weights, then takes it. */
export class UpdatePanel {
  readonly #host: UpdatePanelHost;
  #question: UpdateQuestion | undefined;
  /** When the step was taken. */
  #taken: Moment | undefined;

  constructor(host: UpdatePanelHost) {
    this.#host = host;
  }

  /** @param asks whether the question waits for its answer */
  render(viewModel: ViewModel, asks: boolean): TemplateResult | typeof nothing {
    const words = wordsOf(viewModel.words);
    const taken = this.#taken;
    const next = asks ? viewModel.learning?.next() : undefined;
    if (next) this.#ask(new UpdateQuestion(next, viewModel.neuron.place));
    const question = this.#question;
    if (!question || !(taken || next)) return nothing;
    return html`
      <div class="guess" role="group" tabindex="-1" aria-label=${words.updateTitle}>
        ${taken ? answered(asItWas(viewModel, taken), question) : this.#asking(viewModel, question, next?.example)}
      </div>`;
  }

  // Until the step is taken, it is asked of the present state.
  #ask(question: UpdateQuestion): void {
    if (!this.#question?.isLike(question)) this.#question = question;
  }

  #asking(
    viewModel: ViewModel,
    question: UpdateQuestion,
    example: number | undefined,
  ): TemplateResult {
    const words = wordsOf(viewModel.words);
    const { neuron } = viewModel;
    const name = neuron.inputs[question.input]?.name ?? '';
    const { way, furthest } = question;
    return html`
      <p class="question">${situation(viewModel, example)} ${words.updateWay(name)}</p>
      <p class="actions">
        ${ways.map(
          (one) => html`<button type="button" aria-pressed=${way?.given === one}
            @click=${() => this.#do(() => question.guessWay(one))}>${words.updateWays[one]}</button>`,
        )}
        ${way ? nothing : html`<button type="button" class="quiet" @click=${this.#pass}>${words.guessSkip}</button>`}
      </p>
      ${
        way && question.comparesWeights
          ? html`
            <p class="question">${words.updateFurthest}</p>
            <p class="actions">
              ${neuron.inputs.map(
                (input, place) => html`<button type="button"
                  aria-pressed=${furthest?.given === place}
                  @click=${() => this.#do(() => question.guessFurthest(place))}>${input.name}</button>`,
              )}
            </p>`
          : nothing
      }
      ${
        question.isDone
          ? html`<p class="actions"><button type="button" @click=${(event: Event) => this.#take(event, question)}>${words.updateTake}</button></p>`
          : nothing
      }`;
  }

  // The question goes away; the focus goes to what comes next.
  readonly #pass = ({ currentTarget }: Event): void => {
    const widget = (currentTarget as HTMLElement).closest('.widget');
    widget?.querySelector<HTMLElement>('.guess ~ * :is(button, input):enabled')?.focus();
    this.#host.reveal();
  };

  #do(change: () => void): void {
    change();
    this.#host.redraw();
  }

  #take({ currentTarget }: Event, question: UpdateQuestion): void {
    // The button goes away; the focus stays in the panel.
    (currentTarget as HTMLElement).closest<HTMLElement>('.guess')?.focus();
    const taken = this.#host.now();
    this.#taken = taken;
    this.#host.step();
    this.#host.announce((viewModel) => verdict(asItWas(viewModel, taken), question));
    this.#host.reveal();
  }
}

function answered(viewModel: ViewModel, question: UpdateQuestion): TemplateResult {
  const words = wordsOf(viewModel.words);
  const isAlone = question.changes.length === 1 && viewModel.result.state.network.length === 1;
  return html`
    <p class="question">${verdict(viewModel, question)}</p>
    <p>${isAlone ? words.updateWhyOne : words.updateWhy}</p>`;
}

function verdict(viewModel: ViewModel, question: UpdateQuestion): string {
  const words = wordsOf(viewModel.words);
  const { neuron, format } = viewModel;
  const { way, furthest, changes } = question;
  const list = neuron.inputs
    .map(({ name }, input) => {
      const change = changes[input] ?? 0;
      return `${name} ${change > 0 ? '+' : ''}${format.brief(change)}`;
    })
    .join(', ');
  return [
    way ? words[way.isRight ? 'updateWayRight' : 'updateWayWrong'] : '',
    furthest ? words[furthest.isRight ? 'updateFurthestRight' : 'updateFurthestWrong'] : '',
    words.updateChanges(list),
  ]
    .filter(Boolean)
    .join(' ');
}

function situation(viewModel: ViewModel, example: number | undefined): string {
  const words = wordsOf(viewModel.words);
  const { neuron, result, format } = viewModel;
  const { dataset, network } = result.state;
  const isOutput = neuron.place.layer === network.length - 1;
  if (example === undefined || !isOutput) return words.updateAll;
  const target = targetAt(dataset, neuron.place.neuron, example);
  const name = viewModel.words.exampleLabel(dataset.exampleName, dataset.labels[example] ?? '');
  const prediction = neuron.outputs[example] ?? Number.NaN;
  return words.updateOne(name, neuron.output.name, format.brief(prediction), format.brief(target));
}

function wordsOf(words: Words): GuessingWords {
  return words.guessing ?? guessingEn;
}
