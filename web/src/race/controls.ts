import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { bytesFor } from './backends/runner.ts';
import { choices } from './sizes.ts';
import { backendName, type RaceViewModel } from './view-model.ts';

// Bytes from which on the reader is told how much memory a race takes.
const muchMemory = 20e6;

export interface RaceActions {
  choose(choice: number): void;
  start(): void;
  startAll(): void;
  cancel(): void;
}

/** How many games, and the buttons. While a race runs they only say that it does. */
export function controls(viewModel: RaceViewModel, actions: RaceActions): TemplateResult {
  const { words, format, choice, progress } = viewModel;
  const games = choices[choice] ?? 0;
  const place = String(choice / (choices.length - 1));
  const isRunning = progress !== undefined;
  // The style is set as a property: a strict policy blocks the attribute.
  return html`
    <div class="games positive without-zero">
      <span class="name" aria-hidden="true">${words.games}</span>
      <input type="range" min="0" max=${choices.length - 1} step="1" .value=${live(String(choice))}
        aria-label=${words.games} aria-valuetext=${words.gamesCount(format.count(games))}
        .style=${`--to: ${place}`}
        @input=${(event: Event) => actions.choose(Number((event.target as HTMLInputElement).value))} />
      <span class="count" aria-hidden="true">${format.count(games)}</span>
    </div>
    <div class="actions">
      <button type="button" class="start" aria-disabled=${isRunning}
        @click=${() => isRunning || actions.start()}>${words.start}</button>
      <button type="button" class="start-all" aria-disabled=${isRunning}
        @click=${() => isRunning || actions.startAll()}>${words.startAll}</button>
      <button type="button" class="cancel" ?hidden=${!isRunning}
        @click=${actions.cancel}>${words.cancel}</button>
      ${
        progress
          ? html`<progress max="1" value=${progress.share} aria-label=${words.progress}></progress>`
          : nothing
      }
    </div>
    <p class="note doing">${doing(viewModel, games)}</p>`;
}

function doing({ progress, last, words, format }: RaceViewModel, chosen: number): string {
  if (progress) {
    const { backend, games, paused } = progress;
    if (paused) return words.paused;
    if (!backend) return words.ready;
    return words.running(backendName(backend, words, 'label'), format.count(games));
  }
  const bytes = bytesFor(chosen);
  if (bytes >= muchMemory) return words.memory(format.count(chosen), format.bytes(bytes));
  return last ? '' : words.idle;
}
