import { type Way, wayOf } from './travel.ts';

/** Those of the element that changed last: it is meant by keys that are pressed nowhere. */
let latest: TravelKeys | undefined;

/** Undo and Redo by their usual keys. */
export class TravelKeys {
  readonly #element: HTMLElement;
  readonly #go: (way: Way) => void;
  /** The field with text that was typed, and is not done. */
  #typing: EventTarget | null = null;

  constructor(element: HTMLElement, root: ShadowRoot, go: (way: Way) => void) {
    this.#element = element;
    this.#go = go;
    root.addEventListener('input', ({ target }) => {
      this.#typing = target;
    });
    root.addEventListener('change', () => {
      this.#typing = null;
    });
  }

  connect(): void {
    addEventListener('keydown', this.#press);
  }

  disconnect(): void {
    removeEventListener('keydown', this.#press);
    if (latest === this) latest = undefined;
  }

  /** To be called when the element has changed. */
  changed(): void {
    latest = this;
  }

  readonly #press = (event: KeyboardEvent): void => {
    const way = wayOf(event);
    const path = event.composedPath();
    const nowhere = path[0] === document.body && latest === this;
    if (!way || event.defaultPrevented || !(nowhere || path.includes(this.#element))) return;
    // Within text that is being typed, the field's own undo is meant.
    if (path[0] === this.#typing && isTextField(this.#typing)) return;
    event.preventDefault();
    this.#go(way);
  };
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'text';
  return target instanceof HTMLTextAreaElement;
}
