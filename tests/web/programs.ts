import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantiate } from '../../web/src/engine/instantiate.ts';
import { Trainer } from '../../web/src/engine/trainer.ts';
import { activations } from '../../web/src/engine/types.ts';
import { completeExamples } from '../../web/src/model/complete.ts';
import { firstOutput, type NetworkLayer } from '../../web/src/model/network.ts';
import { marksOf, withParameters } from '../../web/src/model/parameters.ts';
import { compute, layersOf, type Result } from '../../web/src/model/result.ts';
import type { State } from '../../web/src/model/state.ts';
import { type Training, usualTraining } from '../../web/src/model/training.ts';
import { passes } from '../../web/src/programs/learning.ts';
import { type Language, writeProgram } from '../../web/src/programs/list.ts';
import { textOf } from '../../web/src/programs/program.ts';
import { stateOf } from './state-of.ts';

const games = [
  [8.5, 0.65, 1.2],
  [9.5, 0.8, 1.3],
  [9.9, 0.8, 0.5],
  [9.0, 0.9, 1.0],
];
const weights = [0.1, 0.2, 0];

// Names and labels that end strings, comments and formats where nobody takes care.
const awkward = [
  '"quoted" \\',
  '%s %d {x} \x24{y} \\n',
  "it's */ // # `",
  '\u202eturned\u2028 \u0007',
];

function labelled(state: State, labels: readonly string[]): State {
  const inputs = labels.map((name) => ({ name, title: name })).slice(0, weights.length);
  return { ...state, dataset: { ...state.dataset, inputs, labels } };
}

/** A network of layers, each of which says what it is besides its weights and biases. */
function networkOf(
  rows: readonly (readonly number[])[],
  ...layers: readonly (Partial<NetworkLayer> & Pick<NetworkLayer, 'weights' | 'bias'>)[]
): State {
  const [first] = layers;
  const state = stateOf(
    rows,
    first?.weights.slice(0, first.weights.length / first.bias.length) ?? [],
  );
  const network = layers.map((layer, place) => ({
    names: layer.bias.map((_, neuron) => `neuron ${place} ${neuron}`),
    ...{ activation: 'identity' as const, threshold: 0 },
    ...layer,
  }));
  const names = network[network.length - 1]?.names ?? [];
  const outputs = names.map((name) => ({ name, title: name }));
  return { ...state, network, dataset: { ...state.dataset, outputs } };
}

const [hidden, output] = [
  [0.1, 0.2, -0.1, -0.1, 0.1, 0.9, 0.1, 0.4, 0.1],
  [0.3, 1.1, -0.3, 0.1, 0.2, 0, 0, 1.3, 0.1],
];

const networks: Readonly<Record<string, State>> = {
  'three outputs of one input': networkOf([[0.65], [0.8], [0.9]], {
    ...{ weights: [0.3, 0.2, 0.9], bias: [0, 0, 0] },
  }),
  'three outputs of three inputs': networkOf(games, { weights: output, bias: [0, 0.5, -0.25] }),
  'a hidden layer': networkOf(
    games,
    { weights: hidden, bias: [0, 0, 0] },
    { weights: output, bias: [0, 0, 0] },
  ),
  'a layer of each activation': networkOf(
    games,
    { weights: hidden, bias: [-1, 0.25, 0], activation: 'relu' },
    { weights: output, bias: [0.5, -0.5, 0.125], activation: 'sigmoid' },
    { weights: [1, -1, 0.5, -0.25, 3, 2], bias: [0, -1], activation: 'step', threshold: 0.5 },
    { weights: [0.7, -0.1], bias: [0.3] },
  ),
  'a hidden layer of steep sigmoids': networkOf(
    [[-9e3], [-1], [9e3]],
    { weights: [1, -1], bias: [0, 0], activation: 'sigmoid' },
    { weights: [1, 2], bias: [0], activation: 'relu' },
  ),
  'layers of what is no number': networkOf(
    [[Number.NaN], [Infinity], [-Infinity], [1]],
    { weights: [1, -1], bias: [0, 1], activation: 'relu' },
    { weights: [1, 1, 1, -1], bias: [0, 0], activation: 'step', threshold: 0.5 },
  ),
  'a network without examples': networkOf(
    [],
    { weights: hidden, bias: [0, 0, 0] },
    { weights: [1, 2, 3], bias: [0] },
  ),
  'awkward names in layers': labelled(
    networkOf(
      games,
      { weights: hidden, bias: [0, 0, 0], names: awkward.slice(1) },
      { weights: output, bias: [0, 0, 0], names: awkward.slice(1) },
    ),
    awkward,
  ),
};

