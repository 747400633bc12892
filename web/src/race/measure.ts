import { messageOf } from '../model/message.ts';
import type { Backend, Capabilities, Check, Runner } from './backends/runner.ts';
import type { SizeResult } from './result.ts';
import { spreadOf } from './statistics.ts';
import type { Visibility } from './visibility.ts';

/** How many samples each time is the median of. */
export const samples = 7;

// A sample takes at least so many milliseconds, and so many steps of the clock.
const minSampleTime = 10;
const minClockSteps = 25;

// How fast the number of calls grows, in the search for how many fill a sample.
const maxGrowth = 10;

/** How long a sample takes at least, in milliseconds. */
export function sampleTime({ clockStep }: Capabilities): number {
  return Math.max(minSampleTime, minClockSteps * clockStep);
}

export interface Measuring {
  readonly runner: Runner;
  readonly capabilities: Capabilities;
  readonly visibility: Visibility;
  /** Called as the measurement goes on, with the share of it that is done. */
  readonly progress: (share: number, backend?: Backend) => void;
}

/**
 * Has all backends predict that many games, and takes their times: in turns, so that what slows the
 * machine for a while slows all of them.
 * Undefined where memory does not suffice.
 */
export async function measureSize(
  measuring: Measuring,
  games: number,
): Promise<SizeResult | undefined> {
  const { runner, capabilities, progress } = measuring;
  progress(0);
  if (!(await runner.load(games))) return undefined;
  const steps = capabilities.backends.length * (samples + 2);
  let done = 0;
  const step = (backend: Backend) => {
    done += 1;
    progress(done / steps, backend);
  };

  const running: { backend: Backend; check: Check; calls: number; times: number[] }[] = [];
  const failed: SizeResult['failed'][number][] = [];
  for (const backend of capabilities.backends) {
    try {
      const check = await runner.check(backend.name);
      step(backend);
      const calls = await callsPerSample(measuring, backend.name);
      running.push({ backend, check, calls, times: [] });
    } catch (error) {
      // Any may lack memory of its own; without the loop there is no race.
      if (backend.name === 'loop') throw error;
      failed.push({ backend, reason: messageOf(error) });
    }
    step(backend);
  }
  for (let sample = 0; sample < samples; sample += 1) {
    for (const { backend, calls, times } of running) {
      times.push((await timeWhileVisible(measuring, backend.name, calls)) / calls);
      step(backend);
    }
  }
  const measurements = running.map(({ backend, check, times }) => ({
    backend,
    check,
    time: spreadOf(times),
  }));
  return { games, measurements, failed };
}

// The search warms the backend up as well.
async function callsPerSample(measuring: Measuring, backend: string): Promise<number> {
  const wanted = sampleTime(measuring.capabilities);
  let calls = 1;
  for (;;) {
    const time = await timeWhileVisible(measuring, backend, calls);
    if (time >= wanted) return calls;
    const factor = Math.min(maxGrowth, (1.2 * wanted) / Math.max(time, wanted / (2 * maxGrowth)));
    calls = Math.ceil(calls * Math.max(factor, 1.5));
  }
}

/** A time during which the page was never in the background; others are thrown away. */
async function timeWhileVisible(
  { runner, visibility }: Measuring,
  backend: string,
  calls: number,
): Promise<number> {
  for (;;) {
    await visibility.whenVisible();
    const before = visibility.timesHidden;
    const time = await runner.time(backend, calls);
    if (visibility.timesHidden === before) return time;
  }
}
