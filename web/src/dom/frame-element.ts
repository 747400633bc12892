import { LitElement } from 'lit';

/** An element that draws at once when it comes into the page, and then at most once a frame. */
export class FrameElement extends LitElement {
  /** Draws now, for what must not be seen otherwise. */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }
}
