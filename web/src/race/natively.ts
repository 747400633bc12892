import records, { type Recorded } from 'virtual:recorded';
import { html, type TemplateResult } from 'lit';
import type { RaceFrame } from './frame.ts';

/** What has been measured outside the browser, for comparison; nothing where nothing is on record. */
export function natively(frame: RaceFrame): readonly TemplateResult[] {
  return records.map((record) => tableOf(frame, record));
}

function tableOf({ words, format }: RaceFrame, record: Recorded): TemplateResult {
  const { processor, date, peers, sizes } = record;
  return html`
    <details class="natively">
      <summary>${words.natively}</summary>
      <p class="note">${words.nativelyOn(processor, format.date(date))}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${words.natively}>
        <table>
          <thead><tr>
            <th scope="col">${words.games}</th>
            ${peers.map((peer) => html`<th scope="col">${peer}</th>`)}
          </tr></thead>
          <tbody>${sizes.map(
            ({ games, times }) => html`<tr>
              <th scope="row">${format.count(games)}</th>
              ${times.map((time) => html`<td>${time === null ? '–' : format.time((time * 1000) / games)}</td>`)}
            </tr>`,
          )}</tbody>
        </table>
      </div>
    </details>`;
}
