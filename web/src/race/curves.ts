import { html, type LitElement, type ReactiveController, svg, type TemplateResult } from 'lit';
import type { Backend } from './backends/runner.ts';
import type { CurvesChart } from './curves-chart.ts';
import { type SizeResult, timeOf, type WinnerRange, winnersBySize } from './result.ts';
import { backendName, backendsOf, type RaceViewModel } from './view-model.ts';

/** The curves over all sizes, with the reader's own races on them. */
export class Curves implements ReactiveController {
  readonly #host: LitElement;
  readonly #viewModel: () => RaceViewModel;
  #chart: CurvesChart | undefined;
  /** What the chart shows. */
  #drawn: RaceViewModel | undefined;
  #isLoading = false;

  constructor(host: LitElement, viewModel: () => RaceViewModel) {
    this.#host = host;
    this.#viewModel = viewModel;
    host.addController(this);
  }

  render(viewModel: RaceViewModel): TemplateResult {
    const { words } = viewModel;
    return html`
      <figure class="plot">
        <p class="caption">${words.curves}</p>
        <figcaption>
          ${backendsOf(viewModel).map(
            (backend) =>
              html`<span class="key">${swatch(backend)}${backendName(backend, words, 'label')}</span>`,
          )}
        </figcaption>
        <div class="canvas">
          <span class="palette" aria-hidden="true" @transitionend=${this.#redraw}></span>
          <canvas role="img" aria-label=${words.curvesName}></canvas>
        </div>
        <p class="note">${words.yourDots}</p>
        ${inWords(viewModel).map((text) => html`<p>${text}</p>`)}
        ${numbers(viewModel)}
      </figure>`;
  }

  hostUpdated(): void {
    const viewModel = this.#viewModel();
    const { all, own, words } = viewModel;
    if (all.length + own.length === 0) return;
    // While a race runs, drawing would slow down what is being measured.
    const drawn = this.#drawn;
    if (drawn?.all === all && drawn.own === own && drawn.words === words) return;
    this.#drawn = viewModel;
    if (this.#chart) this.#chart.update(viewModel);
    else void this.#load();
  }

  hostDisconnected(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#drawn = undefined;
  }

  // The theme has changed.
  readonly #redraw = () => this.#chart?.update(this.#viewModel());

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { CurvesChart } = await import('./curves-chart.ts');
      const canvas = this.#host.renderRoot.querySelector('canvas');
      if (this.#drawn && canvas) this.#chart = new CurvesChart(canvas, this.#viewModel());
    } catch {
      // The numbers are there all the same, and the next race asks for it again.
    }
    this.#isLoading = false;
  }
}

/** What the race over all sizes has shown, in sentences. Empty where there has been none. */
export function inWords(viewModel: RaceViewModel): readonly string[] {
  return [...whoWins(viewModel), ...overhead(viewModel)];
}

function whoWins({ words, format, all }: RaceViewModel): readonly string[] {
  const found = all.length > 1 ? winnersBySize(all) : [];
  const [first, ...rest] = found;
  if (!first) return [];
  if (rest.length === 0)
    return [words.fastestEverywhere(backendName(first.winner, words, 'label'))];
  const later = ({ winner, crossing, from }: WinnerRange) => ({
    who: backendName(winner, words, 'text'),
    from: format.count(Number((crossing ?? from).toPrecision(2))),
  });
  return [words.fastestBySize(backendName(first.winner, words, 'text'), rest.map(later))];
}

// The backend whose time grows least from the first size to the third, which has sixteen times the
// games: most of its time is the call itself.
function overhead({ words, format, all }: RaceViewModel): readonly string[] {
  const [few, many] = [all[0], all[2]];
  if (!few || !many) return [];
  const [clearest] = few.measurements
    .map(({ backend }) => ({
      backend,
      times: timeOf(many, backend.name) / timeOf(few, backend.name),
    }))
    .filter(({ times }) => times > 0.8 && times < 2)
    .sort((a, b) => a.times - b.times);
  if (!clearest) return [];
  const { name } = clearest.backend;
  const time = (result: SizeResult) => format.time(timeOf(result, name));
  return [
    words.overhead(
      backendName(clearest.backend, words, 'label'),
      format.count(few.games),
      time(few),
      format.count(many.games),
      time(many),
    ),
  ];
}

function numbers(viewModel: RaceViewModel): TemplateResult {
  const { words, format } = viewModel;
  const own = viewModel.own.filter(({ games }) =>
    viewModel.all.every((result) => result.games !== games),
  );
  const results = [...viewModel.all, ...own].sort((a, b) => a.games - b.games);
  const backends = backendsOf(viewModel);
  return html`
    <details>
      <summary>${words.numbers}</summary>
      <div class="scroller" tabindex="0" role="region" aria-label=${words.numbers}>
        <table>
          <thead><tr>
            <th scope="col">${words.games}</th>
            ${backends.map((backend) => html`<th scope="col">${backendName(backend, words, 'label')}</th>`)}
          </tr></thead>
          <tbody>${results.map(
            (result) => html`<tr>
              <th scope="row">${format.count(result.games)}</th>
              ${backends.map(({ name }) => html`<td>${perPrediction(result, name)}</td>`)}
            </tr>`,
          )}</tbody>
        </table>
      </div>
    </details>`;

  function perPrediction(result: SizeResult, name: string): string {
    const time = timeOf(result, name) / result.games;
    return Number.isFinite(time) ? format.time(time) : '–';
  }
}

function swatch({ name }: Backend): TemplateResult {
  return html`<svg class=${`swatch ${name}`} viewBox="0 0 32 12" aria-hidden="true">
    <path d="M1 6H31"/>${mark(name)}
  </svg>`;
}

function mark(name: string) {
  if (name === 'scalar') return svg`<path class="mark" d="M16 1.5 20.5 6 16 10.5 11.5 6Z"/>`;
  if (name === 'webgpu') return svg`<path class="mark" d="M12.5 2.5h7v7h-7Z"/>`;
  if (name === 'loop') return svg`<circle class="mark" cx="16" cy="6" r="4"/>`;
  return svg`<path class="mark" d="M16 1.5 20.5 10h-9Z"/>`;
}
