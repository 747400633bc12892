import { describe, expect, test, vi } from 'vitest';
import { firstOutput } from '../../web/src/model/network.ts';
import { neuronOf } from '../../web/src/model/neuron.ts';
import { stepAt, stepCount } from '../../web/src/model/steps.ts';
import { passes } from '../../web/src/programs/learning.ts';
import { type Language, languages, writeProgram } from '../../web/src/programs/list.ts';
import { isLit, textOf } from '../../web/src/programs/program.ts';
import {
  computed,
  expectations,
  inNode,
  inPython,
  printed,
  rounding,
  states,
  writeCppOfAll,
} from './programs.ts';
import { stateOf } from './state-of.ts';

vi.setConfig({ testTimeout: 60_000 });

const expected = (name: string) => expectations.get(name) ?? [];
const unsigned = (value: number) => value + 0;

// An exp may be a language's own, and so may be the order in which the errors of some outputs are summed.
function expectAlike(name: string, got: readonly number[], wanted: readonly number[]): void {
  const { network = [], training, dataset } = states[name] ?? {};
  const isExact = network.every(({ activation }) => activation !== 'sigmoid');
  const sums = training?.method !== 'by-hand' && (dataset?.outputs.length ?? 0) > 1 ? passes : 0;
  expect(got, name).toHaveLength(wanted.length);
  if (isExact) expect(got.slice(sums), name).toEqual(wanted.slice(sums));
  else expectNear(name, got, wanted);
  expectNear(name, got.slice(0, sums), wanted);
}

function expectNear(name: string, got: readonly number[], wanted: readonly number[]): void {
  got.forEach((value, index) => {
    const near = wanted[index] ?? Number.NaN;
    expect(Math.abs(value - near), name).toBeLessThanOrEqual(rounding(name, near));
  });
}

test('the JavaScript of every neuron and network prints what the core has', () => {
  const outputs = printed('JavaScript', 'mjs', inNode);
  for (const [name, numbers] of outputs) {
    // A template has no sign for -0.
    expectAlike(name, numbers.map(unsigned), expected(name).map(unsigned));
  }
});

test('the Python of every neuron and network prints what the core has', () => {
  const outputs = printed('Python', 'py', inPython('python3'));
  for (const [name, numbers] of outputs) expectAlike(name, numbers, expected(name));
});

const compiler = process.env['CXX'] ?? 'c++';
const flags = ['-std=c++17', '-ffp-contract=off', '-Wall', '-Wextra', '-Werror'];

test('the C++ of every neuron and network prints what the core has', () => {
  const outputs = printed(
    'C++',
    'cpp',
    // One as a reader has it, and then all together.
    ([first = '']) => [compiler, ...flags, '-fsyntax-only', first],
    (paths, folder) => [compiler, ...flags, writeCppOfAll(paths, folder), '-o', `${folder}/all`],
    (_, folder) => [`${folder}/all`],
  );
  for (const [name, numbers] of outputs) expectAlike(name, numbers, expected(name));
});

describe.each(Object.keys(languages) as Language[])('%s', (language) => {
  const state = stateOf(
    [
      [8.5, 0.65],
      [9.5, 0.8],
    ],
    [0.25, 0.125],
    { bias: 3, activation: 'relu' },
  );
  const result = computed(state);
  const neuron = neuronOf(result, firstOutput(state.network));

  test('lights up what the present step is about', () => {
    const program = writeProgram(language, result, neuron.place, 1);
    const lit = Array.from({ length: stepCount(neuron) }, (_, index) =>
      program.flatMap((piece) =>
        typeof piece !== 'string' && isLit(piece, stepAt(neuron, 1, index)) ? [piece.text] : [],
      ),
    );
    expect(lit[0]).toEqual(['9.5']);
    expect(lit[1]).toEqual(expect.arrayContaining(['0.25', '9.5']));
    expect(lit[1]).toHaveLength(3);
    expect(lit[2]).toHaveLength(1);
    expect(lit[3]).toEqual(['0.8']);
    expect(lit[4]).toEqual(expect.arrayContaining(['0.125', '0.8']));
    expect(lit[6]?.[0]).toMatch(/^3(\.0)?$/);
    expect(lit[6]?.[1]).toContain('bias');
    expect(lit[7]).toEqual([expect.stringContaining('prediction')]);
  });

  test('of a network, lights up the chosen neuron’s numbers in its steps', () => {
    const result = computed(states['a layer of each activation'] ?? state);
    const litAt = (layer: number, index: number, neuron = 1) => {
      const place = { layer, neuron };
      const program = writeProgram(language, result, place, 3);
      const step = stepAt(neuronOf(result, place), 3, index);
      return program.flatMap((piece) =>
        typeof piece !== 'string' && isLit(piece, step) ? [piece.text] : [],
      );
    };
    expect(litAt(0, 0)).toEqual([expect.stringMatching(/^9(\.0)?$/)]);
    expect(litAt(0, 1)).toEqual(
      expect.arrayContaining(['-0.1', expect.stringMatching(/^9(\.0)?$/)]),
    );
    expect(litAt(1, 4)[0]).toBe('0.2');
    expect(litAt(1, 4)).toHaveLength(2);
    expect(litAt(1, 9)).toEqual(['-0.5', expect.stringMatching(/\+.*b/)]);
    expect(litAt(2, 10)).toEqual([expect.stringMatching(/activation|total > 0.5/)]);
    expect(litAt(3, 7, 0)).toEqual([expect.stringMatching(/activation|y =/)]);
  });

  test('of a network, says which numbers are the chosen neuron’s', () => {
    const result = computed(states['a hidden layer'] ?? state);
    const program = writeProgram(language, result, { layer: 0, neuron: 1 }, 0);
    const chosen = program.flatMap((piece) =>
      typeof piece !== 'string' && piece.isChosen ? [Number(piece.text)] : [],
    );
    expect(chosen).toEqual([-0.1, 0.1, 0.9, 0]);
  });

  test('writes no more than the first fifty examples', () => {
    const rows = Array.from({ length: 51 }, (_, index) => [1000 + index]);
    const many = stateOf(rows, [1]);
    const text = textOf(writeProgram(language, computed(many), neuron.place, 0));
    expect(text).toContain('1049');
    expect(text).not.toContain('1050');
  });
});
