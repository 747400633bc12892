import type { ReactiveController, ReactiveControllerHost } from 'lit';

// What table scripts put beside a table, or into its heads, for turning pages, searching, sorting. What
// stands in a cell is the author's.
const tools =
  ':is(button, input, select, nav, [role=button], [aria-sort], [aria-controls], [class*=paginat]):not(td *)';

/**
 * Calls `changed` when anything inside the element's own tags changes: the author's table; `paged` says
 * whether a table script has put its tools there, so that rows may be gone from sight alone.
 */
export class TableController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element, changed: (paged: boolean) => void) {
    this.#host = host;
    this.#observer = new MutationObserver(() => changed(host.querySelector(tools) !== null));
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
