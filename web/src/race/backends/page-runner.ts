import { LocalRunner } from './local-runner.ts';
import type { Check } from './runner.ts';

/** Runs backends in the page's own thread, and yields to the page before each call. */
export class PageRunner extends LocalRunner {
  override async load(games: number): Promise<boolean> {
    await yieldToPage();
    return super.load(games);
  }

  override async time(backend: string, calls: number): Promise<number> {
    await yieldToPage();
    return super.time(backend, calls);
  }

  override async check(backend: string): Promise<Check> {
    await yieldToPage();
    return super.check(backend);
  }
}

function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
