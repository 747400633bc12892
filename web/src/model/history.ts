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
  const previous = past[past.length - 1];
  if (previous === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: previous, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}
