import { nothing, render, type TemplateResult } from 'lit';
import { adopt } from '../dom/adopt.ts';

// Importing the class on a server must not fail; only a browser makes elements of it.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** An element that draws itself from a template, once it is in the page and at most once a frame. */
export class DrawnElement extends Base {
  protected readonly renderRoot: ShadowRoot;
  /** Settles once all that was asked for is drawn. */
  protected drawn: Promise<void> = Promise.resolve();
  #pending = false;
  #everDrawn = false;

  /** @param styles the text of the element's style sheet */
  constructor(styles: string) {
    super();
    this.renderRoot = this.attachShadow({ mode: 'open' });
    adopt(this.renderRoot, styles);
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(_name: string, _old: string | null, _value: string | null): void {}

  /** Draws anew, with all that will have changed until then. */
  requestUpdate(): void {
    if (this.#pending || !(this.isConnected || this.#everDrawn)) return;
    this.#pending = true;
    this.drawn = this.#draw();
  }

  /** What the element shows now. */
  protected render(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Called after what `render` returned is in the page. */
  protected updated(): void {}

  async #draw(): Promise<void> {
    await (this.#everDrawn && !document.hidden ? new Promise(requestAnimationFrame) : null);
    this.#pending = false;
    this.#everDrawn = true;
    render(this.render(), this.renderRoot, { host: this });
    this.updated();
  }
}