/** The state with what is true of its examples, a row each, and a way to learn it. */
function learning(
  state: State,
  truth: readonly (readonly number[])[],
  training: Partial<Training>,
): State {
  const outputs = state.dataset.outputs.length;
  const targets = Float64Array.from(
    Array.from({ length: outputs }).flatMap((_, output) => truth.map((row) => row[output] ?? 0)),
  );
  const learns = { ...usualTraining, method: 'gradient-descent' as const, ...training };
  return { ...state, dataset: { ...state.dataset, targets }, training: learns };
}

const won = [[1], [1], [0], [1]];
const biasLock = { kind: 'bias', layer: 0, output: 0 } as const;
const fansLock = { kind: 'weight', layer: 0, output: 0, input: 2 } as const;
const lights = [
  [1, 0, 1],
  [0, 1, 1],
  [0, 0, 1],
  [1, 1, 1],
  [0, 1, 1],
  [1, 0, 1],
];
const walked = [[0], [1], [0], [1], [1], [0]];
const deep = networkOf(
  games,
  { weights: hidden, bias: [0.1, 0.2, -0.1], activation: 'relu' },
  { weights: [0.3, 1.1, -0.3, 0.1, 0.2, 0.05], bias: [0.1, -0.1], activation: 'sigmoid' },
);
const deepTruth = [
  [1, 0.1],
  [1, 0],
  [0, 0.1],
  [1, 0.2],
];
const nudged = { method: 'hot-and-cold', nudge: 0.01 } as const;

/** Networks of 1 to 4 layers, 1 to 9 neurons wide, with numbers that nobody has picked. */
function randomNetworks(count: number): Record<string, State> {
  let seed = 11;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const numbers = (length: number) => Array.from({ length }, () => random() * 4 - 2);
  const networks = Array.from({ length: count }, (_, place): [string, State] => {
    const depth = 1 + (place % 4);
    const widths = Array.from({ length: depth + 1 }, () => 1 + Math.floor(random() * 9));
    const layers = widths.slice(1).map((width, layer) => ({
      weights: numbers(width * (widths[layer] ?? 1)),
      bias: numbers(width),
      activation: activations[(place + layer) % (place % 3 === 0 ? 4 : 3)] ?? 'identity',
      threshold: random(),
    }));
    const rows = Array.from({ length: 5 }, () => numbers(widths[0] ?? 1));
    return [`random network ${place}`, networkOf(rows, ...layers)];
  });
  return Object.fromEntries(networks);
}

/** What is learned, in all ways that there are. */
const learners: Readonly<Record<string, State>> = {
  'descent after each': learning(stateOf(games, weights), won, { alpha: 0.01, locks: [biasLock] }),
  'descent after all': learning(stateOf(games, weights), won, {
    ...{ alpha: 0.01, order: 'all', locks: [biasLock] },
  }),
  'descent with a bias': learning(stateOf(games, weights, { bias: 0.25 }), won, { alpha: 0.01 }),
  'descent of a sigmoid': learning(
    stateOf(games, weights, { bias: -1, activation: 'sigmoid' }),
    ...([won, { alpha: 0.5, order: 'all' }] as const),
  ),
  'descent of a ReLU': learning(
    stateOf(lights, [0.5, 0.48, -0.7], { activation: 'relu' }),
    ...([walked, { alpha: 0.1 }] as const),
  ),
  'descent with locks': learning(stateOf(games, weights, { bias: 0.25 }), won, {
    ...{ alpha: 0.01, order: 'all', locks: [fansLock] },
  }),
  'the street lights': learning(stateOf(lights, [0.5, 0.48, -0.7]), walked, { locks: [biasLock] }),
  perceptron: learning(
    stateOf(lights, [0.5, 0.48, -0.7], { activation: 'step', threshold: 0.3 }),
    ...([walked, { alpha: 0.15, locks: [biasLock] }] as const),
  ),
  'hot and cold': learning(stateOf(games, weights), won, { ...nudged, locks: [biasLock] }),
  'hot and cold on all': learning(stateOf(games, weights, { bias: 0.25 }), won, {
    ...{ ...nudged, order: 'all', locks: [biasLock, fansLock] },
  }),
  'hot and cold with a bias': learning(stateOf(games, weights, { bias: 0.25 }), won, nudged),
  backpropagation: learning(deep, deepTruth, { alpha: 0.1 }),
  'backpropagation from all': learning(deep, deepTruth, { alpha: 0.5, order: 'all' }),
  'backpropagation without biases': learning(
    networkOf(games, { weights: hidden, bias: [0, 0, 0] }, { weights: output, bias: [0, 0, 0] }),
    [0, 1, 2, 3].map((game) => [0.1, 1 - game / 4, game / 8]),
    {
      alpha: 0.01,
      locks: [0, 1].flatMap((layer) =>
        [0, 1, 2].map((output) => ({ kind: 'bias', layer, output }) as const),
      ),
    },
  ),
  'backpropagation with locks': learning(deep, deepTruth, {
    ...{ alpha: 0.1, locks: [biasLock, fansLock, { ...fansLock, layer: 1, input: 0 }] },
  }),
  'backpropagation from all with locks': learning(deep, deepTruth, {
    ...{ alpha: 0.1, order: 'all', locks: [biasLock, { ...fansLock, layer: 1, output: 1 }] },
  }),
  'hot and cold through layers': learning(deep, deepTruth, nudged),
  'hot and cold through layers with locks': learning(deep, deepTruth, {
    ...{ ...nudged, order: 'all', locks: [biasLock, fansLock] },
  }),
  'rows that lack something': learning(
    stateOf([[8.5], [Number.NaN], [9.9], [9]], [0.1]),
    ...([[[1], [1], [0], [Number.NaN]], { alpha: 0.01 }] as const),
  ),
  'by hand': learning(stateOf(games, weights), won, { method: 'by-hand' }),
};

