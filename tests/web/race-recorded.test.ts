import { expect, test } from 'vitest';
import { gpuFrom, newestOfEach, processorFrom } from '../../web/build/recorded.ts';

const row = (peer: string, median: number) => ({ peer, median });
const head = { date: '2026-11-25', machine: { processor: 'A processor, 2 cores' } };

test('of a record the race takes float32, three inputs, and who the lesson speaks of', () => {
  const tables = [
    { shape: 'forward 1000 3 1', bits: 32, rows: [row('Soma', 1e-6), row('Eigen', 2e-6)] },
    { shape: 'forward 4 3 1', bits: 32, rows: [row('NumPy', 5e-7), row('PyTorch', 2e-6)] },
    { shape: 'forward 4 3 1', bits: 64, rows: [row('NumPy', 1), row('Soma', 1)] },
    { shape: 'forward 1000 64 1', bits: 32, rows: [row('Soma', 1)] },
    { shape: 'sum 3', bits: 32, rows: [row('Soma', 1)] },
  ];
  expect(processorFrom({ ...head, tables })).toEqual({
    processor: 'A processor, 2 cores',
    date: '2026-11-25',
    peers: ['NumPy', 'PyTorch', 'Soma'],
    sizes: [
      { games: 4, times: [5e-7, 2e-6, null] },
      { games: 1000, times: [null, null, 1e-6] },
    ],
  });
});

test('of processors of one name it takes the newest record', () => {
  const record = (processor: string, date: string) => ({ processor, date, peers: [], sizes: [] });
  const [old, other, fresh] = [
    record('A', '2026-11-25'),
    record('B', '2026-11-26'),
    record('A', '2026-11-27'),
  ];
  expect(newestOfEach([old, other, fresh])).toEqual([fresh, other]);
});

test('of a graphics processor’s record it takes Soma’s own times, with and without the way there and back', () => {
  const time = (shape: string, who: string, median: number, type = 'float32') => ({
    ...{ shape, type, who, seconds: { median } },
  });
  const kept = 'there and back: soma, memory kept on the device';
  const times = [
    time('forward 1000 3 1', 'soma', 4e-6),
    time('forward 4 3 1', 'soma', 3e-6),
    time('forward 4 3 1', 'soma', 1, 'float64'),
    time('forward 4 3 1', 'cublas gemv', 1),
    time('forward 4 3 1', kept, 2e-5),
    time('forward 4 3 1', 'there and back: soma, kernel cuda', 1),
    time('forward 1000 64 1', 'soma', 1),
  ];
  const record = { date: '2026-11-27', device: { name: 'A device' }, times };
  expect(gpuFrom(record)).toEqual({
    device: 'A device',
    date: '2026-11-27',
    sizes: [
      { games: 4, computation: 3e-6, thereAndBack: 2e-5 },
      { games: 1000, computation: 4e-6, thereAndBack: null },
    ],
  });
  expect(gpuFrom({ ...record, times: times.slice(-1) })).toBeUndefined();
});

test('a record without these shows nothing', () => {
  const tables = [{ shape: 'sum 3', bits: 32, rows: [row('Soma', 1)] }];
  expect(processorFrom({ ...head, tables })).toBeUndefined();
});
