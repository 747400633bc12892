import { LitElement } from 'lit';
import { adoptAgain } from './adopt.ts';

/** An element that draws at once when it comes into the page, and then at most once a frame. */
export class FrameElement extends LitElement {
  /** Draws now, for what must not be seen otherwise. */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    if (this.shadowRoot) adoptAgain(this.shadowRoot, elementStyles.map(String));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a saved page has kept of an earlier drawing is not drawn into: this comes in its place.
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }
}
