import { expect, test } from 'vitest';
import { recordedFrom } from '../../web/build/recorded.ts';

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
  expect(recordedFrom({ ...head, tables })).toEqual({
    processor: 'A processor, 2 cores',
    date: '2026-11-25',
    peers: ['NumPy', 'PyTorch', 'Soma'],
    sizes: [
      { games: 4, times: [5e-7, 2e-6, null] },
      { games: 1000, times: [null, null, 1e-6] },
    ],
  });
});

test('a record without these shows nothing', () => {
  const tables = [{ shape: 'sum 3', bits: 32, rows: [row('Soma', 1)] }];
  expect(recordedFrom({ ...head, tables })).toBeUndefined();
});
