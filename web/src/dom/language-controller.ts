import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from './language.ts';

/** Keeps an element's words in the language of the place where it stands, and redraws it with them unless told otherwise. */
export class LanguageController<Words> implements ReactiveController {
  /** Those in use; the old ones stay until new ones are loaded. */
  words: Words;
  /** The tag of the language that the words are for, such as `de-AT`. */
  language = 'en';
  /** Settles when words for the first language are there. */
  readonly loaded: Promise<void>;
  #resolveLoaded: () => void = () => {};
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  readonly #load: (language: string) => Promise<Words>;
  // A language is the element's own or comes from what it stands in, out of shadow roots too.
  readonly #observer = new MutationObserver(() => void this.#update());

  /**
   * @param load the words of a language; never rejects
   * @param words what serves until the first are loaded
   * @param changed called when words or language may have changed
   */
  constructor(
    host: ReactiveControllerHost & Element,
    load: (language: string) => Promise<Words>,
    words: Words,
    changed: () => void = () => host.requestUpdate(),
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#load = load;
    this.words = words;
    this.loaded = new Promise((resolve) => {
      this.#resolveLoaded = resolve;
    });
    host.addController(this);
  }

  hostConnected(): void {
    for (let at: Element | undefined = this.#host; at; ) {
      const root = at.getRootNode();
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
      at = root instanceof ShadowRoot ? root.host : undefined;
    }
    void this.#update();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  async #update(): Promise<void> {
    const language = languageOf(this.#host);
    const words = await this.#load(language);
    if (language !== languageOf(this.#host)) return;
    this.words = words;
    this.language = language;
    this.#resolveLoaded();
    this.#changed();
  }
}
