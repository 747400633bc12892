import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface NumberCell {
  readonly name: string;
  readonly text: string;
  /** What is wrong with it, and the id by which that stands elsewhere. */
  readonly message: string | undefined;
  readonly id: string;
  readonly readonly?: boolean;
  /** Whether a number that the reader has chosen was made of it. */
  readonly isPointed?: boolean;
  choose(): void;
  paste?(event: ClipboardEvent): void;
  /** Called with what is in the cell; `done` when the reader leaves it. */
  type(text: string, done: boolean): void;
  /** Puts back what was in it before anything was typed. */
  cancel(): void;
}

/** A cell of a table that can be typed into. */
export function numberCell(cell: NumberCell): TemplateResult {
  const { name, text, message, id } = cell;
  const type = (event: Event, done: boolean) =>
    cell.type((event.target as HTMLInputElement).value, done);
  return html`
    <td class=${cell.isPointed ? 'lit' : nothing}>
      <input type="text" autocomplete="off" spellcheck="false"
        aria-label=${name} ?readonly=${cell.readonly}
        aria-invalid=${Boolean(message)} aria-describedby=${message ? id : nothing}
        .value=${live(text)} .style=${`--length: ${text.length}`}
        @focus=${() => cell.choose()}
        @paste=${(event: ClipboardEvent) => cell.paste?.(event)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && cell.cancel()}
        @input=${(event: Event) => type(event, false)}
        @change=${(event: Event) => type(event, true)} />
    </td>`;
}

/** What is wrong with the cells of a row, below it; nothing where all is well. */
export function problemRow(
  cells: readonly Pick<NumberCell, 'message' | 'id'>[],
  columns: number,
  isChosen: boolean,
): TemplateResult | typeof nothing {
  const wrong = cells.filter(({ message }) => message);
  if (wrong.length === 0) return nothing;
  return html`
    <tr class="problem ${isChosen ? 'chosen' : ''}">
      <td colspan=${columns}>${wrong.map(
        ({ id, message }) => html`<span class="message" id=${id}>${message}</span>`,
      )}</td>
    </tr>`;
}