/** Neurons and networks whose programs have to say what the core does. */
export const states: Readonly<Record<string, State>> = {
  identity: stateOf(games, weights),
  'a bias': stateOf(games, [0.1, -0.2, 1e-7], { bias: -0.3 }),
  step: stateOf(games, weights, { activation: 'step', threshold: 1.1 }),
  ReLU: stateOf(games, weights, { activation: 'relu', bias: -1.1 }),
  sigmoid: stateOf(games, weights, { activation: 'sigmoid', bias: -1 }),
  'steep sigmoid': stateOf([[-9e3], [-1], [9e3]], [1], { activation: 'sigmoid' }),
  'one input': stateOf([[1], [-0], [2.5]], [-3]),
  'large and small': stateOf(
    [
      [1e21, 5e-324],
      [1.7976931348623157e308, 1],
    ],
    [1e-300, 1e300],
  ),
  'what is no number': stateOf(
    [
      [Number.NaN, 1],
      [Infinity, 2],
      [-Infinity, 3],
      [1, 1],
    ],
    [1, -1],
  ),
  'steps of what is no number': stateOf([[Number.NaN], [Infinity], [-Infinity], [1]], [1], {
    ...{ activation: 'step', threshold: 0.5 },
  }),
  'no examples': stateOf([], weights),
  'awkward names': labelled(stateOf(games, weights), awkward),
  ...networks,
  ...randomNetworks(8),
  ...learners,
};

const core = readFileSync(new URL('../../build/wasm/web/soma-core.wasm', import.meta.url));
/** The core that programs are held against. */
export const engine = await instantiate(core);

/** What the core makes of a state. */
export function computed(state: State): Result {
  const workspace = engine.workspace();
  const result = compute(workspace, state);
  workspace.dispose();
  return result;
}

const results = new Map(Object.entries(states).map(([name, state]) => [name, computed(state)]));

/** What the core has for the states to print, by their names. */
export const expectations: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from(results, ([name, result]) => [name, learnt(result) ?? predicted(result)]),
);

/** The predictions, example by example. */
function predicted({ state, predictions }: Result, examples = [...state.dataset.labels.keys()]) {
  const { outputs, labels } = state.dataset;
  return examples.flatMap((example) =>
    outputs.map((_, output) => predictions[output * labels.length + example] ?? Number.NaN),
  );
}

