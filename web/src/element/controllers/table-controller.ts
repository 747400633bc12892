import type { ReactiveController, ReactiveControllerHost } from 'lit';

// What table scripts put beside a table, or into its heads, for turning pages, searching, sorting. What
// stands in a cell is the author's.
const tools =
  ':is(button, input, select, nav, [role=button], [aria-sort], [aria-controls], [class*=paginat]):not(td *)';

// Where turning pages is all that they can be there for, they may stand beside the element too.
const pagers = ':scope > :is([class*=paginat], [class*=pager], [role=navigation], nav)';

/**
 * Calls `changed` when anything inside the element's own tags changes: the author's table; `paged` says
 * whether a table script has put its tools there, so that rows may be gone from sight alone.
 */
export class TableController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #look: () => void;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element, changed: (paged: boolean) => void) {
    this.#host = host;
    this.#look = () => {
      if (host.isConnected) changed(hasTools(host));
    };
    this.#observer = new MutationObserver(this.#look);
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // It may have changed while the element was out of the page.
    queueMicrotask(this.#look);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

function hasTools(host: Element): boolean {
  if (host.querySelector(tools) || host.parentElement?.querySelector(pagers)) return true;
  // Buttons say what they turn, wherever they are.
  const root = host.getRootNode() as Document | ShadowRoot;
  return Array.from(root.querySelectorAll('[aria-controls]')).some((button) => {
    const ids = button.getAttribute('aria-controls')?.split(/\s+/) ?? [];
    return ids.some((id) => id !== '' && host.querySelector(`#${CSS.escape(id)}`) !== null);
  });
}
