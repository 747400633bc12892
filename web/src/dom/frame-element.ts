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

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }
}
