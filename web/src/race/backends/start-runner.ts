import type { Capabilities, Runner } from './runner.ts';
import { spawn } from './spawn.ts';
import { WorkerFailure, WorkerRunner } from './worker-runner.ts';

export interface Started {
  readonly runner: Runner;
  readonly capabilities: Capabilities;
  readonly inWorker: boolean;
}

/**
 * Opens a runner, in a worker or else in the page's own thread. `created` gets it before it is
 * open, so that it can be closed at any time.
 * Rejects with an Error that says why where backends cannot run at all.
 */
export async function startRunner(created: (runner: Runner) => void): Promise<Started> {
  const started = await startInWorker(created);
  if (started) return started;
  const { PageRunner } = await import('./page-runner.ts');
  const runner = new PageRunner();
  created(runner);
  return { runner, capabilities: await runner.open(), inWorker: false };
}

async function startInWorker(created: (runner: Runner) => void): Promise<Started | undefined> {
  let worker: Worker;
  try {
    worker = spawn();
  } catch {
    // No Worker, a policy against it, a script of another origin: one error for each browser.
    return undefined;
  }
  const runner = new WorkerRunner(worker);
  created(runner);
  try {
    return { runner, capabilities: await runner.open(), inWorker: true };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    runner.close();
    return undefined;
  }
}
