import { gpus, processors, type RecordedGpu, type RecordedProcessor } from 'virtual:recorded';
import { html, type TemplateResult } from 'lit';
import type { RaceViewModel } from './view-model.ts';

interface Table {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly games: number; readonly times: readonly (number | null)[] }[];
}

/** What has been measured outside the browser, for comparison; nothing where nothing is on record. */
export function records(viewModel: RaceViewModel): readonly TemplateResult[] {
  return [
    ...processors.map((record) => processorTable(viewModel, record)),
    ...gpus.map((record) => gpuTable(viewModel, record)),
  ].map((table) => details(viewModel, table));
}

function processorTable(
  { words, format }: RaceViewModel,
  { processor, date, peers, sizes }: RecordedProcessor,
): Table {
  return {
    title: `${words.recorded} (${processor})`,
    note: words.recordedOn(processor, format.date(date)),
    columns: peers,
    rows: sizes,
  };
}

function gpuTable({ words, format }: RaceViewModel, { device, date, sizes }: RecordedGpu): Table {
  return {
    title: words.recordedGpu,
    note: words.recordedOnGpu(device, format.date(date)),
    columns: [words.computation, words.thereAndBack],
    rows: sizes.map(({ games, computation, thereAndBack }) => ({
      games,
      times: [computation, thereAndBack],
    })),
  };
}

function details({ words, format }: RaceViewModel, table: Table): TemplateResult {
  const { title, note, columns, rows } = table;
  const perPrediction = (time: number | null, games: number) =>
    time === null ? '–' : format.time((time * 1000) / games);
  return html`
    <details class="recorded">
      <summary>${title}</summary>
      <p class="note">${note}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${title}>
        <table>
          <thead><tr>
            <th scope="col">${words.games}</th>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr></thead>
          <tbody>${rows.map(
            ({ games, times }) => html`<tr>
              <th scope="row">${format.count(games)}</th>
              ${times.map((time) => html`<td>${perPrediction(time, games)}</td>`)}
            </tr>`,
          )}</tbody>
        </table>
      </div>
    </details>`;
}
