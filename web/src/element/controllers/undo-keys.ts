import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Move, moveOf } from '../../controls/undo-buttons.ts';

/** Those of the element that changed last: it is meant by keys that are pressed nowhere. */
let latest: UndoKeys | undefined;

/** Undo and Redo by their usual keys. */
export class UndoKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #run: (move: Move) => void;
  /** The field with text that was typed, and is not done. */
  #typing: EventTarget | null = null;
  /** The window that the element is in, which may be another than its script's. */
  #view: Window | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, run: (move: Move) => void) {
    this.#host = host;
    this.#run = run;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot;
    root?.addEventListener('input', this.#type);
    root?.addEventListener('change', this.#settle);
    this.#view = this.#host.ownerDocument.defaultView;
    this.#view?.addEventListener('keydown', this.#press);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('keydown', this.#press);
    if (latest === this) latest = undefined;
  }

  /** To be called when the element has changed. */
  changed(): void {
    latest = this;
  }

  readonly #type = ({ target }: Event): void => {
    this.#typing = target;
  };

  readonly #settle = (): void => {
    this.#typing = null;
  };

  readonly #press = (event: KeyboardEvent): void => {
    // Escape takes back what was typed.
    if (event.key === 'Escape') this.#typing = null;
    const move = moveOf(event);
    const path = event.composedPath();
    const nowhere = path[0] === this.#host.ownerDocument.body && latest === this;
    if (!move || event.defaultPrevented || !(nowhere || path.includes(this.#host))) return;
    // Within text that is being typed, the field's own undo is meant.
    if (path[0] === this.#typing && isTextField(this.#typing)) return;
    event.preventDefault();
    this.#run(move);
  };
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'text';
  return target instanceof HTMLTextAreaElement;
}
