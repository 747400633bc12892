import { html, type TemplateResult } from 'lit';
import type { Words } from '../locales/neuron/en.ts';

/** A way through the history. */
export type Way = 'undo' | 'redo';

export interface Travel {
  readonly possible: Readonly<Record<Way, boolean>>;
  /** Done once the widget shows it. */
  go(way: Way): Promise<unknown>;
}

const arrow = html`
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M7 4 3 8l4 4M3 8h9a4.5 4.5 0 0 1 0 9H8" />
  </svg>`;

/** The two buttons; one that leads nowhere is disabled. */
export function travelButtons({ possible, go }: Travel, words: Words): TemplateResult {
  return html`
    <button type="button" class="icon" part="undo" aria-label=${words.undo} title=${words.undo}
      ?disabled=${!possible.undo} @click=${(event: Event) => press(event, 'undo')}>${arrow}</button>
    <button type="button" class="icon redo" part="redo" aria-label=${words.redo} title=${words.redo}
      ?disabled=${!possible.redo} @click=${(event: Event) => press(event, 'redo')}>${arrow}</button>`;

  async function press(event: Event, way: Way) {
    const pressed = event.currentTarget as HTMLButtonElement;
    await go(way);
    // A button that becomes disabled drops the focus.
    if (pressed.disabled)
      pressed.parentElement?.querySelector<HTMLElement>('.icon:enabled')?.focus();
  }
}

/** The way that a key asks for, on Windows, Linux and macOS. */
export function wayOf({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): Way | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  // Keyboards of other scripts have their Latin letters in the code alone.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(-1).toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
