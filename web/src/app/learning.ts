import type { Best } from '../model/best.ts';
import type { LearningStep } from '../model/learning-step.ts';
import type { Parameter } from '../model/network.ts';
import type { Training } from '../model/training.ts';

/**
 * Why learning came to an end: `not-finite`: the next step would lead past the largest number, and the
 * last good numbers stay; `unchanged`: a pass ended where it began, as all after it would; `done`: all
 * that was asked; `not-reached`: that too, and the goal is not reached.
 */
export type Ended = 'goal' | 'not-reached' | 'not-finite' | 'unchanged' | 'stopped' | 'done';

/** How far learning has come, for views to draw. */
export interface Learning {
  readonly isRunning: boolean;
  /** Which of the recorded states is the present one, counted from 0, the start. */
  readonly position: number;
  /**
   * The mean squared error over all examples in each recorded state, the start among them. It grows
   * in place.
   */
  readonly errors: readonly number[];
  /**
   * The step that led to the present state; undefined at the start, and where it was a whole pass: a
   * run through more than 1,000 examples, or of more than 20,000 steps, records the passes' ends.
   */
  readonly step: LearningStep | undefined;
  /** The states between the start and the present one, as far as they are kept. */
  readonly network: (position: number) => LearningStep['before'] | undefined;
  /** Whether the goal is reached; undefined where there is none. */
  readonly isReached: boolean | undefined;
  /** Whether the error grows: steps go too far. */
  readonly isTooFar: boolean;
  /** Why the last step or run came to its end; undefined before the first and after a change. */
  readonly ended: Ended | undefined;
  /**
   * The step of gradient descent that would come next from the present state, taken by nobody, for
   * views that look ahead; by hand it is one from all examples.
   */
  readonly next: () => LearningStep | undefined;
  /** The best that the free numbers can do; undefined where nobody can say. It may take a while. */
  readonly best: () => Best | undefined;
}

/** What a reader may ask of learning. Nothing happens where nobody knows what is true. */
export interface LearningActions {
  /** `done` when the reader lets go. */
  change(training: Partial<Training>, done?: boolean): void;
  lock(parameter: Parameter, locked: boolean): void;
  step(): void;
  pass(): void;
  /** Until the goal is reached, nothing changes any more, 1,000 passes are done, or `stop`. */
  run(): Promise<void>;
  stop(): void;
  /** One recorded state back. */
  back(): void;
  /** Shows a recorded state; `done` when the reader leaves off. */
  goTo(position: number, done: boolean): void;
  /** To the state before the first step. */
  restart(): void;
}
