import { html, type nothing, svg, type TemplateResult } from 'lit';
import type { Contestant } from './backends/contract.ts';
import type { CurvesChart } from './curves-chart.ts';
import { nameOf, type RaceFrame } from './frame.ts';
import { type Reign, type Round, reigns, timeOf } from './results.ts';

/** The curves over all sizes, with the reader's own races on them. */
export class Curves {
  #canvas: HTMLCanvasElement | null = null;
  #chart: CurvesChart | undefined;
  #loading = false;
  #frame: RaceFrame | undefined;

  render(frame: RaceFrame): TemplateResult {
    const { words } = frame;
    return html`
      <figure class="plot">
        <p class="caption">${words.curves}</p>
        <figcaption>
          ${contestantsOf(frame).map(
            (contestant) =>
              html`<span class="key">${swatch(contestant)}${nameOf(contestant, words, 'label')}</span>`,
          )}
        </figcaption>
        <div class="canvas">
          <span class="palette" aria-hidden="true" @transitionend=${this.#redraw}></span>
          <canvas role="img" aria-label=${words.curvesName}></canvas>
        </div>
        <p class="note">${words.yourDots}</p>
        ${inWords(frame).map((text) => html`<p>${text}</p>`)}
        ${numbers(frame)}
      </figure>`;
  }

  /** Called after what `render` returned is in the page. */
  drawn(frame: RaceFrame, root: ParentNode): void {
    const before = this.#frame;
    this.#canvas = root.querySelector('canvas');
    this.#frame = frame;
    // While a race runs, drawing would slow down what is being measured.
    if (before?.all === frame.all && before.own === frame.own) return;
    if (this.#chart) this.#chart.update(frame);
    else if (!this.#loading) void this.#load();
  }

  disconnect(): void {
    this.#frame = undefined;
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  // The theme has changed.
  readonly #redraw = () => {
    if (this.#frame) this.#chart?.update(this.#frame);
  };

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const { CurvesChart } = await import('./curves-chart.ts');
      if (this.#frame && this.#canvas) this.#chart = new CurvesChart(this.#canvas, this.#frame);
    } catch {
      // The numbers are there all the same, and the next race asks for it again.
    }
    this.#loading = false;
  }
}

/** Everyone who has taken part, in the order of the field. */
export function contestantsOf({ all, own, field }: RaceFrame): readonly Contestant[] {
  const raced = [...all, ...own].flatMap(({ laps }) =>
    laps.map(({ contestant }) => contestant.name),
  );
  return (field?.contestants ?? []).filter(({ name }) => raced.includes(name));
}

/** What the race over all sizes has shown, in sentences. Empty where there has been none. */
export function inWords(frame: RaceFrame): readonly string[] {
  return [...whoWins(frame), ...overhead(frame)];
}

function whoWins({ words, format, all }: RaceFrame): readonly string[] {
  const found = all.length > 1 ? reigns(all) : [];
  const [first, ...rest] = found;
  if (!first) return [];
  if (rest.length === 0) return [words.reignAll(nameOf(first.winner, words, 'label'))];
  const later = ({ winner, crossing, from }: Reign) => ({
    who: nameOf(winner, words, 'text'),
    from: format.count(Number((crossing ?? from).toPrecision(2))),
  });
  return [words.reigns(nameOf(first.winner, words, 'text'), rest.map(later))];
}

// Sixteen times the work for hardly more time: the rest was there already.
function overhead({ words, format, all }: RaceFrame): readonly string[] {
  const [few, many] = [all[0], all[2]];
  if (!few || !many) return [];
  const [clearest] = few.laps
    .map(({ contestant }) => ({
      contestant,
      times: timeOf(many, contestant.name) / timeOf(few, contestant.name),
    }))
    .filter(({ times }) => times > 0.8 && times < 2)
    .sort((a, b) => a.times - b.times);
  if (!clearest) return [];
  const { name } = clearest.contestant;
  const time = (round: Round) => format.time(timeOf(round, name));
  return [
    words.overhead(
      nameOf(clearest.contestant, words, 'label'),
      format.count(few.games),
      time(few),
      format.count(many.games),
      time(many),
    ),
  ];
}

function numbers(frame: RaceFrame): TemplateResult | typeof nothing {
  const { words, format } = frame;
  const own = frame.own.filter(({ games }) => frame.all.every((round) => round.games !== games));
  const rounds = [...frame.all, ...own].sort((a, b) => a.games - b.games);
  const contestants = contestantsOf(frame);
  return html`
    <details>
      <summary>${words.numbers}</summary>
      <div class="scroller" tabindex="0" role="region" aria-label=${words.numbers}>
        <table>
          <thead><tr>
            <th scope="col">${words.games}</th>
            ${contestants.map((contestant) => html`<th scope="col">${nameOf(contestant, words, 'label')}</th>`)}
          </tr></thead>
          <tbody>${rounds.map(
            (round) => html`<tr>
              <th scope="row">${format.count(round.games)}</th>
              ${contestants.map(({ name }) => html`<td>${perPrediction(round, name)}</td>`)}
            </tr>`,
          )}</tbody>
        </table>
      </div>
    </details>`;

  function perPrediction(round: Round, name: string): string {
    const time = timeOf(round, name) / round.games;
    return Number.isFinite(time) ? format.time(time) : '–';
  }
}

function swatch({ name }: Contestant): TemplateResult {
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
