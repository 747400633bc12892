import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Core } from '#core/soma-core.js';
import createCoreWithoutWasm from '#core/soma-core-js.js';
import { Engine } from '../../web/src/engine/engine.ts';
import { createCore } from '../../web/src/engine/instantiate.ts';
import { type LayerDetails, type ParameterValues, Trainer } from '../../web/src/engine/trainer.ts';
import type { Network } from '../../web/src/engine/types.ts';
import { type GoldenLearnCase, readGoldenLearning } from './golden.ts';

const binary = readFileSync(new URL('../../build/wasm/web/soma-core.wasm', import.meta.url));
const golden = readGoldenLearning();

type Numbers = ArrayLike<number>;

const joined = (parts: readonly Numbers[]) => parts.flatMap((part) => Array.from(part));
const parametersOf = (layers: readonly (ParameterValues | undefined)[]) =>
  joined(layers.flatMap((layer) => (layer ? [layer.weights, layer.biases] : [])));

/** By the names that tools/golden has for them. */
function namedDetails(details: readonly LayerDetails[]): Record<string, number[]> {
  return {
    outputs: joined(details.map((layer) => layer.outputs)),
    'output-deltas': joined(details.map((layer) => layer.outputDeltas)),
    deltas: joined(details.map((layer) => layer.deltas)),
    'parameter-deltas': joined(details.flatMap((layer) => [layer.weightDeltas, layer.biasDeltas])),
    'up-errors': parametersOf(details.map((layer) => layer.up)),
    'down-errors': parametersOf(details.map((layer) => layer.down)),
  };
}

/** As Python has them, where each number comes from a plain loop. */
function expectSame(actual: Numbers, expected: Numbers, what: string, isExact: boolean): void {
  expect(actual, what).toHaveLength(expected.length);
  const largest = Math.max(1, ...Array.from(expected, Math.abs));
  Array.from(actual).forEach((value, index) => {
    const wanted = expected[index] ?? Number.NaN;
    if (isExact) expect(value, `${what} at ${index}`).toBe(wanted);
    else expect(Math.abs(value - wanted), what).toBeLessThanOrEqual(1e-12 * largest);
  });
}

