import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Recorded } from 'virtual:recorded';
import type { Plugin } from 'vite';
import { inputs } from '../src/race/backends/contract.ts';

const results = resolve(import.meta.dirname, '../../tools/bench/results');
const name = 'virtual:recorded';

// Of all that are measured, those that the lesson speaks of.
const peers = ['NumPy', 'PyTorch', 'Soma'];

/** What tools/bench writes, as far as the race shows it. */
interface Bench {
  readonly date: string;
  readonly machine: { readonly processor: string };
  readonly tables: readonly {
    readonly shape: string;
    readonly bits: number;
    readonly rows: readonly { readonly peer: string; readonly median: number }[];
  }[];
}

/** The part of a record that the race shows; undefined where it has none. */
export function recordedFrom({ date, machine, tables }: Bench): Recorded | undefined {
  const sizes = tables.flatMap(({ shape, bits, rows }) => {
    const games = new RegExp(`^forward (\\d+) ${inputs} 1$`).exec(shape)?.[1];
    if (games === undefined || bits !== 32) return [];
    const medians = new Map(rows.map(({ peer, median }) => [peer, median]));
    return [{ games: Number(games), times: peers.map((peer) => medians.get(peer) ?? null) }];
  });
  const shown = sizes
    .filter(({ times }) => times.some((time) => time !== null))
    .sort((a, b) => a.games - b.games);
  return shown.length > 0 ? { processor: machine.processor, date, peers, sizes: shown } : undefined;
}

/** Brings the native measurements on record into the race. */
export function recorded(): Plugin {
  return {
    name: 'soma:recorded',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const files = existsSync(results) ? readdirSync(results) : [];
      const records = files
        .filter((file) => /^native.*\.json$/.test(file))
        .map((file) => recordedFrom(JSON.parse(readFileSync(resolve(results, file), 'utf8'))))
        .filter((record) => record !== undefined);
      return `export default ${JSON.stringify(records)}`;
    },
  };
}
