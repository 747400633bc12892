import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messageOf } from '../model/message.ts';
import type { Backend, Capabilities, Runner } from './backends/runner.ts';
import { startRunner } from './backends/start-runner.ts';
import { measureSize } from './measure.ts';
import type { SizeResult } from './result.ts';
import { watchVisibility } from './visibility.ts';

/** How far a race has come. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  readonly games: number;
  readonly backend: Backend | undefined;
  readonly paused: boolean;
}

/** How the last race ended; `all` if it was the one over all sizes. */
export type Outcome =
  | { readonly code: 'done' | 'cancelled'; readonly all: boolean }
  | { readonly code: 'out-of-memory'; readonly all: boolean; readonly games: number }
  | { readonly code: 'failed'; readonly all: boolean; readonly message: string };

export interface RaceState {
  /** Undefined while nothing runs. */
  readonly progress: Progress | undefined;
  /** Undefined until a race has ended, and while one runs. */
  readonly outcome: Outcome | undefined;
  /** The last race at one size. */
  readonly last: SizeResult | undefined;
  /** Every race of the reader's own, and the results of the one over all sizes. */
  readonly own: readonly SizeResult[];
  readonly all: readonly SizeResult[];
  /** Undefined until there has been a race. */
  readonly capabilities: Capabilities | undefined;
  /** Whether the last race ran in a worker. */
  readonly inWorker: boolean;
}

/** Runs an element's races, one at a time, and has the element redrawn as they go on. */
export class RaceController implements ReactiveController {
  #state: RaceState = {
    progress: undefined,
    outcome: undefined,
    last: undefined,
    own: [],
    all: [],
    capabilities: undefined,
    inWorker: true,
  };
  readonly #host: ReactiveControllerHost;
  #runner: Runner | undefined;
  #isCancelled = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): RaceState {
    return this.#state;
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Races over these sizes, one after the other, unless a race is running already. */
  async run(sizes: readonly number[], all: boolean): Promise<void> {
    if (this.#state.progress) return;
    this.#isCancelled = false;
    this.#show({ share: 0, games: sizes[0] ?? 0, backend: undefined, paused: false });
    this.#set({ outcome: undefined });
    // The page shows that a race begins before anything is measured.
    await this.#host.updateComplete;
    this.#set({ outcome: await this.#outcomeOf(sizes, all), progress: undefined });
  }

  cancel(): void {
    if (!this.#state.progress) return;
    this.#isCancelled = true;
    this.#runner?.close();
  }

  // Never rejects.
  async #outcomeOf(sizes: readonly number[], all: boolean): Promise<Outcome> {
    const visibility = watchVisibility(document, () => {
      const { progress } = this.#state;
      if (progress) this.#show({ ...progress, paused: document.hidden });
    });
    try {
      const { runner, capabilities, inWorker } = await startRunner((created) => {
        this.#runner = created;
      });
      // A race that was cancelled while its runner opened may have opened all the same.
      if (this.#isCancelled) return { code: 'cancelled', all };
      this.#set({ capabilities, inWorker });
      const results: SizeResult[] = [];
      for (const [index, games] of sizes.entries()) {
        const progress = (part: number, backend?: Backend) => {
          const share = (index + part) / sizes.length;
          this.#show({ share, games, backend, paused: document.hidden });
        };
        const result = await measureSize({ runner, capabilities, visibility, progress }, games);
        if (!result) return { code: 'out-of-memory', all, games };
        results.push(result);
        if (all) this.#set({ all: [...results] });
        else this.#keep(result);
      }
      return { code: 'done', all };
    } catch (error) {
      if (this.#isCancelled) return { code: 'cancelled', all };
      return { code: 'failed', all, message: messageOf(error) };
    } finally {
      visibility.stop();
      this.#runner?.close();
      this.#runner = undefined;
    }
  }

  #keep(last: SizeResult): void {
    const others = this.#state.own.filter(({ games }) => games !== last.games);
    this.#set({ last, own: [...others, last] });
  }

  #show(progress: Progress): void {
    this.#set({ progress });
  }

  #set(change: Partial<RaceState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }
}
