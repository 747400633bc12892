/** Whether the page is in the foreground, where browsers run it at full speed. */
export interface Visibility {
  /** How often the page has gone into the background. */
  readonly timesHidden: number;
  /** Resolves when the page is in the foreground. */
  whenVisible(): Promise<void>;
  stop(): void;
}

/** Watches whether the page is in the background, where browsers slow it down. */
export function watchVisibility(page: Document, changed: () => void): Visibility {
  let timesHidden = 0;
  let waiting: (() => void)[] = [];
  const listen = () => {
    if (page.hidden) timesHidden += 1;
    else resolveAll();
    changed();
  };
  const resolveAll = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  page.addEventListener('visibilitychange', listen);
  return {
    get timesHidden() {
      return timesHidden;
    },
    whenVisible: () =>
      page.hidden ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(),
    stop() {
      page.removeEventListener('visibilitychange', listen);
      resolveAll();
    },
  };
}
