import { html, type TemplateResult } from 'lit';

/** A move through the history. */
export type Move = 'undo' | 'redo';

export interface UndoButtons {
  readonly possible: Readonly<Record<Move, boolean>>;
  readonly names: Readonly<Record<Move, string>>;
  /** Done once the widget shows it. */
  run(move: Move): Promise<unknown>;
}

const arrow = html`
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M7 4 3 8l4 4M3 8h9a4.5 4.5 0 0 1 0 9H8" />
  </svg>`;

/** The two buttons; one that leads nowhere is disabled. */
export function undoButtons({ possible, names, run }: UndoButtons): TemplateResult {
  return html`
    <button type="button" class="icon" part="undo" aria-label=${names.undo} title=${names.undo}
      ?disabled=${!possible.undo} @click=${(event: Event) => press(event, 'undo')}>${arrow}</button>
    <button type="button" class="icon redo" part="redo" aria-label=${names.redo} title=${names.redo}
      ?disabled=${!possible.redo} @click=${(event: Event) => press(event, 'redo')}>${arrow}</button>`;

  async function press(event: Event, move: Move) {
    const pressed = event.currentTarget as HTMLButtonElement;
    await run(move);
    // A button that becomes disabled drops the focus.
    if (pressed.disabled)
      pressed.parentElement?.querySelector<HTMLElement>('.icon:enabled')?.focus();
  }
}

/** The move that a key asks for, on Windows, Linux and macOS. */
export function moveOf({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): Move | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  // Keyboards of other scripts have their Latin letters in the code alone.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(-1).toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
