import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Core } from '#core/soma-core.js';
import createCoreWithoutWasm from '#core/soma-core-js.js';
import { Engine } from '../../web/src/engine/engine.ts';
import { createCore } from '../../web/src/engine/instantiate.ts';
import { readGolden } from './golden.ts';

const binary = readFileSync(new URL('../../build/wasm/web/soma-core.wasm', import.meta.url));
const toes = [8.5, 9.5, 9.9, 9.0];
const games = [...toes, ...[0.65, 0.8, 0.8, 0.9], ...[1.2, 1.3, 0.5, 1.0]];
const fourGames = { inputs: 3, examples: 4, values: games };

describe.each([
  ['wasm', () => createCore(binary), 2],
  ['javascript', () => createCoreWithoutWasm(), 1],
] as const)('the engine in %s', async (technology, create, lanes64) => {
  const core: Core = await create();
  const engine = new Engine(core, technology);

  test('uses the widest kernel there is, and lists the scalar one beside it', () => {
    expect(engine.kernel.lanes64).toBe(lanes64);
    expect(engine.kernels.map((kernel) => kernel.name)).toContain('scalar');
  });

  test.each(readGolden('lesson.txt'))('$name is Python’s, bit for bit', (golden) => {
    for (const kernel of engine.kernels) {
      expect(Array.from(engine.forward(golden.network, golden.batch, kernel))).toEqual(
        golden.predictions,
      );
    }
  });

  test('random networks are Python’s, to the last digits', () => {
    for (const { name, network, batch, predictions } of readGolden('random.txt')) {
      const computed = engine.forward(network, batch);
      expect(computed, name).toHaveLength(predictions.length);
      predictions.forEach((expected, index) => {
        const error = Math.abs((computed[index] ?? Number.NaN) - expected);
        expect(error, name).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
      });
    }
  });

  test('a wrong number of weights is a RangeError in the core’s words', () => {
    const wrong = () => engine.weightedSum([8.5, 0.65, 1.2], [0.1, 0.2]);
    expect(wrong).toThrow(new RangeError('3 inputs but 2 weights'));
    expect(wrong).toThrow(RangeError);
    expect(engine.weightedSum([8.5, 0.65, 1.2], [0.1, 0.2, 0])).toBe(0.9800000000000001);
  });

  test('a batch whose numbers do not fill its shape is refused', () => {
    const batch = { inputs: 3, examples: 4, values: toes };
    expect(() => engine.forward([{ weights: [1, 2, 3] }], batch)).toThrow(
      new RangeError('3 inputs of 4 examples need 12 values, not 4'),
    );
  });

  test('calls on other kernels take no memory for good', () => {
    const size = () => core.HEAPU8.length;
    const call = () => {
      for (const kernel of engine.kernels) {
        engine.forward([{ weights: [1, 2, 3] }], fourGames, kernel);
      }
    };
    call();
    const before = size();
    for (let calls = 0; calls < 50_000; calls += 1) call();
    expect(size()).toBe(before);
  });

  test('a kernel that is not the engine’s is refused', () => {
    const another = { ...engine.kernel };
    expect(() => engine.workspace(another)).toThrow(new RangeError('no such kernel'));
    expect(() => engine.forward([{ weights: [1, 2, 3] }], fourGames, another)).toThrow(RangeError);
  });

  test('an activation that there is not is named', () => {
    const network = [{ weights: [1, 2, 3], activation: 'tanh' as 'step' }];
    expect(() => engine.forward(network, fourGames)).toThrow(/'tanh'/);
  });

  test('no examples give no predictions, no inputs give the bias', () => {
    const none = { inputs: 2, examples: 0, values: [] };
    expect(engine.forward([{ weights: [1, 2] }], none)).toHaveLength(0);
    const empty = { inputs: 0, examples: 3, values: [] };
    const predictions = engine.forward([{ weights: [], bias: [0.5] }], empty);
    expect(Array.from(predictions)).toEqual([0.5, 0.5, 0.5]);
  });

  test('NaN and infinities pass through', () => {
    const values = [Number.NaN, Infinity, -Infinity, 1];
    const batch = { inputs: 1, examples: 4, values };
    expect(Array.from(engine.forward([{ weights: [2] }], batch))).toEqual([
      ...[Number.NaN, Infinity, -Infinity, 2],
    ]);
  });

  test('every layer’s sums and outputs come from one call', () => {
    const workspace = engine.workspace();
    const network = [
      { weights: [1, 1, 1, -1], outputs: 2, bias: [0, 0.5], activation: 'relu' as const },
      { weights: [2, 3] },
    ];
    const batch = { inputs: 2, examples: 2, values: [1, 2, 3, 4] };
    const [hidden, output] = workspace.forwardTraced(network, batch);
    expect(Array.from(hidden?.sums ?? [])).toEqual([4, 6, -1.5, -1.5]);
    expect(Array.from(hidden?.outputs ?? [])).toEqual([4, 6, 0, 0]);
    expect(Array.from(output?.outputs ?? [])).toEqual([8, 12]);
    expect(workspace.forward(network, batch)).toEqual(output?.outputs);
    expect(() => workspace.forwardTraced([{ weights: [1] }], batch)).toThrow(
      '2 inputs but 1 weight',
    );
    workspace.dispose();
  });

  test('predictions stand beside what is true, whichever batch they are of', () => {
    const workspace = engine.workspace();
    const network = [{ weights: [1, 2], outputs: 2 }];
    expect(() => workspace.compare([1, 2])).toThrow('nothing has been computed yet');
    workspace.forwardTraced(network, { inputs: 1, examples: 2, values: [1, 3] });
    expect(workspace.compare([1, 1, 0, 5])).toEqual({
      deltas: Float64Array.of(0, 2, 2, 1),
      errors: Float64Array.of(4, 5),
      error: 4.5,
    });
    expect(() => workspace.compare([1, 2, 3])).toThrow(
      new RangeError('2 outputs of 2 examples need 4 targets, not 3'),
    );
    workspace.forwardTraced(network, { inputs: 1, examples: 1, values: [1] });
    expect(workspace.compare([0.5, Number.NaN]).deltas).toEqual(Float64Array.of(0.5, Number.NaN));
    workspace.forwardTraced(network, { inputs: 1, examples: 0, values: [] });
    expect(workspace.compare([]).error).toBe(0);
    const incomplete = { inputs: 1, examples: 4, values: [1, Number.NaN, 3, 4] };
    const targets = [0, 0, Number.NaN, 2];
    expect(workspace.error([{ weights: [1] }], incomplete, targets)).toBe(2.5);
    expect(workspace.error([{ weights: [2] }], incomplete, targets)).toBe(20);
    workspace.dispose();
  });

  test('float32 is rounded as in Python', () => {
    const workspace = engine.workspace(engine.kernel, 'float32');
    const batch = { inputs: 1, examples: 1, values: [1] };
    expect(workspace.forward([{ weights: [0.1] }], batch)[0]).toBe(Math.fround(0.1));
    expect(() => workspace.compare([1])).toThrow(/float64/);
    workspace.dispose();
  });

  test('a workspace follows its weights, its batch and its shape', () => {
    const workspace = engine.workspace();
    const predict = (weights: number[], batch = fourGames) =>
      Array.from(workspace.forward([{ weights }], batch));
    expect(predict([0.1, 0.2, 0])).toEqual([0.9800000000000001, 1.11, 1.1500000000000001, 1.08]);
    expect(predict([1, 0, 0])).toEqual(toes);
    expect(predict([0, 1, 0])).toEqual(games.slice(4, 8));
    expect(predict([2], { inputs: 1, examples: 2, values: [3, 4] })).toEqual([6, 8]);
    expect(() => predict([1, 2])).toThrow('3 inputs but 2 weights');
    expect(predict([0, 0, 1])).toEqual(games.slice(8));
    workspace.dispose();
  });

  test('memory grows under a workspace that is in use', () => {
    const [one, other] = [engine.workspace(), engine.workspace()];
    const examples = 3_000_000;
    const many = { inputs: 3, examples, values: new Float64Array(3 * examples).fill(1) };
    for (const workspace of [one, other]) {
      expect(workspace.forward([{ weights: [1, 0, 0] }], fourGames)[3]).toBe(9);
      expect(workspace.forwardTraced([{ weights: [0, 1, 0] }], fourGames)[0]?.sums[3]).toBe(0.9);
    }
    expect(one.forward([{ weights: [1, 2, 3] }], many)[examples - 1]).toBe(6);
    expect(one.forwardTraced([{ weights: [1, 1, 1] }], many)[0]?.sums[examples - 1]).toBe(3);
    expect(other.forward([{ weights: [0, 1, 0] }], fourGames)[3]).toBe(0.9);
    expect(other.forwardTraced([{ weights: [1, 0, 0] }], fourGames)[0]?.sums[3]).toBe(9);
    for (const workspace of [one, other]) workspace.dispose();
  });

  test('more than memory holds is a RangeError, and the workspace lives on', () => {
    const workspace = engine.workspace();
    const huge = { inputs: 100, examples: 4_000_000, values: { length: 400_000_000 } };
    expect(() => workspace.forward([{ weights: new Float64Array(100) }], huge)).toThrow(
      /out of memory/,
    );
    expect(workspace.forward([{ weights: [1, 0, 0] }], fourGames)[0]).toBe(8.5);
    workspace.dispose();
  });
});
