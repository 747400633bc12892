import { type Parameter, parameterKey } from './network.ts';

export const methods = ['by-hand', 'hot-and-cold', 'gradient-descent'] as const;
export type Method = (typeof methods)[number];

export const orders = ['each', 'all'] as const;
export type Order = (typeof orders)[number];

/** How a network learns. Never changed in place. */
export interface Training {
  readonly method: Method;
  /** How much of a weight delta is taken off. */
  readonly alpha: number;
  /** How far hot and cold moves a weight to try it. */
  readonly nudge: number;
  /** Whether the weights change after each example, or once after all of them. */
  readonly order: Order;
  /** The mean squared error to get below; `all` examples right where there are steps. */
  readonly goal: number | 'all' | undefined;
  /** What neither the reader nor learning changes. */
  readonly locks: readonly Parameter[];
}

export const usualTraining: Training = {
  method: 'by-hand',
  alpha: 0.1,
  nudge: 0.01,
  order: 'each',
  goal: undefined,
  locks: [],
};

/** Whether that mean squared error reaches the goal; undefined where there is none. */
export function isReached({ goal }: Training, error: number): boolean | undefined {
  if (goal === undefined) return undefined;
  // Where all are right, nothing is left of the error.
  return goal === 'all' ? error === 0 : error < goal;
}

export function isLocked({ locks }: Training, parameter: Parameter): boolean {
  const key = parameterKey(parameter);
  return locks.some((locked) => parameterKey(locked) === key);
}

export function withLock(training: Training, parameter: Parameter, locked: boolean): Training {
  const key = parameterKey(parameter);
  const others = training.locks.filter((other) => parameterKey(other) !== key);
  return { ...training, locks: locked ? [...others, parameter] : others };
}

/** The same, and as `to` wherever that is not as `from`: the rest is as somebody has chosen. */
export function retrained(training: Training, from: Training, to: Training): Training {
  const news = Object.entries(to).filter(
    ([name, value]) => name !== 'locks' && value !== Reflect.get(from, name),
  );
  const locks = [...from.locks, ...to.locks].filter(
    (lock) => isLocked(from, lock) !== isLocked(to, lock),
  );
  return locks.reduce(
    (next, lock) => withLock(next, lock, isLocked(to, lock)),
    news.length > 0 ? { ...training, ...Object.fromEntries(news) } : training,
  );
}

/** The locks for other inputs: `sources` says which of the old ones each new one was, if any. */
export function withLockedInputs(
  training: Training,
  sources: readonly (number | undefined)[],
): Training {
  const locks = training.locks.flatMap((lock): Parameter[] => {
    if (lock.kind !== 'weight' || lock.layer > 0) return [lock];
    const input = sources.indexOf(lock.input);
    return input < 0 ? [] : [{ ...lock, input }];
  });
  return { ...training, locks };
}
