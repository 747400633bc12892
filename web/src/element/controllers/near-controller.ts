import type { ReactiveController, ReactiveControllerHost } from 'lit';

// How far ahead of the reader a widget starts: some screens, so that none is seen starting.
const startAhead = '10000px';

/** Calls `start` when the reader comes near the element, each time that it comes into the page. */
export class NearController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: IntersectionObserver;

  constructor(host: ReactiveControllerHost & Element, start: () => void) {
    this.#host = host;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer.disconnect();
        start();
      },
      // The second is for parts of the page that scroll by themselves.
      { rootMargin: startAhead, scrollMargin: startAhead },
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
