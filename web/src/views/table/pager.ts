import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { steadyButton } from '../../controls/steady-button.ts';

/** A table longer than this is shown a page at a time. */
export const pageSize = 50;

/** Which rows of a long table are shown: the chosen one among them, until a reader turns pages. */
export class Pages {
  readonly #redraw: () => void;
  #page = 0;
  #shownFor = -1;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** The rows to show of so many, counted from 0. */
  rows(count: number, chosen: number): number[] {
    if (chosen !== this.#shownFor) this.#page = Math.floor(Math.max(chosen, 0) / pageSize);
    this.#shownFor = chosen;
    this.#page = Math.min(this.#page, Math.max(Math.ceil(count / pageSize) - 1, 0));
    const first = this.#page * pageSize;
    return Array.from({ length: Math.min(pageSize, count - first) }, (_, index) => first + index);
  }

  /** The buttons that turn the pages, where there are several. */
  buttons({ words, format }: ViewModel, count: number): TemplateResult | typeof nothing {
    if (count <= pageSize) return nothing;
    const first = this.#page * pageSize;
    const last = Math.min(first + pageSize, count);
    const turn = (by: number) => () => {
      this.#page += by;
      this.#redraw();
    };
    return html`
      <p class="pager">
        ${steadyButton(words.previousRows, first > 0, turn(-1))}
        <span>${words.rows(first + 1, last, format.given(count))}</span>
        ${steadyButton(words.nextRows, last < count, turn(1))}
      </p>`;
  }
}
