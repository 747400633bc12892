import { adopt } from '../dom/adopt.ts';
import { ownFrame } from '../dom/own-frame.ts';
import { messageOf } from '../model/message.ts';

/** What a file of its own brings, with the styles that it needs. */
export interface Loaded<T> {
  readonly value: T;
  readonly styles: readonly string[];
}

/** A part of a view that is loaded once it is wanted; then the widget is drawn anew. */
export class Later<T> {
  readonly #load: () => Promise<Loaded<T>>;
  readonly #redraw: () => void;
  #isLoading = false;
  #value: T | undefined;
  #problem: string | undefined;

  constructor(load: () => Promise<Loaded<T>>, redraw: () => void) {
    this.#load = load;
    this.#redraw = redraw;
  }

  /** Undefined until it is there. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why it could not be loaded. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Loads it, unless that was begun before. */
  want(root: ShadowRoot): void {
    if (!this.#isLoading) void this.#begin(root);
  }

  /** What could not be loaded may be when it is wanted again; what still loads will come. */
  forgive(): void {
    if (this.#problem !== undefined) this.#isLoading = false;
    this.#problem = undefined;
  }

  async #begin(root: ShadowRoot): Promise<void> {
    this.#isLoading = true;
    try {
      const { value, styles } = await this.#load();
      await ownFrame();
      for (const css of styles) adopt(root, css);
      this.#value = value;
    } catch (error) {
      this.#problem = messageOf(error);
    }
    this.#redraw();
  }
}
