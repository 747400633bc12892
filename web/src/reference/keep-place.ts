const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

// In milliseconds: by then, what stands above has come to life.
const enough = 5000;

/**
 * Keeps the entry that a link leads to where it is, while figures above it come to life, unless the
 * reader moves. Not every browser does so by itself. A page that is come back to is left alone.
 */
export function keepPlace(page: Document): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heights = new ResizeObserver(() => page.querySelector(':target')?.scrollIntoView());
  const leave = () => heights.disconnect();
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, enough);
    heights.observe(page.body);
  };
  for (const type of moves) addEventListener(type, leave, { passive: true });
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) keep();
  });
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash && arrival?.type === 'navigate') keep();
}
