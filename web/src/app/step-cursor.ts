import { type Step, stepAt, stepCount } from '../model/steps.ts';
import type { Session } from './session.ts';

/** A step of the sum that the reader has come to. */
export interface CurrentStep {
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  readonly now: Step;
}

/** Which step of working out the sum the reader has come to, if any. */
export class StepCursor {
  #index: number | undefined;

  /** Goes so many steps on, or back, not past either end; the first time it begins. */
  move(by: number, { neuron }: Session): void {
    this.#index = Math.min(Math.max((this.#index ?? -1) + by, 0), stepCount(neuron) - 1);
  }

  close(): void {
    this.#index = undefined;
  }

  /** The step that it has come to, for the chosen example. */
  at({ neuron, selected }: Session): CurrentStep | undefined {
    if (this.#index === undefined || selected < 0) return undefined;
    const count = stepCount(neuron);
    const index = Math.min(this.#index, count - 1);
    return { index, count, now: stepAt(neuron, selected, index) };
  }
}
