import type { LayerProblem } from './layer-problem.ts';
import type { Parameter } from './network.ts';
import type { TableProblem } from './table-problem.ts';

/**
 * What is wrong, and where, to be worded where it is shown. Examples and inputs are counted from 0;
 * `reason` is a text that the core, the browser or a server gave.
 */
export type Problem =
  | TableProblem
  | LayerProblem
  /** Another number of words than of layers, or than one for all. */
  | {
      readonly code: 'one-per-layer';
      readonly attribute: string;
      readonly count: number;
      readonly layers: number;
    }
  | { readonly code: 'no-table' | 'no-inputs'; readonly element: string }
  // With attributes and properties.
  | {
      readonly code: 'attribute-not-a-number' | 'attribute-not-a-range';
      readonly attribute: string;
      readonly text: string;
    }
  | {
      readonly code: 'attribute-not-one-of';
      readonly attribute: string;
      readonly text: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'attribute-not-positive'; readonly attribute: string; readonly text: string }
  // With what is true, and with learning.
  | { readonly code: 'not-a-goal'; readonly text: string }
  /** Examples are right or wrong where a step says yes or no. */
  | { readonly code: 'goal-needs-step' }
  | { readonly code: 'target-count'; readonly targets: number; readonly outputs: number }
  | {
      readonly code: 'unknown-output';
      readonly name: string;
      readonly outputs: readonly string[];
    }
  /** Data that lacks the column of what is true. */
  | { readonly code: 'no-target'; readonly name: string; readonly columns: readonly string[] }
  /** The core refuses shapes, or finds no memory. */
  | { readonly code: 'refused'; readonly place?: string; readonly reason: string }
  | { readonly code: 'no-engine'; readonly reason: string }
  // With what a reader types, or brings.
  | {
      readonly code: 'parameter-not-a-number';
      readonly parameter: Parameter;
      readonly text: string;
    }
  | { readonly code: 'name-missing' }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'no-data' }
  | { readonly code: 'not-text'; readonly name: string }
  | { readonly code: 'file-too-large'; readonly name: string; readonly megabytes: number }
  | {
      readonly code: 'too-many-rows' | 'too-many-inputs';
      readonly count: number;
      readonly limit: number;
    }
  | {
      readonly code: 'not-loaded';
      readonly part: 'embed' | 'data' | 'learning';
      readonly reason: string;
    };

/** A problem with a cell of the table, which has no number. */
export type CellProblem = Extract<Problem, { code: 'empty' | 'not-a-number' | 'in-doubt' }>;

/** The same with a cell that says what is true. */
export type TargetCellProblem = Extract<
  Problem,
  { code: 'target-not-a-number' | 'target-in-doubt' }
>;

export function isTargetCellProblem(problem: Problem): problem is TargetCellProblem {
  return ['target-not-a-number', 'target-in-doubt'].includes(problem.code);
}

export function isCellProblem(problem: Problem): problem is CellProblem {
  return ['empty', 'not-a-number', 'in-doubt'].includes(problem.code);
}

/** What is wrong with the text of a cell that is no number. */
export function cellProblem(text: string, example: number, input: number): CellProblem {
  return text === ''
    ? { code: 'empty', example, input, text }
    : { code: 'not-a-number', example, input, text };
}

/** Thrown where something cannot be done. */
export class ProblemError extends RangeError {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The problem behind an error; what anything else says is the reason why it was refused. */
export function problemOf(error: unknown, place?: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const reason = error instanceof Error ? error.message : String(error);
  return place === undefined ? { code: 'refused', reason } : { code: 'refused', place, reason };
}
