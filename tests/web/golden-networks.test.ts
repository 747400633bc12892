import { expect, test } from 'vitest';
import { createSession } from '../../web/src/app/create-session.ts';
import { readSettings } from '../../web/src/app/settings.ts';
import type { Layer } from '../../web/src/engine/types.ts';
import { type Grid, gridOf } from '../../web/src/model/table/grid.ts';
import { namesAround, readLayers } from '../../web/src/model/table/read-layers.ts';
import { type GoldenCase, readGolden } from './golden.ts';
import { engine } from './programs.ts';

const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${letter}${place}`);

// The columns of every other layer stand in another order.
function layerGrid(layer: Layer, place: number, inputs: readonly string[]): Grid {
  const { weights, bias = [], outputs = 1 } = layer;
  const order = [...inputs.keys()];
  if (place % 2 === 1) order.reverse();
  const head = ['Neuron', ...order.map((input) => inputs[input] ?? '')];
  const rows = named('abcd'.charAt(place), outputs).map((name, output) => [
    name,
    ...order.map((input) => String(weights[output * inputs.length + input])),
    ...(bias.length > 0 ? [String(bias[output])] : []),
  ]);
  return gridOf([bias.length > 0 ? [...head, 'Bias'] : head, ...rows]);
}

/** The tables that say a case, and the attributes that go with them. */
function written({ batch, network }: GoldenCase) {
  const { inputs, examples, values } = batch;
  const rows = Array.from({ length: examples }, (_, example) => [
    `row ${example}`,
    ...Array.from({ length: inputs }, (_, input) => String(values[input * examples + example])),
  ]);
  let names = named('x', inputs);
  const tables = [gridOf([['Example', ...names], ...rows])];
  network.forEach((layer, place) => {
    tables.push(layerGrid(layer, place, names));
    names = named('abcd'.charAt(place), layer.outputs ?? 1);
  });
  const attributes: Record<string, string> = {
    activation: network.map(({ activation }) => activation).join(' '),
    threshold: network.map(({ threshold }) => threshold).join(' '),
  };
  return { tables, attributes };
}

function predictionsOf(golden: GoldenCase): number[] {
  const { tables, attributes } = written(golden);
  const settings = readSettings({
    attribute: (name) => attributes[name] ?? null,
    layers: { namesAround, readLayers },
    language: 'en',
    tableLanguage: 'en',
    views: [],
  });
  const { session, problems } = createSession(engine, tables, settings, {});
  expect(problems).toEqual([]);
  return [...(session?.result.predictions ?? [])];
}

const cases = readGolden('wide.txt');
const hasNoSigmoid = ({ network }: GoldenCase) => network.every((l) => l.activation !== 'sigmoid');

test('random networks, read from tables, are Python’s, bit for bit', () => {
  for (const golden of cases.filter(hasNoSigmoid)) {
    expect(predictionsOf(golden), golden.name).toEqual(golden.predictions);
  }
});

test('so they are with sigmoids, but for what the last bit of an exponential makes of them', () => {
  for (const golden of cases.filter((other) => !hasNoSigmoid(other))) {
    const predictions = predictionsOf(golden);
    expect(predictions, golden.name).toHaveLength(golden.predictions.length);
    golden.predictions.forEach((expected, place) => {
      const error = Math.abs((predictions[place] ?? Number.NaN) - expected);
      expect(error, golden.name).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
    });
  }
});
