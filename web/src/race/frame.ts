import type { RaceWords } from '../locales/race/en.ts';
import type { Contestant, Field } from './backends/contract.ts';
import type { RaceFormat } from './format.ts';
import type { Round } from './results.ts';

/** How far a race has come. */
export interface Running {
  readonly share: number;
  readonly games: number;
  readonly contestant: Contestant | undefined;
  readonly paused: boolean;
}

/** All that the race's views draw from. */
export interface RaceFrame {
  readonly words: RaceWords;
  readonly format: RaceFormat;
  /** The number of games chosen, as a place among `choices`. */
  readonly choice: number;
  readonly running: Running | undefined;
  /** The last race at one size. */
  readonly round: Round | undefined;
  /** Every race of the reader's own, and the rounds of the one over all sizes. */
  readonly own: readonly Round[];
  readonly all: readonly Round[];
  /** Undefined until there has been a race. */
  readonly field: Field | undefined;
  /** Whether the last race ran in a worker. */
  readonly apart: boolean;
  readonly problem: string | undefined;
  readonly announcement: string;
}

/** A contestant as readers know it, as a label or in the middle of a sentence. */
export function nameOf({ name }: Contestant, words: RaceWords, place: 'label' | 'text'): string {
  // Every kernel but the scalar one is a SIMD one.
  const key = name === 'loop' || name === 'scalar' || name === 'webgpu' ? name : 'simd';
  return words.contestants[key][place];
}

/** Why something failed: in words where the track has a name for it, else as it was thrown. */
export function reasonOf(message: string, { reasons }: RaceWords): string {
  return (reasons as Partial<Record<string, string>>)[message] ?? message;
}
