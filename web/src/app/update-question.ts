import type { LearningStep } from '../model/learning-step.ts';
import { inputCount, type NeuronPlace } from '../model/network.ts';

export type Way = 'up' | 'down' | 'stays';

/** A reader's answer, and whether it is right. */
export interface UpdateAnswer<T> {
  readonly given: T;
  readonly isRight: boolean;
}

// More buttons than this are no question any more.
const maxWeights = 12;

/** What the next step will do to one neuron's weights: asked before it is taken. */
export class UpdateQuestion {
  /** How far each weight will go. */
  readonly changes: readonly number[];
  /** The weight that is asked about: the first that goes anywhere. */
  readonly input: number;
  #way: UpdateAnswer<Way> | undefined;
  #furthest: UpdateAnswer<number> | undefined;

  constructor({ before, after }: LearningStep, { layer, neuron }: NeuronPlace) {
    const [from, to] = [before[layer], after[layer]];
    const width = from ? inputCount(from) : 0;
    this.changes = Array.from({ length: width }, (_, input) => {
      const place = neuron * width + input;
      return (to?.weights[place] ?? Number.NaN) - (from?.weights[place] ?? Number.NaN);
    });
    this.input = Math.max(
      this.changes.findIndex((change) => change !== 0),
      0,
    );
  }

  /** Which way the weight asked about will go. */
  get way(): UpdateAnswer<Way> | undefined {
    return this.#way;
  }

  /** Which weight goes furthest, as the reader thinks. */
  get furthest(): UpdateAnswer<number> | undefined {
    return this.#furthest;
  }

  /** Whether there are weights to compare. */
  get comparesWeights(): boolean {
    return this.changes.length > 1 && this.changes.length <= maxWeights;
  }

  get isDone(): boolean {
    return this.#way !== undefined && (this.#furthest !== undefined || !this.comparesWeights);
  }

  /** Whether the other asks of the same changes. */
  isLike({ changes }: UpdateQuestion): boolean {
    return changes.join() === this.changes.join();
  }

  guessWay(given: Way): void {
    const change = this.changes[this.input] ?? 0;
    const is = change === 0 ? 'stays' : change > 0 ? 'up' : 'down';
    this.#way = { given, isRight: given === is };
  }

  guessFurthest(given: number): void {
    const sizes = this.changes.map(Math.abs);
    // Apart by a trace of rounding is no difference.
    const isRight = (sizes[given] ?? 0) >= Math.max(...sizes) * (1 - 1e-9);
    this.#furthest = { given, isRight };
  }
}
