/**
 * Which rows of a table are in sight. While a slider moves, no others need to follow: of a long table
 * most are not, and each has numbers to write, to lay out and to paint.
 */
export class RowsInSight {
  readonly #redraw: () => void;
  /** In the order in which they are shown. */
  #rows: readonly Element[] = [];
  readonly #outOfSight = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #isDragging = false;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries));
  }

  /** Whether the row that is shown at that place is to follow now. */
  follows(place: number, isDragging: boolean): boolean {
    this.#isDragging = isDragging;
    const row = this.#rows[place];
    return !isDragging || !row || !this.#outOfSight.has(row);
  }

  /** To be called with the rows when they are in the page. */
  drawn(rows: readonly Element[]): void {
    if (rows.length === this.#rows.length && rows.every((row, at) => row === this.#rows[at]))
      return;
    this.disconnect();
    this.#rows = rows;
    for (const row of rows) this.#observer.observe(row);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#outOfSight.clear();
    this.#rows = [];
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    const came = entries.filter(
      ({ target, isIntersecting }) => isIntersecting && this.#outOfSight.delete(target),
    );
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.#outOfSight.add(target);
    }
    // What has not followed so far is to be right when it is seen.
    if (this.#isDragging && came.length > 0) this.#redraw();
  }
}
