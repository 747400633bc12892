export const activations = ['identity', 'step', 'relu', 'sigmoid'] as const;
export type Activation = (typeof activations)[number];

/** A layer of neurons. A neuron alone is a layer with one output. */
export interface Layer {
  /** `outputs x inputs`, row by row. */
  readonly weights: ArrayLike<number>;
  /** How many neurons the layer has; 1 unless given. */
  readonly outputs?: number;
  /** One per output; 0 unless given. */
  readonly bias?: ArrayLike<number>;
  /** `identity` unless given. */
  readonly activation?: Activation;
  /** The sum past which a `step` fires; 0 unless given. */
  readonly threshold?: number;
}

export type Network = readonly Layer[];

/** Examples, stored input by input: all of the first input, then all of the second, … */
export interface Batch {
  readonly inputs: number;
  readonly examples: number;
  /** `inputs x examples`. */
  readonly values: ArrayLike<number>;
}

/** What a layer makes of a batch, `outputs x examples` each. */
export interface LayerResult {
  /** The weighted sums, bias included. */
  readonly sums: Float64Array;
  /** The sums after the activation. */
  readonly outputs: Float64Array;
}

/** A network's predictions beside what is true. */
export interface Comparison {
  /** Prediction - target, `outputs x examples`. */
  readonly deltas: Float64Array;
  /** One per example: its deltas squared, summed over the outputs. */
  readonly errors: Float64Array;
  /** The mean of these, but for examples that lack a number: the mean squared error. */
  readonly error: number;
}

/** The type of number that is computed with. */
export type NumberType = 'float32' | 'float64';

/** One way to compute: the scalar definition, or one instruction set's. */
export interface Kernel {
  readonly name: string;
  readonly description: string;
  /** How many float32 or float64 numbers one instruction works on. */
  readonly lanes32: number;
  readonly lanes64: number;
}
