import type { Neuron } from '../model/neuron.ts';
import { type Shares, shares } from '../model/shares.ts';

/** What was asked and answered, as it stood then: changing weights afterwards does not change it. */
export interface Asked {
  readonly guess: number | undefined;
  readonly answer: number;
  readonly shares: Shares;
  /** The example that was asked about, counted from 0. */
  readonly example: number;
}

/** The reader's last answer to which term made the difference. */
export interface Choice {
  readonly input: number;
  readonly share: number;
  readonly right: boolean;
}

// More buttons than this are no question any more.
const maxTerms = 12;

/** Predict first: a guess, then the answer beside it, then the term that made the difference. */
export class Question {
  readonly #parse: (text: string) => number | undefined;
  #value: number | undefined;
  #typed: string | undefined;
  #asked: Asked | undefined;
  #waiting = false;
  #choice: Choice | undefined;

  constructor(parse: (text: string) => number | undefined) {
    this.#parse = parse;
  }

  /** The reader's guess so far. */
  get value(): number | undefined {
    return this.#value;
  }

  /** Text that is being typed as a guess, if any. */
  get typed(): string | undefined {
    return this.#typed ?? (this.#value === undefined ? '' : undefined);
  }

  /** Whether that text is no number. */
  get isTypedWrong(): boolean {
    const text = this.#typed ?? '';
    return text !== '' && this.#parse(text) === undefined;
  }

  /** Undefined until the answer may show. */
  get asked(): Asked | undefined {
    return this.#asked;
  }

  /** Whether the second question still waits for its answer. */
  get waiting(): boolean {
    return this.#waiting;
  }

  get choice(): Choice | undefined {
    return this.#choice;
  }

  guess(value: number): void {
    this.#typed = undefined;
    this.#value = value;
  }

  /** Takes a guess from the plot, rounded to what can be told apart there. */
  place(value: number, [min, max]: readonly [number, number]): void {
    const digits = Math.max(0, 2 - Math.floor(Math.log10(max - min)));
    this.guess(Number(value.toFixed(digits)));
  }

  type(text: string, done: boolean): void {
    const value = this.#parse(text);
    if (value !== undefined) this.#value = value;
    this.#typed = value !== undefined && done ? undefined : text;
  }

  /** Shows the answer beside the guess, and asks which term made the difference. */
  show(neuron: Neuron, example: number): void {
    this.#answer(neuron, example);
    this.#waiting = neuron.weights.length > 1 && neuron.weights.length <= maxTerms;
  }

  /** Shows the answer without a guess. */
  skip(neuron: Neuron, example: number): void {
    this.#value = undefined;
    this.#answer(neuron, example);
  }

  /** Answers the second question; nothing for what is no input. */
  choose(input: number): Choice | undefined {
    const share = this.#asked?.shares.terms[input];
    if (!this.#asked || share === undefined) return undefined;
    // Apart by a trace of rounding is no difference.
    const right = Math.abs(share) >= this.#asked.shares.max * (1 - 1e-9);
    if (right) this.#waiting = false;
    this.#choice = { input, share, right };
    return this.#choice;
  }

  /** Leaves the second question without an answer. */
  close(): void {
    this.#waiting = false;
  }

  #answer(neuron: Neuron, example: number): void {
    this.#asked = {
      guess: this.#value,
      answer: neuron.outputs[example] ?? Number.NaN,
      shares: shares(neuron, example),
      example,
    };
  }
}
