import type { NeuronPlace } from '../model/network.ts';

/** What `soma-ready`, `soma-input` and `soma-change` carry in their `detail`. */
export interface SomaDetail {
  readonly weights: number[];
  readonly bias: number;
  readonly predictions: Float64Array;
  readonly selected: number;
  /** The chosen neuron, of which weights and bias are; both counted from 0. */
  readonly selectedNeuron: NeuronPlace;
}

/** What `soma-step` and `soma-goal` carry in their `detail`. */
export interface SomaLearningDetail extends SomaDetail {
  /** The mean squared error. */
  readonly error: number;
  /** How many steps there are from the start up to the present weights. */
  readonly step: number;
}

/** What `soma-error` carries in its `detail`. */
export interface SomaErrorDetail {
  readonly message: string;
  /** All that is wrong with what the author has written, where that is what the event tells of. */
  readonly messages?: readonly string[];
}

/** The events of an element. All bubble and cross shadow roots. */
export interface SomaEvents {
  /** It is live, and its first predictions are there. */
  'soma-ready': CustomEvent<SomaDetail>;
  /** A control moves. */
  'soma-input': CustomEvent<SomaDetail>;
  /** A control has been let go. */
  'soma-change': CustomEvent<SomaDetail>;
  /** A step of learning. */
  'soma-step': CustomEvent<SomaLearningDetail>;
  /** A goal has been reached. */
  'soma-goal': CustomEvent<SomaLearningDetail>;
  /** Something is wrong. */
  'soma-error': CustomEvent<SomaErrorDetail>;
}
