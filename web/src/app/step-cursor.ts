import { isSamePlace, type NeuronPlace } from '../model/network.ts';
import {
  type Step,
  type StepUnit,
  stepAt,
  stepCount,
  type WalkPlace,
  walk,
} from '../model/steps.ts';
import type { Session } from './session.ts';

/** A step of the chosen neuron's sum that the reader has come to. */
export interface CurrentStep {
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  readonly now: Step;
}

/** Which step of working out the network the reader has come to, if any. */
export class StepCursor {
  #at: WalkPlace | undefined;

  /**
   * Goes so many steps, neurons or layers on, or back, not past either end, and gives the neuron
   * that it comes to. The first time it begins: with the neuron that somebody has chosen, or else
   * with the first one.
   */
  move(by: number, unit: StepUnit, session: Session): NeuronPlace {
    const from = this.#in(session);
    this.#at = from
      ? walk(session.state.network, from, by, unit)
      : { place: session.chosenPlace ?? { layer: 0, neuron: 0 }, index: 0 };
    return this.#at.place;
  }

  close(): void {
    this.#at = undefined;
  }

  /** The step that it has come to, for the chosen neuron and example. */
  at(session: Session): CurrentStep | undefined {
    const [at, { neuron, selected }] = [this.#in(session), session];
    if (!at || selected < 0) return undefined;
    const count = stepCount(neuron);
    return { index: at.index, count, now: stepAt(neuron, selected, at.index) };
  }

  // Where the reader has chosen another neuron, it goes on with that one's first step; where an
  // input has gone, it may be past the last one.
  #in({ place, neuron }: Session): WalkPlace | undefined {
    if (!this.#at) return undefined;
    const isHere = isSamePlace(this.#at.place, place);
    return { place, index: isHere ? Math.min(this.#at.index, stepCount(neuron) - 1) : 0 };
  }
}
