import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RecordedGpu, RecordedProcessor } from 'virtual:recorded';
import type { Plugin } from 'vite';
import { inputs } from '../src/race/backends/runner.ts';

const results = resolve(import.meta.dirname, '../../tools/bench/results');
const name = 'virtual:recorded';

// Of all that are measured, those that the lesson speaks of.
const peers = ['NumPy', 'PyTorch', 'Soma'];

/** What tools/bench/run writes, as far as the race shows it. */
interface ProcessorRecord {
  readonly date: string;
  readonly machine: { readonly processor: string };
  readonly tables: readonly {
    readonly shape: string;
    readonly bits: number;
    readonly rows: readonly { readonly peer: string; readonly median: number }[];
  }[];
}

/** What tools/bench/gpu writes, as far as the race shows it. */
interface GpuRecord {
  readonly date: string;
  readonly device: { readonly name: string };
  readonly times: readonly {
    readonly shape: string;
    readonly type: string;
    readonly who: string;
    readonly seconds: { readonly median: number };
  }[];
}

/** The part of a processor's record that the race shows; undefined where it has none. */
export function processorFrom(record: ProcessorRecord): RecordedProcessor | undefined {
  const sizes = record.tables.flatMap(({ shape, bits, rows }) => {
    const games = gamesOf(shape);
    if (games === undefined || bits !== 32) return [];
    const medians = new Map(rows.map(({ peer, median }) => [peer, median]));
    return [{ games, times: peers.map((peer) => medians.get(peer) ?? null) }];
  });
  const shown = sizes
    .filter(({ times }) => times.some((time) => time !== null))
    .sort((a, b) => a.games - b.games);
  const { processor } = record.machine;
  return shown.length > 0 ? { processor, date: record.date, peers, sizes: shown } : undefined;
}

/** The part of a graphics processor's record that the race shows; undefined where it has none. */
export function gpuFrom({ date, device, times }: GpuRecord): RecordedGpu | undefined {
  const medians = (who: string) =>
    new Map(
      times
        .filter((time) => time.who === who && time.type === 'float32')
        .map(({ shape, seconds }) => [gamesOf(shape), seconds.median]),
    );
  const computations = medians('soma');
  const roundTrips = medians('there and back: soma, memory kept on the device');
  const sizes = [...new Set([...computations.keys(), ...roundTrips.keys()])]
    .filter((games) => games !== undefined)
    .sort((a, b) => a - b)
    .map((games) => ({
      games,
      computation: computations.get(games) ?? null,
      thereAndBack: roundTrips.get(games) ?? null,
    }));
  return sizes.length > 0 ? { device: device.name, date, sizes } : undefined;
}

function gamesOf(shape: string): number | undefined {
  const games = new RegExp(`^forward (\\d+) ${inputs} 1$`).exec(shape)?.[1];
  return games === undefined ? undefined : Number(games);
}

/** Of processors of one name, which a reader could not tell apart, the newest record. */
export function newestOfEach(records: readonly RecordedProcessor[]): RecordedProcessor[] {
  const newestFirst = [...records].sort((one, other) => other.date.localeCompare(one.date));
  const isFirst = ({ processor }: RecordedProcessor, place: number) =>
    newestFirst.findIndex((record) => record.processor === processor) === place;
  return newestFirst.filter(isFirst);
}

/** Brings the measurements on record into the race. */
export function recorded(): Plugin {
  return {
    name: 'soma:recorded',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const isShown = <T>(record: T | undefined): record is T => record !== undefined;
      const processors = newestOfEach(readAll('native').map(processorFrom).filter(isShown));
      const gpus = readAll('gpu').map(gpuFrom);
      return [
        `export const processors = ${JSON.stringify(processors)};`,
        `export const gpus = ${JSON.stringify(gpus.filter(isShown))};`,
      ].join('\n');
    },
  };
}

/** The records whose names begin so. */
function readAll(kind: string) {
  const files = existsSync(results) ? readdirSync(results).sort() : [];
  return files
    .filter((file) => file.startsWith(`${kind}-`) && file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(resolve(results, file), 'utf8')));
}
