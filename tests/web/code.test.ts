import { describe, expect, test, vi } from 'vitest';
import { stepAt, stepCount } from '../../web/src/model/steps.ts';
import { languages } from '../../web/src/programs/list.ts';
import { isLit, programOf, textOf } from '../../web/src/programs/program.ts';
import {
  computed,
  inNode,
  inPython,
  neurons,
  predictions,
  printed,
  rounding,
  writeCppOfAll,
} from './programs.ts';
import { stateOf } from './state-of.ts';

vi.setConfig({ testTimeout: 60_000 });

const predictionsOf = (name: string) => predictions.get(name) ?? [];
const unsigned = (value: number) => value + 0;

function expectAlike(name: string, got: readonly number[], expected: readonly number[]): void {
  if (neurons[name]?.network[0]?.activation !== 'sigmoid') {
    expect(got, name).toEqual(expected);
    return;
  }
  expect(got, name).toHaveLength(expected.length);
  got.forEach((value, index) => {
    const wanted = expected[index] ?? Number.NaN;
    expect(Math.abs(value - wanted), name).toBeLessThanOrEqual(rounding(wanted));
  });
}

test('the JavaScript of every neuron prints what the core predicts', () => {
  const outputs = printed('JavaScript', 'mjs', inNode);
  for (const [name, numbers] of outputs) {
    // A template has no sign for -0.
    expectAlike(name, numbers.map(unsigned), predictionsOf(name).map(unsigned));
  }
});

test('the Python of every neuron prints what the core predicts', () => {
  const outputs = printed('Python', 'py', inPython('python3'));
  for (const [name, numbers] of outputs) expectAlike(name, numbers, predictionsOf(name));
});

const compiler = process.env['CXX'] ?? 'c++';
const flags = ['-std=c++17', '-ffp-contract=off', '-Wall', '-Wextra', '-Werror'];

test('the C++ of every neuron prints what the core predicts', () => {
  const outputs = printed(
    'C++',
    'cpp',
    // One as a reader has it, and then all together.
    ([first = '']) => [compiler, ...flags, '-fsyntax-only', first],
    (paths, folder) => [compiler, ...flags, writeCppOfAll(paths, folder), '-o', `${folder}/all`],
    (_, folder) => [`${folder}/all`],
  );
  for (const [name, numbers] of outputs) expectAlike(name, numbers, predictionsOf(name));
});

describe.each(Object.entries(languages))('%s', (_, write) => {
  const state = stateOf(
    [
      [8.5, 0.65],
      [9.5, 0.8],
    ],
    [0.25, 0.125],
    { bias: 3, activation: 'relu' },
  );
  const neuron = computed(state);

  test('lights up what the present step is about', () => {
    const program = write(programOf(neuron, state.dataset.labels, 1));
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

  test('writes no more than the first fifty examples', () => {
    const rows = Array.from({ length: 51 }, (_, index) => [1000 + index]);
    const many = stateOf(rows, [1]);
    const text = textOf(write(programOf(computed(many), many.dataset.labels, 0)));
    expect(text).toContain('1049');
    expect(text).not.toContain('1050');
  });
});
