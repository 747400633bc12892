import type { RaceWords } from '../locales/race/en.ts';
import type { Backend, Reason } from './backends/runner.ts';
import type { RaceFormat } from './format.ts';
import type { RaceState } from './race-controller.ts';

/** All that the race's views draw from. */
export interface RaceViewModel extends RaceState {
  readonly words: RaceWords;
  readonly format: RaceFormat;
  /** The number of games chosen, as an index into `choices`. */
  readonly choice: number;
}

/** All backends that have been measured, in their order. */
export function backendsOf({ all, own, capabilities }: RaceViewModel): readonly Backend[] {
  const raced = [...all, ...own].flatMap(({ measurements }) =>
    measurements.map(({ backend }) => backend.name),
  );
  return (capabilities?.backends ?? []).filter(({ name }) => raced.includes(name));
}

/** A backend as readers know it, as a label or in the middle of a sentence. */
export function backendName({ name }: Backend, words: RaceWords, place: 'label' | 'text'): string {
  // Every kernel but the scalar one is a SIMD one.
  const key = name === 'loop' || name === 'scalar' || name === 'webgpu' ? name : 'simd';
  return words.backends[key][place];
}

/** Why something failed: in words where there are some for it, else as it was thrown. */
export function reasonOf(message: string, words: RaceWords): string {
  const reasons: Record<Reason, string> = words.reasons;
  return (reasons as Partial<Record<string, string>>)[message] ?? message;
}
