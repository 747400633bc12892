import type { Capabilities, Check, Runner } from './runner.ts';
import type { MethodName, Reply } from './serve.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** Runs backends in a worker. `close` ends the worker in the middle of whatever it does. */
export class WorkerRunner implements Runner {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #count = 0;
  /** Why the worker will reply no more. */
  #ended: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data: [id, value, error] }: MessageEvent<Reply>) => {
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (error === undefined) pending?.resolve(value);
      else pending?.reject(new Error(error));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(new WorkerFailure(event.message || 'the worker could not start'));
    };
  }

  open(): Promise<Capabilities> {
    return this.#call('open') as Promise<Capabilities>;
  }

  load(games: number): Promise<boolean> {
    return this.#call('load', games) as Promise<boolean>;
  }

  time(backend: string, calls: number): Promise<number> {
    return this.#call('time', backend, calls) as Promise<number>;
  }

  check(backend: string): Promise<Check> {
    return this.#call('check', backend) as Promise<Check>;
  }

  close(): void {
    this.#worker.terminate();
    this.#end(new Error('the race is over'));
  }

  #call(method: MethodName, ...parameters: unknown[]): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#count += 1;
      this.#pending.set(this.#count, { resolve, reject });
      this.#worker.postMessage([this.#count, method, ...parameters]);
    });
  }

  #end(reason: Error): void {
    this.#ended = reason;
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}

/** The worker itself broke, rather than what it was asked to do. */
export class WorkerFailure extends Error {}
