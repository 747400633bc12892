import { describe, expect, test, vi } from 'vitest';
import { Session } from '../../web/src/app/session.ts';
import { type Network, type Parameter, withParameter } from '../../web/src/model/network.ts';
import type { State } from '../../web/src/model/state.ts';
import { engine } from './programs.ts';
import { stateOf } from './state-of.ts';

const network: Network = [
  { names: ['g0', 'g1'], weights: [1, -2, 3, 4], bias: [0.5, 0], activation: 'relu', threshold: 0 },
  {
    names: ['h0', 'h1'],
    weights: [2, 1, -1, 3],
    bias: [0, 1],
    activation: 'sigmoid',
    threshold: 0,
  },
  { names: ['Win'], weights: [2, 3], bias: [1], activation: 'identity', threshold: 0 },
];

function stateWith(rows: readonly (readonly number[])[], targets: readonly number[]): State {
  const state = stateOf(rows, [0, 0]);
  return {
    ...state,
    network,
    dataset: { ...state.dataset, targets: Float64Array.from(targets) },
  };
}

const changes: readonly [Parameter, number][] = [
  [{ kind: 'weight', layer: 2, output: 0, input: 1 }, -0.7],
  [{ kind: 'bias', layer: 2, output: 0 }, 0.1],
  [{ kind: 'weight', layer: 1, output: 1, input: 0 }, 0.3],
  [{ kind: 'weight', layer: 0, output: 0, input: 1 }, 0.9],
  [{ kind: 'weight', layer: 2, output: 0, input: 0 }, Number.MAX_VALUE],
];

const complete = stateWith(
  [
    [1, 2],
    [-3, 0.5],
    [0.1, 0.2],
  ],
  [1, 0, 1],
);

describe('a change of one number leads to the same as the whole network computed anew', () => {
  test.each([
    ['with complete examples', complete],
    [
      'where an input is missing',
      stateWith(
        [
          [1, 2],
          [Number.NaN, 0.5],
        ],
        [1, 0],
      ),
    ],
    [
      'where a hidden neuron has no number',
      stateWith(
        [
          [1, 2],
          [1e308, -1e308],
        ],
        [1, 0],
      ),
    ],
    [
      'where it is not known what is true',
      stateWith(
        [
          [1, 2],
          [-3, 0.5],
        ],
        [Number.NaN, 0],
      ),
    ],
  ])('%s', (_, author) => {
    const session = new Session(engine, author);
    for (const [parameter, value] of changes) {
      const next = withParameter(session.state.network, parameter, value);
      const anew = new Session(engine, { ...author, network: next });
      expect(session.errorOf(next)).toBe(anew.result.comparison?.error);
      session.preview({ ...session.state, network: next });
      expect(session.result).toEqual(anew.result);
    }
    session.undo();
    expect(session.result).toEqual(new Session(engine, author).result);
  });
});

test('while one number changes, layers before it are those of the result before', () => {
  const session = new Session(engine, complete);
  const turn = (weight: number) => {
    const parameter: Parameter = { kind: 'weight', layer: 2, output: 0, input: 1 };
    session.preview({ ...complete, network: withParameter(network, parameter, weight) });
    return session.result.layers;
  };
  const [first, second, last] = turn(0.1);
  const after = turn(0.2);
  expect(after[0]).toBe(first);
  expect(after[1]).toBe(second);
  expect(after[2]).not.toEqual(last);
});

test('the error in one example is asked for between changes without taking the core’s memory again', () => {
  const taken = vi.spyOn(engine, 'workspace');
  const session = new Session(engine, complete);
  const [parameter] = changes[0] ?? [];
  for (const value of [0.1, 0.2, 0.3]) {
    session.preview({
      ...complete,
      network: withParameter(network, parameter as Parameter, value),
    });
    session.errorOf(session.state.network, 1);
  }
  expect(taken).toHaveBeenCalledTimes(2);
  session.release();
  taken.mockRestore();
});
