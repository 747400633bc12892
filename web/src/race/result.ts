import type { Backend, Check } from './backends/runner.ts';
import { areDistinct, type Spread } from './statistics.ts';

/** What one backend needed for one run, in milliseconds, and how right it was. */
export interface Measurement {
  readonly backend: Backend;
  readonly time: Spread;
  readonly check: Check;
}

/** All backends over the same games. */
export interface SizeResult {
  readonly games: number;
  readonly measurements: readonly Measurement[];
  /** Which failed at this size, and why. */
  readonly failed: readonly { readonly backend: Backend; readonly reason: string }[];
}

/** A range of sizes with one winner, and where it overtook the one before. */
export interface WinnerRange {
  readonly winner: Backend;
  readonly from: number;
  readonly to: number;
  /** Number of games at which the two curves cross; undefined for the first. */
  readonly crossing?: number;
}

/** The measurements from the fastest to the slowest. */
export function ranking({ measurements }: SizeResult): readonly Measurement[] {
  return [...measurements].sort((a, b) => a.time.median - b.time.median);
}

/** The fastest, together with those that are too close to it to call. */
export function fastest(result: SizeResult): readonly Measurement[] {
  const ranked = ranking(result);
  const [first] = ranked;
  return first
    ? ranked.filter((other) => other === first || !areDistinct(other.time, first.time))
    : [];
}

/**
 * Which backend wins where, over results in the order of their sizes. Whichever won the size before
 * stays the winner while it is too close to call.
 */
export function winnersBySize(results: readonly SizeResult[]): readonly WinnerRange[] {
  const ranges: WinnerRange[] = [];
  results.forEach((result, index) => {
    const close = fastest(result);
    const last = ranges[ranges.length - 1];
    const isSame = close.some(({ backend }) => backend.name === last?.winner.name);
    const [first] = close;
    if (last && isSame) {
      ranges[ranges.length - 1] = { ...last, to: result.games };
    } else if (first) {
      const winner = first.backend;
      const crossing =
        last && crossingOf(results.slice(0, index + 1), last.winner.name, winner.name);
      ranges.push({
        winner,
        from: result.games,
        to: result.games,
        ...(crossing === undefined ? {} : { crossing }),
      });
    }
  });
  return ranges;
}

/** Where one curve last fell below another, as straight lines on logarithmic axes. */
function crossingOf(results: readonly SizeResult[], old: string, next: string): number | undefined {
  const ratios = results.map((result) => Math.log(timeOf(result, next) / timeOf(result, old)));
  for (let after = results.length - 1; after > 0; after -= 1) {
    const [from, to] = [ratios[after - 1] ?? Number.NaN, ratios[after] ?? Number.NaN];
    if (!(from >= 0 && to < 0)) continue;
    const [low, high] = [results[after - 1]?.games ?? 1, results[after]?.games ?? 1];
    return low * (high / low) ** (from / (from - to));
  }
  return undefined;
}

/** The median time of a run; NaN for a backend that was not measured. */
export function timeOf({ measurements }: SizeResult, name: string): number {
  return measurements.find(({ backend }) => backend.name === name)?.time.median ?? Number.NaN;
}
