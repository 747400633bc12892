import type { ReactiveController, ReactiveControllerHost } from 'lit';

const starts = ['pointerdown', 'mousedown', 'touchstart', 'touchmove'];

/**
 * Keeps keys and touches that the element uses from what listens round it: slide shows, books and
 * notebooks turn a page at an arrow or a swipe. Whatever it has no use for goes on.
 */
export class OwnInput implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Keys whose press was used: so is their release. */
  readonly #down = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      host.addEventListener(type, this.#key);
    }
    for (const type of starts) host.addEventListener(type, this.#touch, { passive: true });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#down.clear();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = this.#innermost(event);
    if (!target) return;
    if (event.type !== 'keydown') {
      if (this.#down.has(event.code)) event.stopPropagation();
      if (event.type === 'keyup') this.#down.delete(event.code);
    } else if (event.defaultPrevented || uses(target, event)) {
      this.#down.add(event.code);
      event.stopPropagation();
    }
  };

  readonly #touch = (event: Event): void => {
    if (this.#innermost(event)?.matches('input[type=range]')) event.stopPropagation();
  };

  #innermost(event: Event): Element | undefined {
    const [target] = event.composedPath();
    const inside = target instanceof Node && target.getRootNode() === this.#host.shadowRoot;
    return inside && target instanceof Element ? target : undefined;
  }
}

// What browsers do with a key pressed there, as far as pages are known to use it as well.
function uses(target: Element, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const types = key.length === 1;
  const moves = /^(Arrow|Home$|End$|Page)/.test(key);
  // On some keyboards a character is typed with two of these.
  if (metaKey || ctrlKey !== altKey) return false;
  if (target.matches('input[type=text], textarea')) {
    return types || moves || /^(Enter|Backspace|Delete|Process|Dead)$/.test(key);
  }
  if (target.matches('input[type=range]')) return moves;
  if (target.matches('input[type=radio]')) return key === ' ' || key.startsWith('Arrow');
  if (target.matches('select')) return types || moves || key === 'Enter';
  return target.matches('button, summary') && (key === ' ' || key === 'Enter');
}
