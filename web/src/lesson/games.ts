import { type Dataset, exampleCount, valueAt } from '../model/dataset.ts';
import { findTables } from '../model/table/find-tables.ts';
import { readTables } from '../model/table/read-tables.ts';
import { parseWeights } from './parse-weights.ts';

export interface Input {
  readonly name: string;
  readonly weight: number;
  /** One per game. */
  readonly values: readonly number[];
}

/** The games of section 3 as their table gives them, so that every figure shows the same. */
export interface Games {
  readonly labels: readonly string[];
  readonly inputs: readonly Input[];
}

/** Reads the games from the table within a `<soma-neuron>`, and its weights as first given. */
export function readGames(neuron: HTMLElement): Games {
  const dataset = readTables(findTables(neuron), {
    outputs: [[neuron.getAttribute('output') ?? '']],
    label: null,
    language: 'en',
  });
  if (!dataset) throw new Error('the games have no table');
  const weights = parseWeights(neuron.getAttribute('weights') ?? '');
  return {
    labels: dataset.labels,
    inputs: dataset.inputs.map(({ name }, input) => ({
      name,
      weight: weights[input] ?? Number.NaN,
      values: valuesOf(dataset, input),
    })),
  };
}

function valuesOf(dataset: Dataset, input: number): number[] {
  return Array.from({ length: exampleCount(dataset) }, (_, game) => valueAt(dataset, input, game));
}