describe.each([
  ['wasm', () => createCore(binary)],
  ['javascript', () => createCoreWithoutWasm()],
] as const)('training in %s', async (technology, create) => {
  const core: Core = await create();
  const engine = new Engine(core, technology);
  const trainers: Trainer[] = [];
  afterEach(() => {
    for (const trainer of trainers.splice(0)) trainer.dispose();
  });

  const start = (
    network: Network,
    values: Numbers,
    targets: Numbers,
    locks?: ArrayLike<boolean>,
    kernel = engine.kernel,
  ) => {
    const { weights, outputs } = network[0] ?? { weights: [] };
    const inputs = weights.length / (outputs ?? 1);
    const batch = { inputs, examples: values.length / inputs, values };
    const trainer = new Trainer(engine, network, batch, targets, locks, kernel);
    trainers.push(trainer);
    return trainer;
  };
  const neuron = (weights: number[]) => [{ weights }];
  const goldenTrainer = ({ network, batch, targets, locks }: GoldenLearnCase, kernel: number) =>
    start(network, batch.values, targets, locks, engine.kernels[kernel]);

  test.each(golden)('$name is Python’s', (wanted) => {
    const { name, method, order, stepSize } = wanted;
    for (const kernel of engine.kernels.keys()) {
      const isExact = order === 'each' || wanted.batch.examples < 8;
      const first = goldenTrainer(wanted, kernel);
      first.step(method, stepSize, order === 'each' ? 0 : undefined);
      const details = { ...namedDetails(first.details()), after: first.parameters };
      for (const [part, numbers] of Object.entries(wanted.step)) {
        const found = details[part as keyof typeof details] ?? [];
        expectSame(found, numbers, `${name}, ${part}`, isExact);
      }

      const trainer = goldenTrainer(wanted, kernel);
      for (let pass = 0; pass < wanted.passes; pass += 1) {
        const { errors } = trainer.pass(method, order, stepSize);
        if (pass === 0) expectSame(errors, wanted.errors, `${name}, errors`, isExact);
        const sum = [errors.reduce((total, error) => total + error, 0)];
        const [firstSum = 0, lastSum = 0] = wanted.passErrors;
        if (pass === 0) expectSame(sum, [firstSum], `${name}, first pass`, isExact);
        if (pass + 1 === wanted.passes) expectSame(sum, [lastSum], `${name}, last pass`, isExact);
      }
      expectSame(trainer.parameters, wanted.parameters, `${name}, parameters`, isExact);
      expectSame([trainer.error()], [wanted.error], `${name}, error`, isExact);
    }
  });

  test('the smallest neuron, one update and twenty', () => {
    const trainer = start(neuron([0.5]), [0.5], [0.8]);
    expect(trainer.step('gradient-descent', 1, 0)).toEqual({
      outcome: 'changed',
      error: 0.30250000000000005,
    });
    const [layer] = trainer.details();
    expect(layer?.outputs).toEqual(Float64Array.of(0.25));
    expect(layer?.weightDeltas).toEqual(Float64Array.of(-0.275));
    expect(trainer.parameters).toEqual(Float64Array.of(0.775));
    for (let step = 1; step < 20; step += 1) trainer.step('gradient-descent', 1, 0);
    expect(trainer.parameters).toEqual(Float64Array.of(1.5965116668671726));
  });

  test.each([
    [0.5, 0.8, 0.01, 0.1600809572142104],
    [0.5, 0.8, 0.1, -43463.41342612052],
    [0.1, 0.1, 1, -8.496029205125367e38],
  ])('an input of 5, from %d to %d with alpha %d', (weight, target, alpha, after) => {
    const trainer = start(neuron([weight]), [5], [target]);
    for (let step = 0; step < 29; step += 1) trainer.step('gradient-descent', alpha);
    expect(trainer.parameters).toEqual(Float64Array.of(after));
  });

  test('hot and cold is below 1e-8 in step 1101', () => {
    const trainer = start(neuron([0.5]), [0.5], [0.8]);
    let steps = 0;
    let error = 1;
    while (error >= 1e-8 && steps < 2000) {
      error = trainer.step('hot-and-cold', 0.001, 0).error;
      steps += 1;
    }
    expect(steps).toBe(1101);
  });

  test('toes, record and fans', () => {
    const trainer = start(neuron([0.1, 0.2, -0.1]), [8.5, 0.65, 1.2], [1]);
    trainer.step('gradient-descent', 0.01);
    expect(trainer.details()[0]?.outputs).toEqual(Float64Array.of(0.8600000000000001));
    expect(Array.from(trainer.parameters)).toEqual([0.1119, 0.20091, -0.09832]);
  });

  test('street lights', () => {
    const lights = [1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1];
    const trainer = start(neuron([0.5, 0.48, -0.7]), lights, [0, 1, 0, 1, 1, 0]);
    const pass = () => {
      const { errors } = trainer.pass('gradient-descent', 'each', 0.1);
      return errors.reduce((sum, error) => sum + error, 0);
    };
    const errors = Array.from({ length: 40 }, pass);
    expect([errors[0], errors[39]]).toEqual([2.6561231104, 0.00053373677328488]);
  });

  test('a gradient is twice its deltas, and changes nothing', () => {
    const network = [
      {
        weights: [0.3, -0.2, 0.5, 0.4],
        outputs: 2,
        bias: [0.1, 0],
        activation: 'sigmoid' as const,
      },
      { weights: [0.7, -0.6], bias: [0.2] },
    ];
    const trainer = start(network, [1, 2, 3, 0.5, -1, 2], [1, 0, 1]);
    const { parameters } = trainer;
    const error = trainer.gradient();
    const deltas = trainer
      .details()
      .flatMap(({ weightDeltas, biasDeltas }) => [...weightDeltas, ...biasDeltas]);
    expect(trainer.parameters).toEqual(parameters);
    expect(error).toBe(trainer.error());
    expect(deltas).toHaveLength(parameters.length);
    const errorWith = (index: number, nudge: number) => {
      trainer.parameters = parameters.map((value, at) => (at === index ? value + nudge : value));
      return trainer.error();
    };
    deltas.forEach((delta, index) => {
      const slope = (errorWith(index, 1e-5) - errorWith(index, -1e-5)) / 2e-5;
      expect(2 * delta).toBeCloseTo(slope, 8);
    });
  });

  test('hot and cold has errors up and down, and no deltas that it did not need', () => {
    const network = [{ weights: [1, 2], outputs: 2, bias: [0, 0] }, { weights: [1, 1] }];
    const trainer = start(network, [1, 3], [1, 2]);
    trainer.step('hot-and-cold', 0.01);
    const [hidden, output] = trainer.details();
    expect(hidden?.up?.weights).toHaveLength(2);
    expect(hidden?.up?.biases).toHaveLength(2);
    expect(output?.down?.weights).toHaveLength(2);
    expect(hidden?.outputDeltas).toHaveLength(0);
    expect(Array.from(output?.outputDeltas ?? [])).toEqual([2, 7]);
    expect(output?.weightDeltas).toHaveLength(0);
    trainer.step('gradient-descent', 0.01);
    expect(trainer.details()[0]?.up).toBeUndefined();
  });

  test('the best fit is found at once, and none where there are no plain sums', () => {
    const network = [{ weights: [0, 0], bias: [0] }];
    const trainer = start(network, [1, 2, 3, 5, 1, 0, 4, 2], [0, 5, -5, 5]);
    trainer.fit();
    const [x = 0, y = 0, bias = 0] = trainer.parameters;
    expect(x).toBeCloseTo(2, 12);
    expect(y).toBeCloseTo(-3, 12);
    expect(bias).toBeCloseTo(1, 12);
    expect(trainer.error()).toBeLessThan(1e-24);
    const alike = start(neuron([7, 7]), [1, 2, 2, 4], [1, 3], [false, false]);
    alike.fit();
    expect(alike.error()).toBeCloseTo(0.1, 14);
    const relu = start([{ weights: [1], activation: 'relu' as const }], [1], [1]);
    expect(() => relu.fit()).toThrow(/without an activation/);
  });

  test('what is locked stays, until it is freed', () => {
    const trainer = start(neuron([0.1, 0.2]), [1, 1], [1], [true, false]);
    expect(trainer.step('gradient-descent', 0.1).outcome).toBe('changed');
    expect(trainer.parameters[0]).toBe(0.1);
    expect(trainer.parameters[1]).toBeGreaterThan(0.2);
    trainer.setLocks([]);
    trainer.step('gradient-descent', 0.1);
    expect(trainer.parameters[0]).toBeGreaterThan(0.1);
  });

  test('an infinity is said, and the parameters stay', () => {
    const trainer = start(neuron([1]), [1e200], [1]);
    expect(trainer.step('gradient-descent', 1).outcome).toBe('not-finite');
    expect(trainer.parameters).toEqual(Float64Array.of(1));
    trainer.parameters = [0];
    expect(start(neuron([0]), [1], [0]).step('gradient-descent', 1).outcome).toBe('unchanged');
  });

  test('what does not fit is a RangeError in the core’s words', () => {
    expect(() => start(neuron([1]), [1, 2], [1])).toThrow(
      new RangeError('2 examples but 1 target'),
    );
    expect(() => start(neuron([1, 2]), [1, 2], [1], [true])).toThrow(
      new RangeError('2 parameters but 1 lock'),
    );
    const trainer = start(neuron([1]), [1], [1]);
    expect(() => trainer.step('gradient-descent', 1, 1)).toThrow(new RangeError('no such example'));
    expect(() => {
      trainer.parameters = [1, 2];
    }).toThrow(new RangeError('1 parameters but 2 values'));
    expect(trainer.parameters).toEqual(Float64Array.of(1));
  });

  test('a step’s details are gone where the error has been asked for since', () => {
    const trainer = start(neuron([1]), [1], [0]);
    expect(() => trainer.details()).toThrow(/just computed/);
    trainer.step('gradient-descent', 0.1);
    expect(trainer.details()).toHaveLength(1);
    trainer.error();
    expect(() => trainer.details()).toThrow(/just computed/);
  });

  test('trainers and their steps take no memory for good', () => {
    const learn = () => {
      const trainer = new Trainer(
        engine,
        neuron([1]),
        { inputs: 1, examples: 2, values: [1, 2] },
        [0, 1],
      );
      trainer.pass('gradient-descent', 'all', 0.01);
      trainer.error();
      trainer.dispose();
    };
    learn();
    const before = core.HEAPU8.length;
    for (let call = 0; call < 20_000; call += 1) learn();
    expect(core.HEAPU8.length).toBe(before);
  });
});
