// A slider that holds still for so many milliseconds leaves time for everything: longer than most frames of a drag
// take on a slow machine, or all would follow in between.
const stillness = 300;

/**
 * Which rows of a table, or views of a widget, are in sight. While a slider moves, others need not
 * follow before it holds still: each has numbers to write, to lay out and to paint.
 */
export class InSight {
  readonly #redraw: () => void;
  /** In the order in which they are shown. */
  #parts: readonly (Element | undefined)[] = [];
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

  /** Tells, at each drawing anew, whether the part that is shown at a place is to follow now. */
  following(isMoving: boolean): (place: number) => boolean {
    const isFree = isMoving && !this.#isStill;
    this.#isStill = false;
    this.#areBehind = false;
    return (place) => {
      const part = this.#parts[place];
      const stays = isFree && part !== undefined && this.#outOfSight.has(part);
      this.#areBehind ||= stays;
      return !stays;
    };
  }

  /** To be called with the parts when they are in the page; undefined are those that always follow. */
  drawn(parts: readonly (Element | undefined)[]): void {
    clearTimeout(this.#timer);
    if (this.#areBehind) this.#timer = setTimeout(() => this.#catchUp(), stillness);
    const isSame = parts.length === this.#parts.length;
    if (isSame && parts.every((part, place) => part === this.#parts[place])) return;
    this.#observer.disconnect();
    this.#outOfSight.clear();
    this.#parts = parts;
    for (const part of parts) if (part) this.#observer.observe(part);
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#outOfSight.clear();
    this.#parts = [];
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
