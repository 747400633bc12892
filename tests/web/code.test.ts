import { describe, expect, test, vi } from 'vitest';
import { compute } from '../../web/src/model/result.ts';
import { stepAt, stepCount } from '../../web/src/model/steps.ts';
import { languages } from '../../web/src/programs/list.ts';
import { isLit, programOf, textOf } from '../../web/src/programs/program.ts';
import { engine, neurons, printed, rounding, written } from './programs.ts';
import { stateOf } from './state-of.ts';

const cases = Object.entries(neurons);
// Compilers take their time: what differs in the numbers alone is left to the other languages.
const compiled = cases.filter(([name]) => !/^(identity|one input|steep)/.test(name));
vi.setConfig({ testTimeout: 120_000 });

const isBySigmoid = (name: string) => neurons[name]?.activation === 'sigmoid';

function expectAlike(got: readonly number[], expected: readonly number[], exact: boolean): void {
  if (exact) {
    expect(got).toEqual(expected);
    return;
  }
  expect(got).toHaveLength(expected.length);
  got.forEach((value, index) => {
    const wanted = expected[index] ?? Number.NaN;
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(rounding(wanted));
  });
}

test.each(cases)('the JavaScript of %s prints what the core predicts', (name, state) => {
  const { text, predictions } = written('JavaScript', state);
  const got = printed(text, 'neuron.mjs', (path) => [process.execPath, path]);
  // A template has no sign for -0.
  expectAlike(
    got.map((value) => value + 0),
    predictions.map((value) => value + 0),
    !isBySigmoid(name),
  );
});

test.each(cases)('the Python of %s prints what the core predicts', (name, state) => {
  const { text, predictions } = written('Python', state);
  expectAlike(
    printed(text, 'neuron.py', (path) => ['python3', path]),
    predictions,
    !isBySigmoid(name),
  );
});

const compiler = process.env['CXX'] ?? 'c++';
const flags = ['-std=c++17', '-ffp-contract=off', '-Wall', '-Wextra', '-Werror'];

test.each(compiled)('the C++ of %s prints what the core predicts', (name, state) => {
  const { text, predictions } = written('C++', state);
  const got = printed(
    text,
    'neuron.cpp',
    (path, folder) => [compiler, ...flags, path, '-o', `${folder}/neuron`],
    (_, folder) => [`${folder}/neuron`],
  );
  expectAlike(got, predictions, !isBySigmoid(name));
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
  const workspace = engine.workspace();
  const result = compute(workspace, state);
  workspace.dispose();

  test('lights up what the present step is about', () => {
    const program = write(programOf(result, 1));
    const lit = Array.from({ length: stepCount(result) }, (_, index) =>
      program.flatMap((piece) =>
        typeof piece !== 'string' && isLit(piece, stepAt(result, 1, index)) ? [piece.text] : [],
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
    const many = engine.workspace();
    const text = textOf(write(programOf(compute(many, stateOf(rows, [1])), 0)));
    many.dispose();
    expect(text).toContain('1049');
    expect(text).not.toContain('1050');
  });
});
