import { html, type TemplateResult } from 'lit';
import { nameOf, type RaceFrame } from './frame.ts';
import { sampleLength, samples } from './measure.ts';
import { type Lap, leaders, type Round, ranking, timeOf } from './results.ts';

/** One race: as bars, as a table, and in words. */
export function result(frame: RaceFrame, round: Round): TemplateResult {
  const { words, format } = frame;
  return html`
    <div class="result">
      <p class="caption">${words.result(format.count(round.games))}</p>
      ${bars(frame, round)}
      <div class="scroller" tabindex="0" role="region" aria-label=${words.result(format.count(round.games))}>
        <table>
          <thead><tr>
            <th scope="col">${words.contestant}</th>
            <th scope="col">${words.perPrediction}</th>
            <th scope="col">${words.perRun}</th>
            <th scope="col">${words.against}</th>
          </tr></thead>
          <tbody>${round.laps.map((lap) => row(frame, round, lap))}</tbody>
        </table>
      </div>
      ${inWords(frame, round).map((text) => html`<p>${text}</p>`)}
      ${small(frame, round).map((text) => html`<p class="note">${text}</p>`)}
    </div>`;
}

/** What the race has shown, in sentences. */
export function inWords(frame: RaceFrame, round: Round): readonly string[] {
  return [verdict(frame, round), ...agreement(frame, round)];
}

// The table says the same in numbers.
function bars({ words }: RaceFrame, round: Round): TemplateResult {
  const longest = Math.max(...round.laps.map(({ time }) => time.median));
  return html`
    <figure class="bars" aria-hidden="true">
      <figcaption>${words.bars}</figcaption>
      ${round.laps.map(
        ({ contestant, time }) => html`
          <span class="name">${nameOf(contestant, words, 'label')}</span>
          <span class="bar"><span class=${contestant.name}
            .style=${`--share: ${time.median / longest}`}></span></span>`,
      )}
    </figure>`;
}

function row({ words, format }: RaceFrame, round: Round, lap: Lap): TemplateResult {
  const { contestant, time } = lap;
  return html`
    <tr>
      <th scope="row">${nameOf(contestant, words, 'label')}</th>
      <td>${format.time(time.median / round.games)}</td>
      <td>${format.time(time.median)}</td>
      <td>${againstLoop()}</td>
    </tr>`;

  function againstLoop() {
    if (contestant.name === 'loop') return format.count(1);
    const factor = timeOf(round, 'loop') / time.median;
    return factor >= 1
      ? words.faster(format.rough(factor))
      : words.slower(format.rough(1 / factor));
  }
}

function verdict({ words, format }: RaceFrame, round: Round): string {
  const games = format.count(round.games);
  const first = leaders(round);
  const [winner] = first;
  if (!winner) return '';
  if (first.length > 1) {
    const names = first.map(({ contestant }) => nameOf(contestant, words, 'text'));
    return words.tooClose(format.list(names), games);
  }
  const time = format.time(winner.time.median / round.games);
  const won = words.won(nameOf(winner.contestant, words, 'text'), games, time);
  if (winner.contestant.name !== 'loop') {
    const factor = timeOf(round, 'loop') / winner.time.median;
    return `${won} ${words.wonOverLoop(format.rough(factor))}`;
  }
  const second = ranking(round)[1];
  if (!second) return won;
  const factor = format.rough(second.time.median / winner.time.median);
  return `${won} ${words.wonByLoop(nameOf(second.contestant, words, 'label'), factor)}`;
}

function agreement({ words, format }: RaceFrame, { laps }: Round): readonly string[] {
  const wrong = laps.filter(({ check }) => !check.same);
  if (wrong.length > 0) {
    return wrong.map(({ contestant }) => words.different(nameOf(contestant, words, 'label')));
  }
  const largest = Math.max(...laps.map(({ check }) => check.difference));
  return [largest === 0 ? words.exactlyTheSame : words.same(format.rough(largest))];
}

function small({ words, format, field }: RaceFrame, { laps }: Round): readonly string[] {
  const costs = laps.flatMap(({ check }) => check.costs ?? []);
  return [
    ...costs.map(({ setUp, send, fetch }) =>
      words.costs(format.time(setUp), format.time(send), format.time(fetch)),
    ),
    ...(field
      ? [
          words.footnote(
            format.count(samples),
            format.time(sampleLength(field)),
            format.time(field.clockStep),
          ),
        ]
      : []),
  ];
}
