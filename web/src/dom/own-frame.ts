let last: Promise<unknown> = Promise.resolve();

/** Waits for a frame of one's own, so that the widgets of a page do not hold up its reader together. */
export function ownFrame(): Promise<unknown> {
  const mine = last;
  last = mine.then((): unknown => document.hidden || new Promise(requestAnimationFrame));
  return mine;
}
