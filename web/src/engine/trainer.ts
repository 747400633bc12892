import type { CoreWorkspace64 } from '#core/soma-core.js';
import type { Engine } from './engine.ts';
import type { Batch, Network } from './types.ts';
import { type Shape, setShapes, shapeOf, writeNumbers } from './workspace.ts';

export type LearningMethod = 'hot-and-cold' | 'gradient-descent';

/** Whether the parameters change after each example, or once after all of them. */
export type LearningOrder = 'each' | 'all';

/** The core's word for all examples. */
const all = -1;

const outcomes = ['changed', 'unchanged', 'not-finite'] as const;
/** `not-finite`: an infinity or NaN came up, and the parameters stay as they were before that step. */
export type Outcome = (typeof outcomes)[number];

export interface StepResult {
  readonly outcome: Outcome;
  /** The mean squared error of the examples learned from, before the step. */
  readonly error: number;
}

export interface PassResult extends StepResult {
  /** One per example: its error just before the step on it; 0 where the pass ended before that. */
  readonly errors: Float64Array;
}

/** Numbers that belong to a layer's parameters. */
export interface ParameterValues {
  /** `outputs x inputs`. */
  readonly weights: Float64Array;
  /** One per bias. */
  readonly biases: Float64Array;
}

/**
 * What one layer went through. Rows are neurons; columns the examples learned from. What a method does
 * not ask for is empty: hot and cold knows deltas at the last layer's outputs, and no others.
 */
export interface LayerDetails {
  readonly outputs: Float64Array;
  /** Before the activation's slope: prediction - target, or the sums of the deltas that a neuron feeds. */
  readonly outputDeltas: Float64Array;
  /** Times the slope. */
  readonly deltas: Float64Array;
  /** `outputs x inputs`: delta x input, the mean over the examples. */
  readonly weightDeltas: Float64Array;
  /** One per bias. */
  readonly biasDeltas: Float64Array;
  /** By hot and cold: the mean squared error with each parameter nudged up. */
  readonly up: ParameterValues | undefined;
  /** The same, nudged down. */
  readonly down: ParameterValues | undefined;
}

const nothing: ParameterValues = { weights: new Float64Array(), biases: new Float64Array() };

/**
 * A network that learns, in the core's memory. All that it gives is a copy of one's own. Each method
 * throws a RangeError with the core's text where shapes do not fit or memory is short, and leaves the
 * parameters as they were.
 */
export class Trainer {
  readonly #shapes: readonly Shape[];
  readonly #examples: number;
  readonly #memory: CoreWorkspace64;
  /** What the step's memory holds, if it is a step. */
  #last: { readonly examples: number; readonly isNudged: boolean } | undefined;

