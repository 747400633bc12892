import { messageOf } from '../model/message.ts';
import type { Attention } from './attention.ts';
import type { Check, Contestant, Field, Track } from './backends/contract.ts';
import type { Lap, Round } from './results.ts';
import { spreadOf } from './statistics.ts';

/** How many samples each time is the median of. */
export const samples = 7;

// In milliseconds: no sample is shorter, nor shorter than this many steps of the clock.
const shortest = 10;
const steps = 25;

// From one sample to the next in the search for how many calls fill one.
const growth = 10;

/** How long a sample lasts at the least, in milliseconds. */
export function sampleLength({ clockStep }: Field): number {
  return Math.max(shortest, steps * clockStep);
}

export interface Course {
  readonly track: Track;
  readonly field: Field;
  readonly attention: Attention;
  /** Called as a round goes on, with the share of it that is done. */
  readonly progress: (share: number, contestant?: Contestant) => void;
}

/**
 * Has all contestants predict that many games, and takes their times: turn about, so that what
 * slows the machine for a while slows all of them.
 * Undefined where memory does not suffice.
 */
export async function runRound(course: Course, games: number): Promise<Round | undefined> {
  const { track, field, progress } = course;
  progress(0);
  if (!(await track.load(games))) return undefined;
  const parts = field.contestants.length * (samples + 2);
  let done = 0;
  const step = (contestant: Contestant) => {
    done += 1;
    progress(done / parts, contestant);
  };

  const running: { contestant: Contestant; check: Check; calls: number; times: number[] }[] = [];
  const out: Round['out'][number][] = [];
  for (const contestant of field.contestants) {
    try {
      const check = await track.check(contestant.name);
      step(contestant);
      const calls = await enoughCalls(course, contestant.name);
      running.push({ contestant, check, calls, times: [] });
    } catch (error) {
      // Any may lack memory of its own; without the loop there is no race.
      if (contestant.name === 'loop') throw error;
      out.push({ contestant, reason: messageOf(error) });
    }
    step(contestant);
  }
  for (let sample = 0; sample < samples; sample += 1) {
    for (const { contestant, calls, times } of running) {
      times.push((await undisturbed(course, contestant.name, calls)) / calls);
      step(contestant);
    }
  }
  const laps: Lap[] = running.map(({ contestant, check, times }) => ({
    contestant,
    check,
    time: spreadOf(times),
  }));
  return { games, laps, out };
}

// Which warms the contestant up as well.
async function enoughCalls(course: Course, name: string): Promise<number> {
  const wanted = sampleLength(course.field);
  let calls = 1;
  for (;;) {
    const time = await undisturbed(course, name, calls);
    if (time >= wanted) return calls;
    const factor = Math.min(growth, (1.2 * wanted) / Math.max(time, wanted / (2 * growth)));
    calls = Math.ceil(calls * Math.max(factor, 1.5));
  }
}

/** A time during which the page was never in the background; others are thrown away. */
async function undisturbed(
  { track, attention }: Course,
  name: string,
  calls: number,
): Promise<number> {
  for (;;) {
    await attention.regained();
    const before = attention.lapses;
    const time = await track.time(name, calls);
    if (attention.lapses === before) return time;
  }
}
