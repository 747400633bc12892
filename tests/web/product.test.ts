import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activation } from '../../web/src/engine/types.ts';
import type { Network } from '../../web/src/model/network.ts';
import { differences, furthest, productOf } from '../../web/src/model/product.ts';
import { compute } from '../../web/src/model/result.ts';
import { engine } from './programs.ts';
import { stateOf } from './state-of.ts';

const games = [
  [8.5, 0.65, 1.2],
  [9.5, 0.8, 1.3],
  [9.9, 0.8, 0.5],
  [9, 0.9, 1],
];

function network(activation: Activation, last: Activation = 'identity', bias = [0, 0, 0]): Network {
  return [
    {
      names: ['h0', 'h1', 'h2'],
      weights: [0.1, 0.2, -0.1, -0.1, 0.1, 0.9, 0.1, 0.4, 0.1],
      bias,
      activation,
      threshold: 0,
    },
    {
      names: ['Hurt', 'Win', 'Sad'],
      weights: [0.3, 1.1, -0.3, 0.1, 0.2, 0, 0, 1.3, 0.1],
      bias,
      activation: last,
      threshold: 0,
    },
  ];
}

function multiply(layers: Network, rows: readonly (readonly number[])[] = games) {
  const state = { ...stateOf(rows, rows[0]?.map(() => 0) ?? []), network: layers };
  const workspace = engine.workspace();
  const result = compute(workspace, state);
  workspace.dispose();
  const product = productOf(state, (...args) => engine.forward(...args));
  return { result, product, differing: differences(product, result) };
}

test('two layers of plain sums are one layer', () => {
  const { result, product, differing } = multiply(network('identity'));
  expect(product.matrices[0]).toBe(result.state.network[0]?.weights);
  const expected = [-0.11, 0.05, 0.93, -0.01, 0.04, 0.17, -0.12, 0.17, 1.18];
  expect(Array.from(product.matrices[1] ?? [])).toEqual(
    expected.map((weight) => expect.closeTo(weight, 14)),
  );
  expect(product.predictions[0]).toBeCloseTo(0.2135, 14);
  expect(differing).toEqual([]);
});

test('biases are carried through the layers, and the last activation stays', () => {
  const { product, differing } = multiply(network('identity', 'sigmoid', [1, 2, 3]));
  expect(Array.from(product.biases[1] ?? [])).toEqual([
    expect.closeTo(0.3 + 2.2 - 0.9 + 1, 14),
    expect.closeTo(0.1 + 0.4 + 2, 14),
    expect.closeTo(2.6 + 0.3 + 3, 14),
  ]);
  expect(differing).toEqual([]);
});

test('an activation in between makes other predictions, where it changes a sum', () => {
  const { result, product, differing } = multiply(network('relu'));
  // Of h1, only game 3 has a sum below 0.
  expect(differing).toEqual([2, 6, 10]);
  const place = furthest(differing, product, result) ?? -1;
  expect(place).toBe(10);
  expect(product.predictions[place]).toBeCloseTo(-0.462, 14);
  expect(result.predictions[place]).toBeCloseTo(0.136, 14);
  expect(multiply(network('relu'), games.slice(0, 2)).differing).toEqual([]);
});

test('layers of any widths, with sums alone, are as good as their product', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
  const cases = fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 })
    .chain((widths) =>
      fc.tuple(
        fc.tuple(
          ...widths
            .slice(1)
            .map((outputs, place) =>
              fc.tuple(numbers(outputs * (widths[place] ?? 0)), numbers(outputs)),
            ),
        ),
        fc.array(numbers(widths[0] ?? 0), { minLength: 1, maxLength: 4 }),
      ),
    );
  fc.assert(
    fc.property(cases, ([layers, rows]) => {
      const names = (bias: readonly number[]) => bias.map((_, index) => `n${index}`);
      const made = layers.map(([weights, bias]) => {
        return { names: names(bias), weights, bias, activation: 'identity', threshold: 0 } as const;
      });
      expect(multiply(made, rows).differing).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
