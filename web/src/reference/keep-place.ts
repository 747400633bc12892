const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

// In milliseconds: by then, what stands above has come to life.
const enough = 5000;

/**
 * Keeps the entry that the address names where it is, while figures above it come to life, unless
 * the reader moves. Not every browser does so by itself.
 */
export function keepPlace(page: Document): void {
  const heights = new ResizeObserver(() => page.querySelector(':target')?.scrollIntoView());
  const leave = () => heights.disconnect();
  const keep = () => {
    heights.observe(page.body);
    setTimeout(leave, enough);
  };
  for (const type of moves) addEventListener(type, leave, { passive: true });
  addEventListener('hashchange', keep);
  if (location.hash) keep();
}
