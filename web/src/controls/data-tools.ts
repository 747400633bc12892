import { html, type nothing, type TemplateResult } from 'lit';

/** How a reader brings data: a panel under the table, and files that are dropped on the widget. */
export interface DataTools {
  readonly name: string;
  /** Left out while it is closed. */
  readonly panel: TemplateResult | typeof nothing | undefined;
  toggle(): void;
  take(file: File): void;
}

/** The button that opens the panel, and the panel. */
export function dataTools({ name, panel, toggle }: DataTools): TemplateResult {
  return html`
    <div class="own-data">
      <button type="button" class="quiet" part="own-data-button"
        aria-expanded=${panel !== undefined} @click=${toggle}>${name}</button>
      ${panel}
    </div>`;
}

/** Listeners of an element that takes files, where `take` is given. */
export function dropZone(take: ((file: File) => void) | undefined) {
  const mark = ({ currentTarget }: Event, over: boolean) =>
    (currentTarget as Element).toggleAttribute('data-drop', over);
  return {
    over(event: DragEvent) {
      if (!take || !event.dataTransfer?.types.includes('Files')) return;
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
      if (!take || !file) return;
      event.preventDefault();
      take(file);
    },
  };
}

/** Whether a text is a block of cells, as spreadsheets copy them, rather than one number. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.trimEnd());
}
