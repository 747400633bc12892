/** Whether the reader's browser gives this page its full speed. */
export interface Attention {
  /** Grows whenever the page goes into the background. */
  readonly lapses: number;
  /** Resolves when the page is in the foreground. */
  regained(): Promise<void>;
  stop(): void;
}

/** Watches whether the page is in the background, where browsers slow it down. */
export function watchAttention(page: Document, changed: () => void): Attention {
  let lapses = 0;
  let waiting: (() => void)[] = [];
  const listen = () => {
    if (page.hidden) lapses += 1;
    else wake();
    changed();
  };
  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  page.addEventListener('visibilitychange', listen);
  return {
    get lapses() {
      return lapses;
    },
    regained: () =>
      page.hidden ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(),
    stop() {
      page.removeEventListener('visibilitychange', listen);
      wake();
    },
  };
}
