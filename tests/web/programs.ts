import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantiate } from '../../web/src/engine/instantiate.ts';
import { firstOutput } from '../../web/src/model/network.ts';
import { type Neuron, neuronOf } from '../../web/src/model/neuron.ts';
import { compute } from '../../web/src/model/result.ts';
import type { State } from '../../web/src/model/state.ts';
import { type Language, languages } from '../../web/src/programs/list.ts';
import { programOf, textOf } from '../../web/src/programs/program.ts';
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

/** Neurons whose programs have to say what the core does. */
export const neurons: Readonly<Record<string, State>> = {
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
};

const core = readFileSync(new URL('../../build/wasm/web/soma-core.wasm', import.meta.url));
/** The core that programs are held against. */
export const engine = await instantiate(core);

/** A state's only neuron, with what the core makes of it. */
export function computed(state: State): Neuron {
  const workspace = engine.workspace();
  const result = compute(workspace, state);
  workspace.dispose();
  return neuronOf(result, firstOutput(state.network));
}

const results = new Map(Object.entries(neurons).map(([name, state]) => [name, computed(state)]));

/** What the core predicts for the neurons, by their names. */
export const predictions: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from(results, ([name, { outputs }]) => [name, Array.from(outputs)]),
);

/** A command with its arguments, given the programs' files and a folder for more. */
type Command = (paths: readonly string[], folder: string) => readonly string[];

const next = '--- the next program ---';

/**
 * What the programs of all neurons print in a language, by the neurons' names. They run in one
 * process: the last of the commands has to print `next` before it runs each of the files.
 */
export function printed(
  language: Language,
  extension: string,
  ...commands: readonly Command[]
): Map<string, number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soma-programs-'));
  try {
    const paths = Array.from(results, ([name, neuron], index) => {
      const path = join(folder, `program${index}.${extension}`);
      writeFileSync(
        path,
        textOf(languages[language](programOf(neuron, neurons[name]?.dataset.labels ?? [], 0))),
      );
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

/** How far results may lie apart where a language has an exp, or an order of summation, of its own. */
export function rounding(expected: number): number {
  return 1e-14 * Math.max(1, Math.abs(expected));
}
