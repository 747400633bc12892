import type { Activation, Engine } from '../engine/index.ts';
import { columnIndex, type Dataset, datasetOf, numberedColumns } from '../model/dataset.ts';
import { defaultWeight, type Network, type NeuronNumbers } from '../model/network.ts';
import { type Problem, problemOf } from '../model/problem.ts';
import type { Grid } from '../model/table/grid.ts';
import { readLayers } from '../model/table/read-layers.ts';
import { readTables } from '../model/table/read-tables.ts';
import { usualTraining } from '../model/training.ts';
import { outputNames } from '../model/usual-names.ts';
import { Session } from './session.ts';
import type { Settings } from './settings.ts';

/** Numbers that a script gives in place of a table or of attributes. */
export interface ScriptedValues {
  weights?: readonly number[];
  bias?: number;
  activation?: Activation;
  threshold?: number;
  names?: readonly string[];
  rows?: readonly ArrayLike<number>[];
}

/** A session with the author's numbers, where there are any, and what is wrong with them. */
export interface CreatedSession {
  readonly session?: Session;
  readonly problems: readonly Problem[];
}

/** Starts a session with what the author's tables and attributes say, and what scripts have given. */
export function createSession(
  engine: Engine,
  tables: readonly Grid[],
  settings: Settings,
  scripted: ScriptedValues,
): CreatedSession {
  const problems: Problem[] = [...settings.problems];
  const [examples, layers] = settings.hasLayers
    ? [tables.slice(0, 1), readLayers(tables.slice(1), settings.tableLanguage)]
    : [tables, []];
  const dataset = createDataset(examples, settings, scripted, problems);
  if (!dataset) return { problems };
  problems.push(...unknownColumns(dataset, settings));
  if (layers.length > 0) return { ...startNetwork(engine, dataset, layers, problems), problems };
  const { bias, activation, threshold } = { ...settings, ...scripted };
  const session = start(
    engine,
    dataset,
    { bias, activation, threshold },
    [scripted.weights, settings.weights, dataset.inputs.map(() => defaultWeight)],
    problems,
  );
  return session ? { session, problems } : { problems };
}

function createDataset(
  tables: readonly Grid[],
  { output, label, tableLanguage: language }: Settings,
  { names, rows }: ScriptedValues,
  problems: Problem[],
): Dataset | undefined {
  if (tables.length === 0 && !rows) {
    problems.push({ code: 'no-table' });
    return undefined;
  }
  const written = readTables(tables, { outputs: outputNames(output), label, language });
  const dataset = rows ? replaceRows(written, rows, names, output, problems) : written;
  if (!dataset || dataset.inputs.length === 0) {
    // What is wrong with a script's own rows has been said.
    if (dataset) problems.push({ code: 'no-inputs' });
    return undefined;
  }
  problems.push(...dataset.problems);
  return dataset;
}

function replaceRows(
  written: Dataset | undefined,
  rows: readonly ArrayLike<number>[],
  names: readonly string[] | undefined,
  output = '',
  problems: Problem[],
): Dataset | undefined {
  const columns =
    names?.map((name) => ({ name, title: name })) ??
    written?.inputs ??
    numberedColumns(rows[0]?.length ?? 0);
  const like = written ?? {
    title: '',
    inputs: [],
    outputs: [{ name: output, title: output }],
    exampleName: '',
    labels: [],
  };
  try {
    return datasetOf(rows, columns, like);
  } catch (error) {
    problems.push(problemOf(error));
    return written;
  }
}

function startNetwork(
  engine: Engine,
  dataset: Dataset,
  network: Network,
  problems: Problem[],
): Pick<CreatedSession, 'session'> {
  const names = network[network.length - 1]?.names ?? [];
  const outputs = names.map((name) => ({ name, title: name }));
  const state = { network, dataset: { ...dataset, outputs }, training: usualTraining };
  try {
    return { session: new Session(engine, state) };
  } catch (error) {
    problems.push(problemOf(error));
    return {};
  }
}

// The core itself says what is wrong with weights; the next ones serve instead, at last the defaults.
function start(
  engine: Engine,
  dataset: Dataset,
  { bias, activation, threshold }: Omit<NeuronNumbers, 'weights'>,
  asked: readonly (readonly number[] | undefined)[],
  problems: Problem[],
): Session | undefined {
  const names = dataset.outputs.map(({ name }) => name);
  for (const weights of asked) {
    if (!weights) continue;
    const layer = { names, weights, bias: [bias], activation, threshold };
    try {
      return new Session(engine, { network: [layer], dataset, training: usualTraining });
    } catch (error) {
      const fit = weights.length === dataset.inputs.length;
      problems.push(problemOf(error, fit ? undefined : 'weights'));
      if (fit) break;
    }
  }
  return undefined;
}

function unknownColumns(dataset: Dataset, settings: Settings): Problem[] {
  return (['x', 'compare'] as const).flatMap((attribute) => {
    const name = settings[attribute];
    if (name === null || columnIndex(dataset, name) >= 0) return [];
    return [{ code: 'unknown-column', attribute, name, columns: [] } as const];
  });
}