  /**
   * @param targets `outputs x examples`
   * @param locks one per parameter, true where it may not change; all may change unless given
   */
  constructor(
    engine: Engine,
    network: Network,
    batch: Batch,
    targets: ArrayLike<number>,
    locks: ArrayLike<boolean> = [],
    kernel = engine.kernel,
  ) {
    this.#shapes = network.map(shapeOf);
    this.#examples = batch.examples;
    this.#memory = new engine.core.Workspace64();
    try {
      this.#require(this.#memory.setKernel(engine.kernels.indexOf(kernel)));
      this.#write(network, batch, targets);
      this.setLocks(locks);
      this.error();
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** Each layer's weights and then its biases, layer by layer. */
  get parameters(): Float64Array {
    return this.#memory.numbers().slice();
  }

  set parameters(values: ArrayLike<number>) {
    const numbers = this.#memory.numbers();
    if (values.length !== numbers.length) {
      throw new RangeError(`${numbers.length} parameters but ${values.length} values`);
    }
    numbers.set(values);
  }

  /** One per parameter, true where it may not change; none at all where every one may. */
  setLocks(locks: ArrayLike<boolean>): void {
    this.#require(this.#memory.setLocks(locks.length));
    this.#memory.locks().set(Array.from(locks, Number));
  }

  /**
   * One update.
   * @param stepSize alpha, or hot and cold's nudge
   * @param example the one to learn from, counted from 0; undefined for all of them
   */
  step(method: LearningMethod, stepSize: number, example?: number): StepResult {
    const descends = method === 'gradient-descent';
    this.#require(this.#memory.learnStep(descends, stepSize, example ?? all));
    this.#remember(example === undefined, method);
    return this.#result();
  }

  /**
   * An update for each of so many examples in their order. It ends early at `not-finite`.
   * @param first the first of them, counted from 0
   */
  steps(method: LearningMethod, stepSize: number, first: number, count: number): StepResult {
    const descends = method === 'gradient-descent';
    this.#require(this.#memory.learnEach(descends, stepSize, first, count));
    this.#remember(false, method);
    return this.#result();
  }

  /** An update for each example in their order, or one from all of them. */
  pass(method: LearningMethod, order: LearningOrder, stepSize: number): PassResult {
    const isEach = order === 'each';
    const result = isEach
      ? this.steps(method, stepSize, 0, this.#examples)
      : this.step(method, stepSize);
    const errors = isEach ? this.#memory.eachErrors() : this.#memory.stepErrors();
    return { ...result, errors: errors.slice() };
  }

  /**
   * Computes every parameter's delta for an example, or for all of them, and changes nothing.
   * @returns the mean squared error there; `details()` has the deltas
   */
  gradient(example?: number): number {
    this.#require(this.#memory.backpropagate(example ?? all));
    this.#remember(example === undefined, 'gradient-descent');
    return this.#memory.meanError();
  }

  /**
   * Gives the parameters of one layer of plain sums, but for locked ones, the values that make the mean
   * squared error least. Where several do equally well, as with inputs that are alike, some are 0.
   */
  fit(): void {
    this.#require(this.#memory.fit());
    this.#last = undefined;
  }

  /** The mean squared error over all examples, with the parameters as they are. */
  error(): number {
    this.#require(this.#memory.measureError());
    this.#last = undefined;
    return this.#memory.meanError();
  }

  /**
   * Every number of the last step, a pass's last one among them, or of the last gradient, layer by layer.
   * Throws an Error where `error()` was asked for since, which takes the same memory.
   */
  details(): LayerDetails[] {
    if (!this.#last) throw new Error('details are those of the step or gradient just computed');
    const { examples, isNudged } = this.#last;
    const memory = this.#memory;
    const outputs = memory.stepOutputs();
    const outputDeltas = memory.outputDeltas();
    const deltas = memory.deltas();
    const parameterDeltas = memory.parameterDeltas();
    const [up, down] = [memory.upErrors(), memory.downErrors()];

    let value = 0;
    let parameter = 0;
    return this.#shapes.map(([weights, neurons, biases], layer) => {
      const [from, to] = [value, value + neurons * examples];
      const firstBias = parameter + weights;
      const [first, end] = [parameter, firstBias + biases];
      [value, parameter] = [to, end];
      const parameters = (values: Float64Array): ParameterValues => {
        return { weights: values.slice(first, firstBias), biases: values.slice(firstBias, end) };
      };
      const slopes = isNudged ? nothing : parameters(parameterDeltas);
      const isLast = layer === this.#shapes.length - 1;
      return {
        outputs: outputs.slice(from, to),
        outputDeltas: outputDeltas.slice(from, isNudged && !isLast ? from : to),
        deltas: deltas.slice(from, isNudged ? from : to),
        weightDeltas: slopes.weights,
        biasDeltas: slopes.biases,
        up: isNudged ? parameters(up) : undefined,
        down: isNudged ? parameters(down) : undefined,
      };
    });
  }

  /** Frees the memory. The trainer cannot be used afterwards. */
  dispose(): void {
    this.#memory.delete();
  }

  #write(network: Network, { inputs, examples, values }: Batch, targets: ArrayLike<number>): void {
    const memory = this.#memory;
    this.#require(memory.setBatch(inputs, examples, values.length));
    this.#require(setShapes(memory, this.#shapes));
    this.#require(memory.setTargets(targets.length));
    // Memory may have grown with each of these; from here on it does not.
    memory.batch().set(values);
    memory.targets().set(targets);
    writeNumbers(network, memory.numbers());
  }

  #remember(learnsFromAll: boolean, method: LearningMethod): void {
    const examples = learnsFromAll ? this.#examples : 1;
    const isStep = this.#examples > 0;
    this.#last = isStep ? { examples, isNudged: method === 'hot-and-cold' } : undefined;
  }

  #result(): StepResult {
    const outcome = outcomes[this.#memory.outcome()];
    if (!outcome) throw new RangeError('the core has an outcome without a name');
    return { outcome, error: this.#memory.meanError() };
  }

  #require(done: boolean): void {
    if (!done) throw new RangeError(this.#memory.error());
  }
}
