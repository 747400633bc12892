/** One way to compute the predictions. */
export interface Backend {
  /** `loop`, `webgpu`, or a kernel's own name. */
  readonly name: string;
  /** How many games one instruction serves, where that is known. */
  readonly lanes?: number;
  /** The graphics processor, as the browser names it. */
  readonly device?: string;
  /** Whether the main processor simulates that one. */
  readonly simulated?: boolean;
}

/** Why a backend is missing. */
export type MissingReason = 'no-webgpu' | 'no-device';

/** Messages of the errors that readers may come upon: each language has a text for every one. */
export type Reason = 'no-webassembly' | 'webassembly-blocked' | 'no-room';

/** What can be measured on this machine, and how finely. */
export interface Capabilities {
  readonly backends: readonly Backend[];
  readonly missing: readonly MissingReason[];
  /** The smallest step of the clock that times are taken with, in milliseconds. */
  readonly clockStep: number;
}

/** What is paid beside the computation, in milliseconds, taken once. */
export interface Costs {
  readonly setUp: number;
  readonly send: number;
  readonly fetch: number;
}

/** How a backend's predictions compare with the scalar kernel's. */
export interface Check {
  /** The largest difference. */
  readonly difference: number;
  /** Whether each is within what float32 rounding explains. */
  readonly same: boolean;
  readonly costs?: Costs;
}

/** Runs backends: in a worker, or in the page's own thread where no worker can start. */
export interface Runner {
  /** Gets the backends ready. Rejects with an Error that says why where that is impossible. */
  open(): Promise<Capabilities>;
  /**
   * Gets that many games ready for all backends.
   * False where memory does not suffice, and then this runner is of no further use.
   */
  load(games: number): Promise<boolean>;
  /** Has a backend predict all games that many times over; the time for it in milliseconds. */
  time(backend: string, calls: number): Promise<number>;
  check(backend: string): Promise<Check>;
  /** Frees all memory and stops what runs. What is still pending rejects. */
  close(): void;
}

/** How much memory `load` asks for: inputs, predictions of kernels and loop, and those to check against. */
export function bytesFor(games: number): number {
  return games * (inputs + 3) * Float32Array.BYTES_PER_ELEMENT;
}

export const inputs = 3;
