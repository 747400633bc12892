/** A value with its past and its future. Never changed in place. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Makes all that changed since `from` one step that can be undone. */
export function commit<T>(history: History<T>, from: T): History<T> {
  if (from === history.present) return history;
  return { past: [...history.past, from], present: history.present, future: [] };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const previous = past.at(-1);
  if (previous === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: previous, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}

/**
 * The history without its oldest steps, so that what it keeps takes no more than `limit` bytes, but
 * for the present and the last step.
 *
 * @param partsOf the parts of a value with their sizes in bytes; one that several values share
 *   counts once
 */
export function forgetOldest<T>(
  history: History<T>,
  partsOf: (value: T) => readonly (readonly [part: object, bytes: number])[],
  limit: number,
): History<T> {
  const counted = new Set<object>();
  let bytes = 0;
  const add = (value: T) => {
    for (const [part, size] of partsOf(value)) {
      if (!counted.has(part)) bytes += size;
      counted.add(part);
    }
    return bytes;
  };
  add(history.present);
  const { past } = history;
  let kept = 0;
  while (kept < past.length && (add(past[past.length - 1 - kept] as T) <= limit || kept === 0)) {
    kept += 1;
  }
  return kept === past.length ? history : { ...history, past: past.slice(past.length - kept) };
}
