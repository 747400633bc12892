import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantiate } from '../../web/src/engine/instantiate.ts';
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
  const inputs = labels.map((name) => ({ name, title: name })).slice(0, state.weights.length);
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

/** A neuron's program in a language, and what the core predicts. */
export function written(language: Language, state: State) {
  const workspace = engine.workspace();
  const result = compute(workspace, state);
  workspace.dispose();
  const text = textOf(languages[language](programOf(result, 0)));
  return { text, predictions: Array.from(result.predictions) };
}

/** What a program prints, run by commands that are given its file and a folder for more. */
export function printed(
  text: string,
  file: string,
  ...commands: readonly ((path: string, folder: string) => readonly string[])[]
): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'soma-program-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, text);
    let output = '';
    for (const command of commands) {
      const [program = '', ...args] = command(path, folder);
      output = execFileSync(program, args, { encoding: 'utf8' });
    }
    return output.split('\n').filter(Boolean).map(toNumber);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
