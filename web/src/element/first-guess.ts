import type { TemplateResult } from 'lit';
import { adopt } from '../dom/adopt.ts';
import { ownFrame } from '../dom/own-frame.ts';
import type { Words } from '../locales/neuron/en.ts';
import type { Session } from '../model/session.ts';
import type { GuessGame } from '../predict-first/game.ts';
import type { Frame, Guess } from '../views/view.ts';
import type { Settings } from './settings.ts';

export interface FirstGuessHost {
  readonly root: ShadowRoot;
  /** The present ones: an author may change them. */
  readonly settings: () => Settings | undefined;
  /** Says something to whoever hears the page. */
  readonly say: (text: string) => void;
  readonly redraw: () => void;
}

/** Predict first: asks for a guess where the author wants that; until it has one, answers are hidden. */
export class FirstGuess {
  readonly #host: FirstGuessHost;
  #game: GuessGame | undefined;
  #hidden = true;

  constructor(host: FirstGuessHost) {
    this.#host = host;
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  /** Begins anew. */
  reset(): void {
    this.#game = undefined;
    this.#hidden = true;
  }

  /** Loads the question, which few authors ask for. */
  async ask(): Promise<void> {
    if (this.#game) return;
    const { root, settings, say, redraw } = this.#host;
    const reveal = () => {
      this.#hidden = false;
      redraw();
    };
    try {
      await ownFrame();
      const { GuessGame, css } = await import('../predict-first/game.ts');
      adopt(root, css);
      this.#game ??= new GuessGame({
        plot: () => settings()?.views.includes('plot') ?? false,
        parse: (text) => settings()?.parse(text),
        reveal,
        say,
        redraw,
      });
      redraw();
    } catch {
      // No question, and so nothing to wait for.
      reveal();
    }
  }

  guess({ result, selected }: Session, words: Words): Guess {
    return (
      this.#game?.guess(result, selected, words) ?? {
        hidden: this.#hidden,
        example: selected,
        value: undefined,
        label: '',
        ends: [0, 1],
      }
    );
  }

  panel(frame: Frame, { result }: Session): TemplateResult | undefined {
    return this.#game?.panel(frame, result);
  }

  /** The reader has pointed at a value on the plot. */
  place(value: number): void {
    this.#game?.place(value);
  }

  /** The reader has clicked on something in the widget. */
  click(event: Event): void {
    this.#game?.click(event);
  }
}
