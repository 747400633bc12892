import { html, type TemplateResult } from 'lit';
import { samples, sampleTime } from './measure.ts';
import { fastest, type Measurement, ranking, type SizeResult, timeOf } from './result.ts';
import { backendName, type RaceViewModel } from './view-model.ts';

/** One race: as bars, as a table, and in words. */
export function resultView(viewModel: RaceViewModel, result: SizeResult): TemplateResult {
  const { words, format } = viewModel;
  const title = words.result(format.count(result.games));
  return html`
    <div class="result">
      <p class="caption">${title}</p>
      ${bars(viewModel, result)}
      <div class="scroller" tabindex="0" role="region" aria-label=${title}>
        <table>
          <thead><tr>
            <th scope="col">${words.backend}</th>
            <th scope="col">${words.perPrediction}</th>
            <th scope="col">${words.perRun}</th>
            <th scope="col">${words.against}</th>
          </tr></thead>
          <tbody>${result.measurements.map((measurement) => row(viewModel, result, measurement))}</tbody>
        </table>
      </div>
      ${inWords(viewModel, result).map((text) => html`<p>${text}</p>`)}
      ${notes(viewModel, result).map((text) => html`<p class="note">${text}</p>`)}
    </div>`;
}

/** What the race has shown, in sentences. */
export function inWords(viewModel: RaceViewModel, result: SizeResult): readonly string[] {
  return [verdict(viewModel, result), ...agreement(viewModel, result)];
}

// The table says the same in numbers.
function bars({ words }: RaceViewModel, { measurements }: SizeResult): TemplateResult {
  const longest = Math.max(...measurements.map(({ time }) => time.median));
  return html`
    <figure class="bars" aria-hidden="true">
      <figcaption>${words.bars}</figcaption>
      ${measurements.map(
        ({ backend, time }) => html`
          <span class="name">${backendName(backend, words, 'label')}</span>
          <span class="bar"><span class=${backend.name}
            .style=${`--share: ${time.median / longest}`}></span></span>`,
      )}
    </figure>`;
}

function row(
  { words, format }: RaceViewModel,
  result: SizeResult,
  { backend, time }: Measurement,
): TemplateResult {
  return html`
    <tr>
      <th scope="row">${backendName(backend, words, 'label')}</th>
      <td>${format.time(time.median / result.games)}</td>
      <td>${format.time(time.median)}</td>
      <td>${againstLoop()}</td>
    </tr>`;

  function againstLoop() {
    if (backend.name === 'loop') return format.count(1);
    const factor = timeOf(result, 'loop') / time.median;
    return factor >= 1
      ? words.faster(format.rough(factor))
      : words.slower(format.rough(1 / factor));
  }
}

function verdict({ words, format }: RaceViewModel, result: SizeResult): string {
  const games = format.count(result.games);
  const first = fastest(result);
  const [winner] = first;
  if (!winner) return '';
  if (first.length > 1) {
    const names = first.map(({ backend }) => backendName(backend, words, 'text'));
    return words.tooClose(format.list(names), games);
  }
  const time = format.time(winner.time.median / result.games);
  const won = words.won(backendName(winner.backend, words, 'text'), games, time);
  if (winner.backend.name !== 'loop') {
    const factor = timeOf(result, 'loop') / winner.time.median;
    return `${won} ${words.wonOverLoop(format.rough(factor))}`;
  }
  const second = ranking(result)[1];
  if (!second) return won;
  const factor = format.rough(second.time.median / winner.time.median);
  return `${won} ${words.wonByLoop(backendName(second.backend, words, 'label'), factor)}`;
}

function agreement(
  { words, format }: RaceViewModel,
  { measurements }: SizeResult,
): readonly string[] {
  const wrong = measurements.filter(({ check }) => !check.same);
  if (wrong.length > 0) {
    return wrong.map(({ backend }) => words.different(backendName(backend, words, 'label')));
  }
  const largest = Math.max(...measurements.map(({ check }) => check.difference));
  return [largest === 0 ? words.exactlyTheSame : words.same(format.rough(largest))];
}

function notes(
  { words, format, capabilities }: RaceViewModel,
  { measurements }: SizeResult,
): readonly string[] {
  const notes = measurements.flatMap(({ check }) => {
    if (!check.costs) return [];
    const { setUp, send, fetch } = check.costs;
    return [words.costs(format.time(setUp), format.time(send), format.time(fetch))];
  });
  if (!capabilities) return notes;
  const [shortest, clockStep] = [sampleTime(capabilities), capabilities.clockStep];
  return [
    ...notes,
    words.footnote(format.count(samples), format.time(shortest), format.time(clockStep)),
  ];
}
