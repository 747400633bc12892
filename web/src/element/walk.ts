import type { Session } from '../model/session.ts';
import { stepAt, stepCount } from '../model/steps.ts';
import type { Frame } from '../views/view.ts';

/** Where the reader's walk through the sum stands, if there is one. */
export class Walk {
  #index: number | undefined;

  /** Goes so many steps on, or back, not past either end; the first time it begins. */
  go(by: number, { result }: Session): void {
    this.#index = Math.min(Math.max((this.#index ?? -1) + by, 0), stepCount(result) - 1);
  }

  /** Ends the walk. */
  leave(): void {
    this.#index = undefined;
  }

  /** The step that it has come to, for the chosen example. */
  at({ result, selected }: Session): Frame['step'] {
    if (this.#index === undefined || selected < 0) return undefined;
    const count = stepCount(result);
    const index = Math.min(this.#index, count - 1);
    return { index, count, now: stepAt(result, selected, index) };
  }
}
