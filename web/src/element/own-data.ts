import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/neuron/en.ts';

/** How a reader brings data: a panel under the table, and files that are dropped on the widget. */
export interface OwnData {
  /** Left out while it is closed. */
  readonly panel: TemplateResult | undefined;
  toggle(): void;
  take(file: File): void;
}

export function ownDataTools(
  ownData: OwnData | undefined,
  words: Words,
): TemplateResult | typeof nothing {
  if (!ownData) return nothing;
  return html`
    <div class="own-data">
      <button type="button" class="quiet" part="own-data-button"
        aria-expanded=${String(ownData.panel !== undefined)}
        @click=${ownData.toggle}>${words.ownData}</button>
      ${ownData.panel}
    </div>`;
}

/** Listeners of an element that takes files. */
export function dropZone(ownData: OwnData | undefined) {
  const mark = ({ currentTarget }: Event, over: boolean) =>
    (currentTarget as Element).toggleAttribute('data-drop', over);
  return {
    over(event: DragEvent) {
      if (!ownData || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      mark(event, true);
    },
    leave(event: DragEvent) {
      const zone = event.currentTarget as Element;
      if (!zone.contains(event.relatedTarget as Node | null)) mark(event, false);
    },
    drop(event: DragEvent) {
      mark(event, false);
      const file = event.dataTransfer?.files[0];
      if (!ownData || !file) return;
      event.preventDefault();
      ownData.take(file);
    },
  };
}

/** Whether a text is a block of cells, as spreadsheets copy them, rather than one number. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.trimEnd());
}
