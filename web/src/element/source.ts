import type { Activation, Engine } from '../engine/index.ts';
import type { Words } from '../locales/neuron/en.ts';
import { type Dataset, datasetOf, type Problem, readDataset } from '../model/dataset.ts';
import { readGrid } from '../model/grid.ts';
import { messageOf } from '../model/message.ts';
import { Session } from '../model/session.ts';
import { defaultWeight, type State } from '../model/state.ts';
import { pageSize } from '../views/table.ts';
import type { Settings } from './settings.ts';

/** Numbers that a script gives in place of a table or of attributes. */
export interface Given {
  weights?: readonly number[];
  bias?: number;
  activation?: Activation;
  threshold?: number;
  names?: readonly string[];
  rows?: readonly ArrayLike<number>[];
}

/** A session with the author's numbers, where there are any, and what is wrong with them. */
export interface Opening {
  readonly session?: Session;
  readonly problems: readonly Problem[];
}

/** Reads the author's table, attributes and properties, and starts a session with them. */
export function open(
  element: HTMLElement,
  engine: Engine,
  settings: Settings,
  given: Given,
  words: Words,
): Opening {
  const problems: Problem[] = settings.problems.map((message) => ({ message }));
  const dataset = readData(element, settings, given, words, problems);
  if (!dataset) return { problems };
  problems.push(...unknownColumns(dataset, settings, words));
  const { bias, activation, threshold } = { ...settings, ...given };
  const author = { bias, activation, threshold, dataset };
  const session = start(engine, author, [given.weights, settings.weights], problems);
  return session ? { session, problems } : { problems };
}

function readData(
  element: HTMLElement,
  settings: Settings,
  { names, rows }: Given,
  words: Words,
  problems: Problem[],
): Dataset | undefined {
  const { output, label, parse } = settings;
  const table = element.querySelector('table');
  if (!table && !rows) {
    problems.push({ message: words.noTable });
    return undefined;
  }
  const written = table && readDataset(readGrid(table), { output, label, parse, words });
  const dataset = rows ? replaceRows(written, rows, names, output, words, problems) : written;
  if (!dataset || dataset.inputs.length === 0) {
    // What is wrong with a script's own rows has been said.
    if (dataset) problems.push({ message: words.noInputs });
    return undefined;
  }
  problems.push(...dataset.problems.filter((problem) => !isShownInCell(problem, settings)));
  return dataset;
}

// The table view says it at its place; what that view does not show at first is said above it.
function isShownInCell({ input, example = 0 }: Problem, { views }: Settings): boolean {
  return input !== undefined && views.includes('table') && example < pageSize;
}

function replaceRows(
  written: Dataset | null,
  rows: readonly ArrayLike<number>[],
  names: readonly string[] | undefined,
  output: string,
  words: Words,
  problems: Problem[],
): Dataset | null {
  const width = rows[0]?.length ?? 0;
  const known = names ?? written?.inputs.map(({ name }) => name);
  const numbered = Array.from({ length: width }, (_, index) => words.inputName(index + 1));
  const like = written ?? {
    title: '',
    inputs: [],
    output: { name: output, title: output },
    exampleName: words.example,
    labels: [],
  };
  try {
    return datasetOf(rows, known ?? numbered, like, words);
  } catch (error) {
    problems.push({ message: messageOf(error) });
    return written;
  }
}

// The core itself says what is wrong with weights; the next ones serve instead, at last the defaults.
function start(
  engine: Engine,
  author: Omit<State, 'weights'>,
  asked: readonly (readonly number[] | undefined)[],
  problems: Problem[],
): Session | undefined {
  const { inputs } = author.dataset;
  for (const weights of [...asked, inputs.map(() => defaultWeight)]) {
    if (!weights) continue;
    try {
      return new Session(engine, { ...author, weights });
    } catch (error) {
      const fit = weights.length === inputs.length;
      problems.push({ message: fit ? messageOf(error) : `weights: ${messageOf(error)}` });
      if (fit) break;
    }
  }
  return undefined;
}

function unknownColumns(dataset: Dataset, settings: Settings, words: Words): Problem[] {
  const names = dataset.inputs.map(({ name }) => name);
  return (['x', 'compare'] as const).flatMap((attribute) => {
    const asked = settings[attribute];
    if (asked === null || columnIndex(dataset, asked) >= 0) return [];
    return [{ message: words.unknownColumn(attribute, asked, names.join(', ')) }];
  });
}

/** The input of that short name or title, counted from 0; -1 where there is none. */
export function columnIndex(dataset: Dataset, name: string | null): number {
  return dataset.inputs.findIndex((input) => input.name === name || input.title === name);
}
