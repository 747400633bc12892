import type { Check, Field, Question, Track } from './contract.ts';
import type { Answered } from './serve.ts';

interface Awaiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** A track in a worker. `close` ends the worker in the middle of whatever it does. */
export class RemoteTrack implements Track {
  readonly #worker: Worker;
  readonly #awaiting = new Map<number, Awaiting>();
  #count = 0;
  /** Why nobody will answer any more. */
  #over: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data: [id, value, error] }: MessageEvent<Answered>) => {
      const awaiting = this.#awaiting.get(id);
      this.#awaiting.delete(id);
      if (error === undefined) awaiting?.resolve(value);
      else awaiting?.reject(new Error(error));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#give(new WorkerFailure(event.message || 'the worker could not start'));
    };
  }

  open(): Promise<Field> {
    return this.#ask('open') as Promise<Field>;
  }

  load(games: number): Promise<boolean> {
    return this.#ask('load', games) as Promise<boolean>;
  }

  time(contestant: string, calls: number): Promise<number> {
    return this.#ask('time', contestant, calls) as Promise<number>;
  }

  check(contestant: string): Promise<Check> {
    return this.#ask('check', contestant) as Promise<Check>;
  }

  close(): void {
    this.#worker.terminate();
    this.#give(new Error('the race is over'));
  }

  #ask(method: Question, ...parameters: unknown[]): Promise<unknown> {
    if (this.#over) return Promise.reject(this.#over);
    return new Promise((resolve, reject) => {
      this.#count += 1;
      this.#awaiting.set(this.#count, { resolve, reject });
      this.#worker.postMessage([this.#count, method, ...parameters]);
    });
  }

  #give(reason: Error): void {
    this.#over = reason;
    for (const { reject } of this.#awaiting.values()) reject(reason);
    this.#awaiting.clear();
  }
}

/** The worker itself broke, rather than what it was asked to do. */
export class WorkerFailure extends Error {}
