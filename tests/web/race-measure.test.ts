import { expect, test } from 'vitest';
import type { Capabilities, Check, Runner } from '../../web/src/race/backends/runner.ts';
import { measureSize, samples } from '../../web/src/race/measure.ts';

const capabilities: Capabilities = {
  backends: [{ name: 'loop' }, { name: 'webgpu' }],
  missing: [],
  clockStep: 0.1,
};

const visible = { timesHidden: 0, whenVisible: () => Promise.resolve(), stop() {} };

/** A runner on which a call takes so many milliseconds, by a clock of its own. */
class TestRunner implements Runner {
  readonly asked: { backend: string; calls: number }[] = [];
  readonly #costs: Readonly<Record<string, number>>;

  constructor(costs: Readonly<Record<string, number>>) {
    this.#costs = costs;
  }

  open(): Promise<Capabilities> {
    return Promise.resolve(capabilities);
  }

  load(_games: number): Promise<boolean> {
    return Promise.resolve(true);
  }

  time(backend: string, calls: number): Promise<number> {
    this.asked.push({ backend, calls });
    // To the step of the clock, as a browser tells it.
    return Promise.resolve(Math.floor((calls * (this.#costs[backend] ?? 0)) / 0.1) * 0.1);
  }

  check(_backend: string): Promise<Check> {
    return Promise.resolve({ difference: 0, same: true });
  }

  close(): void {}
}

const options = (runner: Runner, visibility = visible) => ({
  runner,
  capabilities,
  visibility,
  progress: () => {},
});

test('a call far shorter than the clock’s step is timed to a few per cent', async () => {
  const runner = new TestRunner({ loop: 0.000_037, webgpu: 3 });
  const result = await measureSize(options(runner), 4);
  const times = Object.fromEntries(
    (result?.measurements ?? []).map(({ backend, time }) => [backend.name, time.median]),
  );
  expect(times['loop']).toBeGreaterThan(0.000_036);
  expect(times['loop']).toBeLessThan(0.000_038);
  expect(times['webgpu']).toBeCloseTo(3, 5);
});

test('backends take turns, and each has all its samples', async () => {
  const runner = new TestRunner({ loop: 20, webgpu: 20 });
  await measureSize(options(runner), 4);
  const turns = runner.asked.slice(-2 * samples).map(({ backend }) => backend);
  expect(turns).toEqual(Array.from({ length: samples }, () => ['loop', 'webgpu']).flat());
});

test('what was timed while the page went into the background is thrown away', async () => {
  let timesHidden = 0;
  const visibility = {
    ...visible,
    get timesHidden() {
      return timesHidden;
    },
  };
  class Disturbed extends TestRunner {
    override async time(backend: string, calls: number): Promise<number> {
      // Every third time the reader looks elsewhere, and the browser slows down.
      const time = await super.time(backend, calls);
      if (this.asked.length % 3 !== 0) return time;
      timesHidden += 1;
      return time * 1000;
    }
  }
  const result = await measureSize(options(new Disturbed({ loop: 20, webgpu: 30 }), visibility), 4);
  expect(timesHidden).toBeGreaterThan(3);
  expect(result?.measurements.map(({ time }) => [time.low, time.high])).toEqual([
    [20, 20],
    [30, 30],
  ]);
});

test('too little memory is no error, and times nothing', async () => {
  class Small extends TestRunner {
    override load(): Promise<boolean> {
      return Promise.resolve(false);
    }
  }
  const runner = new Small({ loop: 1 });
  expect(await measureSize(options(runner), 10_000_000)).toBeUndefined();
  expect(runner.asked).toEqual([]);
});

test('a backend that fails is named with the reason, and the others race on', async () => {
  class Failing extends TestRunner {
    override check(backend: string): Promise<Check> {
      if (backend === 'webgpu') return Promise.reject(new Error('the device was lost'));
      return super.check(backend);
    }
  }
  const result = await measureSize(options(new Failing({ loop: 20 })), 4);
  expect(result?.measurements.map(({ backend }) => backend.name)).toEqual(['loop']);
  expect(result?.failed).toEqual([{ backend: { name: 'webgpu' }, reason: 'the device was lost' }]);
});

test('progress goes from 0 to 1 and never back', async () => {
  const shares: number[] = [];
  const runner = new TestRunner({ loop: 1, webgpu: 1 });
  await measureSize({ ...options(runner), progress: (share) => shares.push(share) }, 4);
  expect(shares[0]).toBe(0);
  expect(shares[shares.length - 1]).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});
