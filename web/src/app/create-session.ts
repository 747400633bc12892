import type { Activation, Engine } from '../engine/index.ts';
import {
  type Column,
  columnIndex,
  type Dataset,
  datasetOf,
  isNamed,
  numberedColumns,
} from '../model/dataset.ts';
import {
  defaultWeight,
  firstOutput,
  type Network,
  type NeuronNumbers,
  type NeuronPlace,
  withNeuronNumbers,
} from '../model/network.ts';
import { type Problem, problemOf } from '../model/problem.ts';
import type { State } from '../model/state.ts';
import type { Grid } from '../model/table/grid.ts';
import type { LayerReader } from '../model/table/read-layers.ts';
import { readTables } from '../model/table/read-tables.ts';
import { arrangeTargets, type Target, targetsIn } from '../model/targets.ts';
import { outputNames } from '../model/usual-names.ts';
import { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { trainingOf } from './training-of.ts';

/** Numbers that a script gives in place of a table or of attributes. */
export interface ScriptedValues {
  weights?: readonly number[];
  bias?: number;
  activation?: Activation;
  threshold?: number;
  /** The neuron that those are about; the last layer's first unless given. */
  place?: NeuronPlace;
  layers?: Network;
  names?: readonly string[];
  rows?: readonly ArrayLike<number>[];
}

/** A session with the author's numbers, where there are any, and what is wrong with them. */
export interface CreatedSession {
  readonly session?: Session;
  /** Of each layer whether the author gives it biases. */
  readonly hasBias?: readonly boolean[];
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
  const { layers, label, tableLanguage: language } = settings;
  const around = layers?.namesAround(tables, { label, language });
  const examples = layers ? tables.slice(0, 1) : tables;
  const written = createDataset(examples, settings, scripted, problems, around);
  if (!written) return { problems };
  const read = layers?.readLayers(tables, written, { ...settings, language });
  const network = scripted.layers ?? read?.network ?? [];
  const arranged = arrangeTargets({ ...written, outputs: outputsOf(network, written) });
  const { dataset } = arranged;
  problems.push(...arranged.problems, ...unknownColumns(dataset, settings));
  problems.push(...(read?.problems ?? []));
  if (read && !read.network && !scripted.layers) return { problems };
  const { hasBias = [] } = read ?? {};
  const learns = trainingOf({ dataset, network }, settings, scripted, hasBias);
  problems.push(...learns.problems);
  const { training } = learns;
  if (network.length > 0) {
    const session = startNetwork(engine, { network, dataset, training }, scripted, problems);
    if (session) return { session, hasBias, problems };
    if (!scripted.layers) return { problems };
    const { layers: _, ...others } = scripted;
    const { session: written, problems: more } = createSession(engine, tables, settings, others);
    return { ...(written && { session: written }), problems: [...problems, ...more] };
  }
  const { bias, activation, threshold } = { ...settings, ...scripted };
  const session = start(
    engine,
    { dataset, training },
    { bias, activation, threshold },
    [scripted.weights, settings.weights, dataset.inputs.map(() => defaultWeight)],
    problems,
  );
  return session ? { session, problems } : { problems };
}

function createDataset(
  tables: readonly Grid[],
  { output, label, target, tableLanguage: language }: Settings,
  { names, rows }: ScriptedValues,
  problems: Problem[],
  around?: ReturnType<LayerReader['namesAround']>,
): Dataset | undefined {
  const element = around ? 'soma-network' : 'soma-neuron';
  if (tables.length === 0 && !rows) {
    problems.push({ code: 'no-table', element });
    return undefined;
  }
  const targets = (columns: readonly Column[]) =>
    target === null ? [] : targetsIn(target, columns);
  const [only, ...others] = around?.outputs ?? [];
  // The attribute names the only output, unless a table does.
  const isUnnamed = others.length === 0 && (only?.[0] ?? '') === '';
  const outputs = around && !isUnnamed ? around.outputs : [outputNames(output)];
  const written = readTables(tables, { label, ...around, outputs, targets, language });
  const dataset = rows ? replaceRows(written, rows, names, output, targets, problems) : written;
  if (!dataset || dataset.inputs.length === 0) {
    // What is wrong with a script's own rows has been said.
    if (dataset) problems.push({ code: 'no-inputs', element });
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
  targets: (columns: readonly Column[]) => readonly Target[],
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
    targetColumns: targets(columns).map((target) => ({ ...target, title: target.name })),
    targets: undefined,
  };
  try {
    return datasetOf(rows, columns, like);
  } catch (error) {
    problems.push(problemOf(error));
    return written;
  }
}

// As the examples' table has their columns, if it has any.
function outputsOf(network: Network, { outputs }: Dataset): readonly Column[] {
  const names = network.at(-1)?.names;
  if (!names) return outputs;
  return names.map((name, output) => {
    const written = outputs[output];
    return written && (name === '' || isNamed(written, name)) ? written : { name, title: name };
  });
}

// Numbers that a script gave to one neuron count, unless the core refuses them.
function startNetwork(
  engine: Engine,
  state: State,
  { weights, bias, activation, threshold, place, layers }: ScriptedValues,
  problems: Problem[],
): Session | undefined {
  const { network } = state;
  const given = Object.entries({ weights, bias, activation, threshold });
  const own = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  for (const numbers of Object.keys(own).length > 0 ? [own, {}] : [{}]) {
    try {
      const changed = withNeuronNumbers(network, place ?? firstOutput(network), numbers);
      return new Session(engine, { ...state, network: changed });
    } catch (error) {
      problems.push(problemOf(error, numbers === own ? 'weights' : layers && 'layers'));
    }
  }
  return undefined;
}

// The core itself says what is wrong with weights; the next ones serve instead, at last the defaults.
function start(
  engine: Engine,
  { dataset, training }: Pick<State, 'dataset' | 'training'>,
  { bias, activation, threshold }: Omit<NeuronNumbers, 'weights'>,
  asked: readonly (readonly number[] | undefined)[],
  problems: Problem[],
): Session | undefined {
  const names = dataset.outputs.map(({ name }) => name);
  for (const weights of asked) {
    if (!weights) continue;
    const layer = { names, weights, bias: [bias], activation, threshold };
    try {
      return new Session(engine, { network: [layer], dataset, training });
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
