import type { ReactiveController } from 'lit';
import type { FrameElement } from '../../dom/frame-element.ts';
import { knowsOwnEm } from '../../dom/own-em.ts';

/** Measures a part of the element's own drawing, for what CSS cannot lay out. */
export class WidthController implements ReactiveController {
  /** In pixels of which the reader's usual letters have 16; 0 before there is anything to measure. */
  width = 0;
  readonly #host: FrameElement;
  readonly #selector: string;
  #measured: Element | null = null;
  readonly #observer: ResizeObserver;

  constructor(host: FrameElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    this.#observer = new ResizeObserver(() => {
      if (this.#measure()) host.requestUpdate();
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const found = this.#host.shadowRoot?.querySelector(this.#selector) ?? null;
    if (found === this.#measured) return;
    this.#observer.disconnect();
    this.#measured = found;
    if (!found) return;
    this.#observer.observe(found);
    // Not seen before it has its width.
    if (this.#measure()) this.#host.drawNow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#measured = null;
  }

  #measure(): boolean {
    const sized = knowsOwnEm ? this.#host : document.documentElement;
    const letters = Number.parseFloat(getComputedStyle(sized).fontSize) || 16;
    const width = Math.round(((this.#measured?.clientWidth ?? 0) * 16) / letters);
    const changed = width !== this.width;
    this.width = width;
    return changed;
  }
}
