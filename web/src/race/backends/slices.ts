import type { Check } from './contract.ts';
import { LocalTrack } from './local.ts';

/** A track in the page's own thread, which it leaves to the page between any two questions. */
export class InSlices extends LocalTrack {
  override async load(games: number): Promise<boolean> {
    await breath();
    return super.load(games);
  }

  override async time(contestant: string, calls: number): Promise<number> {
    await breath();
    return super.time(contestant, calls);
  }

  override async check(contestant: string): Promise<Check> {
    await breath();
    return super.check(contestant);
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