/** The error of each pass, what is predicted after them, and a neuron's own weights. */
function learnt({ state }: Result): number[] | undefined {
  const { dataset, network, training } = state;
  const { method, order, alpha, nudge, locks } = training;
  if (method === 'by-hand' || !dataset.targets) return undefined;
  const examples = completeExamples(dataset);
  const pick = (values: Float64Array) =>
    Float64Array.from(
      Array.from({ length: values.length / dataset.labels.length }).flatMap((_, row) =>
        examples.map((example) => values[row * dataset.labels.length + example] ?? 0),
      ),
    );
  const batch = {
    inputs: dataset.inputs.length,
    examples: examples.length,
    values: pick(dataset.values),
  };
  const plain = engine.kernels.find(({ name }) => name === 'scalar');
  const marks = marksOf(network, locks);
  const trainer = new Trainer(engine, layersOf(state), batch, pick(dataset.targets), marks, plain);
  const stepSize = method === 'hot-and-cold' ? nudge : alpha;
  const errors = Array.from({ length: passes }, () => trainer.pass(method, order, stepSize).error);
  const learned = { ...state, network: withParameters(network, trainer.parameters) };
  trainer.dispose();
  const numbers = [...errors, ...predicted(computed(learned), [...examples])];
  const [layer] = learned.network;
  const biasLearns = marks[marks.length - 1] === false;
  const isShort = learned.network.length === 1 && layer?.bias.length === 1;
  if (!isShort || !layer || (method === 'hot-and-cold' && biasLearns)) return numbers;
  return [...numbers, ...layer.weights, ...(biasLearns ? layer.bias : [])];
}

/** A command with its arguments, given the programs' files and a folder for more. */
type Command = (paths: readonly string[], folder: string) => readonly string[];

const next = '--- the next program ---';

/**
 * What the programs of all states print in a language, by the states' names. They run in one
 * process: the last of the commands has to print `next` before it runs each of the files.
 */
export function printed(
  language: Language,
  extension: string,
  ...commands: readonly Command[]
): Map<string, number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soma-programs-'));
  try {
    const paths = Array.from([...results.values()], (result, index) => {
      const path = join(folder, `program${index}.${extension}`);
      const place = firstOutput(result.state.network);
      writeFileSync(path, textOf(writeProgram(language, result, place, 0)));
      return path;
    });
    let output = '';
    for (const command of commands) {
      const [program = '', ...args] = command(paths, folder);
      output = execFileSync(program, args, { encoding: 'utf8' });
    }
    const [, ...outputs] = output.split(`${next}\n`);
    const names = [...results.keys()];
    if (outputs.length !== names.length) throw new Error(`not all programs ran:\n${output}`);
    return new Map(
      outputs.map((lines, index) => [
        names[index] ?? '',
        lines.split('\n').filter(Boolean).map(toNumber),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has Node run JavaScript files, each as a module of its own. */
export const inNode: Command = (paths) => {
  const script = `for (const path of process.argv.slice(1)) {
    console.log(${JSON.stringify(next)});
    await import(path).catch(console.log);
  }`;
  return [process.execPath, '--input-type=module', '--eval', script, ...paths];
};

/** Has a Python run files, each in a namespace of its own. */
export const inPython =
  (python: string): Command =>
  (paths) => {
    const script = `
import runpy, sys, traceback
for path in sys.argv[1:]:
    print(${JSON.stringify(next)})
    try:
        runpy.run_path(path)
    except Exception:
        traceback.print_exc(file=sys.stdout)
`;
    return [python, '-c', script, ...paths];
  };

/** Writes a C++ file that runs others: each is in a namespace of its own, and its main a function there. */
export function writeCppOfAll(paths: readonly string[], folder: string): string {
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const includes = new Set(texts.flatMap((text) => text.match(/^#include .*/gm) ?? []));
  // Only the main of a whole program returns 0 by itself.
  const namespaces = texts.map(
    (text, index) => `namespace program${index} {\n${text.replace(/}\s*$/, 'return 0; }')}\n}`,
  );
  const calls = paths.map((_, index) => `std::cout << "${next}\\n"; program${index}::main();`);
  const path = join(folder, 'all.cpp');
  writeFileSync(path, [...includes, ...namespaces, 'int main() {', ...calls, '}', ''].join('\n'));
  return path;
}

// The number after the label, as the five languages spell it.
function toNumber(line: string): number {
  const text = line.slice(line.lastIndexOf(': ') + 2);
  const infinity = /^(-?)inf(inity)?$/i.exec(text);
  if (infinity) return infinity[1] ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^-?nan$/i.test(text) ? Number.NaN : Number(text);
}

/**
 * How far a state's results may lie apart where a language has an exp, or an order of summation, of its
 * own. What is learned carries that along from step to step.
 */
export function rounding(name: string, expected: number): number {
  const size = states[name]?.training.method === 'by-hand' ? 1e-14 : 1e-12;
  return size * Math.max(1, Math.abs(expected));
}
