import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { bytesFor } from './backends/contract.ts';
import { nameOf, type RaceFrame } from './frame.ts';
import { choices } from './sizes.ts';

// Less than this goes without saying.
const muchMemory = 20e6;

export interface RaceActions {
  choose(choice: number): void;
  start(): void;
  startAll(): void;
  cancel(): void;
}

/** How many games, and the buttons. While a race runs they only say that it does. */
export function controls(frame: RaceFrame, actions: RaceActions): TemplateResult {
  const { words, format, choice, running } = frame;
  const games = choices[choice] ?? 0;
  const place = String(choice / (choices.length - 1));
  const busy = running !== undefined;
  // The style is set as a property: a strict policy blocks the attribute.
  return html`
    <div class="games positive">
      <span class="name" aria-hidden="true">${words.games}</span>
      <input type="range" min="0" max=${choices.length - 1} step="1" .value=${live(String(choice))}
        aria-label=${words.games} aria-valuetext=${words.gamesCount(format.count(games))}
        .style=${`--from: 0; --to: ${place}; --zero: 0`}
        @input=${(event: Event) => actions.choose(Number((event.target as HTMLInputElement).value))} />
      <span class="count" aria-hidden="true">${format.count(games)}</span>
    </div>
    <div class="actions">
      <button type="button" class="start" aria-disabled=${busy}
        @click=${() => busy || actions.start()}>${words.start}</button>
      <button type="button" class="start-all" aria-disabled=${busy}
        @click=${() => busy || actions.startAll()}>${words.startAll}</button>
      <button type="button" class="cancel" ?hidden=${!busy}
        @click=${actions.cancel}>${words.cancel}</button>
      ${
        running
          ? html`<progress max="1" value=${running.share} aria-label=${words.progress}></progress>`
          : nothing
      }
    </div>
    <p class="note doing">${doing(frame, games)}</p>`;
}

function doing({ running, words, format }: RaceFrame, chosen: number): string {
  if (running) {
    const { contestant, games, paused } = running;
    if (paused) return words.paused;
    if (!contestant) return words.ready;
    return words.running(nameOf(contestant, words, 'label'), format.count(games));
  }
  const bytes = bytesFor(chosen);
  if (bytes >= muchMemory) return words.memory(format.count(chosen), format.bytes(bytes));
  return words.idle;
}
