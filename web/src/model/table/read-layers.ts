import type { NetworkLayer } from '../network.ts';
import type { Grid } from './grid.ts';
import { readTable } from './read-table.ts';

/** Each table of weights as a layer: a row for each neuron, a column for each number that comes in. */
export function readLayers(tables: readonly Grid[], language: string | undefined): NetworkLayer[] {
  return tables.map((table) => {
    const read = readTable(table, { outputs: [], label: null, language });
    const [width, height] = [read.inputs.length, read.labels.length];
    const weights = read.labels.flatMap((_, row) =>
      Array.from({ length: width }, (_, input) => read.values[input * height + row] ?? Number.NaN),
    );
    return {
      names: read.labels,
      weights,
      bias: read.labels.map(() => 0),
      activation: 'identity',
      threshold: 0,
    };
  });
}
