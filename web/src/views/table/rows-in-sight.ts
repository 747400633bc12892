// A slider that holds still for so many milliseconds leaves time for all rows: longer than most frames of a drag
// take on a slow machine, or all rows would follow in between.
const stillness = 300;

/**
 * Which rows of a table are in sight. While a slider moves, others need not follow before it holds
 * still: of a long table most are not, and each has numbers to write, to lay out and to paint.
 */
export class RowsInSight {
  readonly #redraw: () => void;
  /** In the order in which they are shown. */
  #rows: readonly Element[] = [];
  readonly #outOfSight = new Set<Element>();
  readonly #observer: IntersectionObserver;
  /** Whether some have not followed. */
  #areBehind = false;
  #isStill = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries));
  }

  /** Tells, at each drawing anew, whether the row that is shown at a place is to follow now. */
  following(isMoving: boolean): (place: number) => boolean {
    const isFree = isMoving && !this.#isStill;
    this.#isStill = false;
    this.#areBehind = false;
    return (place) => {
      const row = this.#rows[place];
      const stays = isFree && row !== undefined && this.#outOfSight.has(row);
      this.#areBehind ||= stays;
      return !stays;
    };
  }

  /** To be called with the rows when they are in the page. */
  drawn(rows: readonly Element[]): void {
    clearTimeout(this.#timer);
    if (this.#areBehind) this.#timer = setTimeout(() => this.#catchUp(), stillness);
    const isSame = rows.length === this.#rows.length;
    if (isSame && rows.every((row, place) => row === this.#rows[place])) return;
    this.#observer.disconnect();
    this.#outOfSight.clear();
    this.#rows = rows;
    for (const row of rows) this.#observer.observe(row);
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#outOfSight.clear();
    this.#rows = [];
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    let hasCome = false;
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.#outOfSight.add(target);
      else if (this.#outOfSight.delete(target)) hasCome = true;
    }
    // What has not followed is to be right when it is seen.
    if (hasCome && this.#areBehind) this.#redraw();
  }

  #catchUp(): void {
    this.#isStill = true;
    this.#redraw();
  }
}
