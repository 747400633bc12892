import { expect, test } from 'vitest';
import { type How, LearningRun } from '../../web/src/app/learning-run.ts';
import { engine } from './programs.ts';
import { stateOf } from './state-of.ts';

const how: How = { method: 'gradient-descent', stepSize: 0.1, order: 'each', locks: [] };

function lights(bytes?: number): LearningRun {
  const rows = [
    [1, 0, 1],
    [0, 1, 1],
    [0, 0, 1],
    [1, 1, 1],
    [0, 1, 1],
    [1, 0, 1],
  ];
  const { dataset, ...state } = stateOf(rows, [0.5, 0.48, -0.7]);
  const targets = Float64Array.of(0, 1, 0, 1, 1, 0);
  return new LearningRun(engine, { ...state, dataset: { ...dataset, targets } }, 0, bytes);
}

function many(): LearningRun {
  const rows = Array.from({ length: 1000 }, (_, row) => [(row % 7) / 7, (row % 5) / 5]);
  const { dataset, ...state } = stateOf(rows, [0.5, -0.5]);
  const targets = Float64Array.from(rows, (_, row) => (row % 3) / 3);
  return new LearningRun(engine, { ...state, dataset: { ...dataset, targets } }, 0);
}

test('numbers that are not kept are computed anew, and are the same', () => {
  const [all, few] = [lights(), lights(20 * 4 * 8)];
  for (const run of [all, few]) {
    for (let step = 0; step < 100; step += 1) run.step(step, how);
    run.pass(100, how);
    run.step(101, { ...how, stepSize: 0.2 });
    run.step(102, { ...how, method: 'hot-and-cold', order: 'all' });
  }
  expect(few.errors).toEqual(all.errors);
  for (const position of [103, 0, 57, 56, 101, 3, 102, 100]) {
    expect(few.parameters(position)).toEqual(all.parameters(position));
    expect(few.details(position)).toEqual(all.details(position));
  }
  for (const run of [all, few]) run.release();
  expect(few.parameters(57)).toEqual(all.parameters(57));
  for (const run of [all, few]) run.release();
});

test('a pass in parts leads where it leads at once, whatever is asked in between', () => {
  const [whole, parts] = [many(), many()];
  expect(whole.pass(0, how)).toBe('changed');
  let calls = 1;
  while (parts.pass(0, how, () => true) === undefined) {
    expect(parts.last).toBe(0);
    expect(parts.tried(0, how).number).toBe(1);
    calls += 1;
  }
  expect(calls).toBe(4);
  expect(parts.parameters(1)).toEqual(whole.parameters(1));
  expect(parts.errors).toEqual(whole.errors);
  for (const run of [whole, parts]) run.release();
});

test('a step from the past forgets what came after it', () => {
  const run = lights();
  for (let step = 0; step < 10; step += 1) run.step(step, how);
  run.step(4, { ...how, stepSize: 0.5 });
  expect(run.last).toBe(5);
  expect(run.errors).toHaveLength(6);
  expect(() => run.parameters(6)).toThrow(RangeError);
  expect(run.details(5)).toMatchObject({ number: 5, stepSize: 0.5, example: 4 });
  run.release();
});
