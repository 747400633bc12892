import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws the element when the system turns light or dark: a canvas does not do so by itself. */
export class SchemeController implements ReactiveController {
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#redraw = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    this.#scheme.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    this.#scheme.removeEventListener('change', this.#redraw);
  }
}
