/** One way to compute the predictions. */
export interface Contestant {
  /** `loop`, `webgpu`, or a kernel's own name. */
  readonly name: string;
  /** How many games one instruction serves, where that is known. */
  readonly lanes?: number;
  /** The graphics processor, as the browser names it. */
  readonly device?: string;
  /** Whether that one is simulated by the main processor. */
  readonly simulated?: boolean;
}

/** Who does not take part, and why. */
export type Absence = 'no-webgpu' | 'no-device';

/** Messages of the errors that readers may come upon: the race has words for these. */
export type Reason = 'no-webassembly' | 'no-room';

export interface Field {
  readonly contestants: readonly Contestant[];
  readonly absences: readonly Absence[];
  /** The smallest step of the clock that times are taken with, in milliseconds. */
  readonly clockStep: number;
}

/** What is paid beside the computation, in milliseconds, taken once. */
export interface Costs {
  readonly setUp: number;
  readonly send: number;
  readonly fetch: number;
}

/** How a contestant's predictions compare with the scalar kernel's. */
export interface Check {
  /** The largest difference. */
  readonly difference: number;
  /** Whether each is within what float32 rounding explains. */
  readonly same: boolean;
  readonly costs?: Costs;
}

/** Where contestants run: a worker, or the page's own thread where no worker can start. */
export interface Track {
  /** Gets the contestants ready. Rejects with an Error that says why where that is impossible. */
  open(): Promise<Field>;
  /**
   * Lays out that many games for all contestants.
   * False where memory does not suffice, and then this track is of no further use.
   */
  load(games: number): Promise<boolean>;
  /** Has a contestant predict all games that many times over; the time for it in milliseconds. */
  time(contestant: string, calls: number): Promise<number>;
  check(contestant: string): Promise<Check>;
  /** Frees all memory and stops what runs. What is still awaited rejects. */
  close(): void;
}

export type Question = Exclude<keyof Track, 'close'>;

/** How much memory `load` asks for: inputs, predictions of kernels and loop, and those to check against. */
export function bytesFor(games: number): number {
  return games * (inputs + 3) * Float32Array.BYTES_PER_ELEMENT;
}

export const inputs = 3;
