import { expect, test } from 'vitest';
import type { Check, Field, Track } from '../../web/src/race/backends/contract.ts';
import { runRound, samples } from '../../web/src/race/measure.ts';

const field: Field = {
  contestants: [{ name: 'loop' }, { name: 'webgpu' }],
  absences: [],
  clockStep: 0.1,
};

const attentive = { lapses: 0, regained: () => Promise.resolve(), stop() {} };

/** A track on which a call takes so many milliseconds, by a clock of its own. */
class TestTrack implements Track {
  readonly asked: { contestant: string; calls: number }[] = [];
  readonly #costs: Readonly<Record<string, number>>;

  constructor(costs: Readonly<Record<string, number>>) {
    this.#costs = costs;
  }

  open(): Promise<Field> {
    return Promise.resolve(field);
  }

  load(_games: number): Promise<boolean> {
    return Promise.resolve(true);
  }

  time(contestant: string, calls: number): Promise<number> {
    this.asked.push({ contestant, calls });
    // To the step of the clock, as a browser tells it.
    return Promise.resolve(Math.floor((calls * (this.#costs[contestant] ?? 0)) / 0.1) * 0.1);
  }

  check(_contestant: string): Promise<Check> {
    return Promise.resolve({ difference: 0, same: true });
  }

  close(): void {}
}

const course = (track: Track, attention = attentive) => ({
  track,
  field,
  attention,
  progress: () => {},
});

test('a call far shorter than the clock’s step is timed to a few per cent', async () => {
  const track = new TestTrack({ loop: 0.000_037, webgpu: 3 });
  const round = await runRound(course(track), 4);
  const times = Object.fromEntries(
    (round?.laps ?? []).map(({ contestant, time }) => [contestant.name, time.median]),
  );
  expect(times['loop']).toBeGreaterThan(0.000_036);
  expect(times['loop']).toBeLessThan(0.000_038);
  expect(times['webgpu']).toBeCloseTo(3, 5);
});

test('contestants take turns, and each has all its samples', async () => {
  const track = new TestTrack({ loop: 20, webgpu: 20 });
  await runRound(course(track), 4);
  const turns = track.asked.slice(-2 * samples).map(({ contestant }) => contestant);
  expect(turns).toEqual(Array.from({ length: samples }, () => ['loop', 'webgpu']).flat());
});

test('what was timed while the page went into the background is thrown away', async () => {
  let lapses = 0;
  const attention = {
    ...attentive,
    get lapses() {
      return lapses;
    },
  };
  class Disturbed extends TestTrack {
    override async time(contestant: string, calls: number): Promise<number> {
      // Every third time the reader looks elsewhere, and the browser slows down.
      const time = await super.time(contestant, calls);
      if (this.asked.length % 3 !== 0) return time;
      lapses += 1;
      return time * 1000;
    }
  }
  const round = await runRound(course(new Disturbed({ loop: 20, webgpu: 30 }), attention), 4);
  expect(lapses).toBeGreaterThan(3);
  expect(round?.laps.map(({ time }) => [time.low, time.high])).toEqual([
    [20, 20],
    [30, 30],
  ]);
});

test('too little memory is no error, and times nothing', async () => {
  class Small extends TestTrack {
    override load(): Promise<boolean> {
      return Promise.resolve(false);
    }
  }
  const track = new Small({ loop: 1 });
  expect(await runRound(course(track), 10_000_000)).toBeUndefined();
  expect(track.asked).toEqual([]);
});

test('who gives up is named with the reason, and the others race on', async () => {
  class Failing extends TestTrack {
    override check(contestant: string): Promise<Check> {
      if (contestant === 'webgpu') return Promise.reject(new Error('the device was lost'));
      return super.check(contestant);
    }
  }
  const round = await runRound(course(new Failing({ loop: 20 })), 4);
  expect(round?.laps.map(({ contestant }) => contestant.name)).toEqual(['loop']);
  expect(round?.out).toEqual([{ contestant: { name: 'webgpu' }, reason: 'the device was lost' }]);
});

test('progress goes from 0 to 1 and never back', async () => {
  const shares: number[] = [];
  const track = new TestTrack({ loop: 1, webgpu: 1 });
  await runRound({ ...course(track), progress: (share) => shares.push(share) }, 4);
  expect(shares[0]).toBe(0);
  expect(shares[shares.length - 1]).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});
