import type { Check, Contestant } from './backends/contract.ts';
import { apart, type Spread } from './statistics.ts';

/** What one contestant needed for one run, in milliseconds, and how right it was. */
export interface Lap {
  readonly contestant: Contestant;
  readonly time: Spread;
  readonly check: Check;
}

/** All contestants over the same games. */
export interface Round {
  readonly games: number;
  readonly laps: readonly Lap[];
  /** Who had to give up at this size, and why. */
  readonly out: readonly { readonly contestant: Contestant; readonly reason: string }[];
}

/** A range of sizes with one winner, and where it took over from the one before. */
export interface Reign {
  readonly winner: Contestant;
  readonly from: number;
  readonly to: number;
  /** Number of games at which the two curves cross; undefined for the first. */
  readonly crossing?: number;
}

/** The laps from the fastest to the slowest. */
export function ranking(round: Round): readonly Lap[] {
  return [...round.laps].sort((a, b) => a.time.median - b.time.median);
}

/** The fastest, together with those that are too close to it to call. */
export function leaders(round: Round): readonly Lap[] {
  const ranked = ranking(round);
  const [first] = ranked;
  return first ? ranked.filter((lap) => lap === first || !apart(lap.time, first.time)) : [];
}

/**
 * Who wins where, over rounds in the order of their sizes. Whoever won the size before stays the
 * winner while it is too close to call.
 */
export function reigns(rounds: readonly Round[]): readonly Reign[] {
  const found: Reign[] = [];
  rounds.forEach((round, index) => {
    const close = leaders(round);
    const last = found[found.length - 1];
    const same = close.find(({ contestant }) => contestant.name === last?.winner.name);
    const [first] = close;
    if (last && same) {
      found[found.length - 1] = { ...last, to: round.games };
    } else if (first) {
      const winner = first.contestant;
      const place = last && crossing(rounds.slice(0, index + 1), last.winner.name, winner.name);
      found.push({
        winner,
        from: round.games,
        to: round.games,
        ...(place === undefined ? {} : { crossing: place }),
      });
    }
  });
  return found;
}

/** Where one curve last fell below another, as straight lines on logarithmic axes. */
function crossing(rounds: readonly Round[], old: string, next: string): number | undefined {
  const leads = rounds.map((round) => Math.log(timeOf(round, next) / timeOf(round, old)));
  for (let after = rounds.length - 1; after > 0; after -= 1) {
    const [from, to] = [leads[after - 1] ?? Number.NaN, leads[after] ?? Number.NaN];
    if (!(from >= 0 && to < 0)) continue;
    const [low, high] = [rounds[after - 1]?.games ?? 1, rounds[after]?.games ?? 1];
    return low * (high / low) ** (from / (from - to));
  }
  return undefined;
}

/** The median time of a run; NaN for who did not take part. */
export function timeOf(round: Round, name: string): number {
  return round.laps.find(({ contestant }) => contestant.name === name)?.time.median ?? Number.NaN;
}
