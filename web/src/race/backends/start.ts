import type { Field, Track } from './contract.ts';
import { RemoteTrack, WorkerFailure } from './remote.ts';
import { spawn } from './spawn.ts';

export interface Started {
  readonly track: Track;
  readonly field: Field;
  /** Whether it runs in a worker, apart from the page. */
  readonly apart: boolean;
}

/**
 * Opens a track, in a worker or else in the page's own thread, and hands it out before that, so
 * that it can be closed at any time.
 * Rejects with an Error that says why where contestants cannot run at all.
 */
export async function startTrack(handOut: (track: Track) => void): Promise<Started> {
  const apart = await startApart(handOut);
  if (apart) return apart;
  const { InSlices } = await import('./slices.ts');
  const track = new InSlices();
  handOut(track);
  return { track, field: await track.open(), apart: false };
}

async function startApart(handOut: (track: Track) => void): Promise<Started | undefined> {
  let worker: Worker;
  try {
    worker = spawn();
  } catch {
    // No Worker, a policy against it, a script of another origin: one error for each browser.
    return undefined;
  }
  const track = new RemoteTrack(worker);
  handOut(track);
  try {
    return { track, field: await track.open(), apart: true };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    track.close();
    return undefined;
  }
}
