import type { Best } from './best.ts';
import { type Network, type Parameter, parameterValue, withParameter } from './network.ts';
import { isLocked, isReached, type Training } from './training.ts';

/** What to do next, from the present state. */
export type Hint =
  | {
      readonly kind: 'move';
      readonly parameter: Parameter;
      readonly from: number;
      readonly to: number;
      /** The mean squared error now, and after it. */
      readonly error: number;
      readonly after: number;
      /** What it comes down to at last; undefined where nobody knows. */
      readonly least: number | undefined;
    }
  /** No setting reaches the goal; `best` is as near as it gets. */
  | { readonly kind: 'impossible'; readonly best: Best }
  /** There is nothing to gain: the goal is reached, or the error is the least there is. */
  | { readonly kind: 'reached' | 'least' }
  /** No number that is free makes it better alone, as far as was tried. */
  | { readonly kind: 'stuck' };

export interface HintSource {
  readonly network: Network;
  readonly training: Training;
  /** The numbers that may be moved, locked ones among them. */
  readonly parameters: readonly Parameter[];
  readonly errorOf: (network: Network) => number;
  /** Undefined where nobody knows it. */
  readonly best: Best | undefined;
  /** A number that is easy to set, and near enough. */
  readonly round: (value: number) => number;
}

type Move = Extract<Hint, { kind: 'move' }>;

// How far a search for something better goes, in powers of two.
const [nearest, furthest] = [-8, 4];

/** Which number to move, and where to: the best one alone or, on the way to the best setting, the next. */
export function hintFor(source: HintSource): Hint {
  const { network, training, best, errorOf } = source;
  const error = errorOf(network);
  if (isReached(training, error)) return { kind: 'reached' };
  if (best?.proof && isReached(training, best.error) === false) return { kind: 'impossible', best };
  if (best && !(best.error < error * (1 - 1e-9))) return { kind: 'least' };
  const free = source.parameters.filter((parameter) => !isLocked(training, parameter));
  const moves = free.flatMap((parameter) => movesOf(parameter, source, error));
  const alone = lowest(moves.filter(({ after }) => after < error));
  if (alone && isReached(training, alone.after)) return alone;
  // A number at a time to its place in the best setting: that many moves are enough.
  const onTheWay =
    best && lowest(free.flatMap((parameter) => towards(parameter, source, best, error)));
  return onTheWay ?? alone ?? { kind: 'stuck' };
}

function movesOf(parameter: Parameter, source: HintSource, error: number): Move[] {
  const { network } = source;
  const from = parameterValue(network, parameter);
  const at = (value: number) => source.errorOf(withParameter(network, parameter, value));
  const found = bottom(from, error, at) ?? feel(from, error, at);
  return found === undefined ? [] : [move(parameter, source, source.round(found), error)];
}

function towards(parameter: Parameter, source: HintSource, best: Best, error: number): Move[] {
  const [from, to] = [source.network, best.network].map((one) => parameterValue(one, parameter));
  if (from === undefined || to === undefined) return [];
  const next = source.round(to);
  return next === source.round(from) ? [] : [move(parameter, source, next, error)];
}

function move(parameter: Parameter, source: HintSource, to: number, error: number): Move {
  const { network, errorOf, best } = source;
  const after = errorOf(withParameter(network, parameter, to));
  const from = parameterValue(network, parameter);
  return { kind: 'move', parameter, from, to, error, after, least: best?.error };
}

// Where the error over one number is a parabola, three points tell its lowest.
function bottom(from: number, error: number, at: (value: number) => number): number | undefined {
  const width = Math.max(Math.abs(from), 1) / 8;
  const [left, right] = [at(from - width), at(from + width)];
  const bend = right - 2 * error + left;
  const found = from - (width * (right - left)) / (2 * bend);
  return bend > 0 && Number.isFinite(found) && at(found) < error ? found : undefined;
}

// Elsewhere something better is felt for, ever further out.
function feel(from: number, error: number, at: (value: number) => number): number | undefined {
  let [found, least]: [number | undefined, number] = [undefined, error];
  for (let power = nearest; power <= furthest; power += 1) {
    for (const value of [from - 2 ** power, from + 2 ** power]) {
      const there = at(value);
      if (there < least) [found, least] = [value, there];
    }
  }
  return found;
}

function lowest(moves: readonly Move[]): Move | undefined {
  return moves.reduce<Move | undefined>(
    (best, one) => (best === undefined || one.after < best.after ? one : best),
    undefined,
  );
}
