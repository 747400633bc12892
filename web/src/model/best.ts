import type { Network } from './network.ts';

/** The best setting of a network's free numbers that could be found. */
export interface Best {
  readonly network: Network;
  /** The mean squared error there. */
  readonly error: number;
  /**
   * Why nothing does better: `least-squares`: it is the least squares solution; `repeats`: the perceptron
   * rule comes back to where it has been, which it never does where all examples can be right. Undefined
   * where nobody can say.
   */
  readonly proof: 'least-squares' | 'repeats' | undefined;
}
