import { apart, type Spread } from './statistics.ts';
import type { Check, Contestant } from './track/contract.ts';

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
  let before: Round | undefined;
  for (const round of rounds) {
    const close = leaders(round);
    const last = found[found.length - 1];
    const winner =
      close.find(({ contestant }) => contestant.name === last?.winner.name) ?? close[0];
    if (!winner) continue;
    if (last && last.winner.name === winner.contestant.name) {
      found[found.length - 1] = { ...last, to: round.games };
    } else {
      const place =
        last && before && crossing(before, round, last.winner.name, winner.contestant.name);
      found.push({
        winner: winner.contestant,
        from: round.games,
        to: round.games,
        ...(place === undefined ? {} : { crossing: place }),
      });
    }
    before = round;
  }
  return found;
}

/** Where two contestants' curves cross between two sizes, as straight lines on logarithmic axes. */
function crossing(before: Round, after: Round, old: string, next: string): number | undefined {
  const lead = (round: Round) => Math.log(timeOf(round, next) / timeOf(round, old));
  const [from, to] = [lead(before), lead(after)];
  if (!(from > 0 && to < 0)) return undefined;
  const share = from / (from - to);
  return Math.exp(
    Math.log(before.games) + share * (Math.log(after.games) - Math.log(before.games)),
  );
}

/** The median time of a run; NaN for who did not take part. */
export function timeOf(round: Round, name: string): number {
  return round.laps.find(({ contestant }) => contestant.name === name)?.time.median ?? Number.NaN;
}
