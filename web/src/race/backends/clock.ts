const looks = 5;

/** The smallest step by which this browser's clock moves on, in milliseconds. */
export function clockStep(): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let look = 0; look < looks; look += 1) {
    const start = performance.now();
    let now = start;
    while (now === start) now = performance.now();
    smallest = Math.min(smallest, now - start);
  }
  return smallest;
}
