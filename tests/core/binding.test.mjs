// The binding as JavaScript meets it: the one glue file, with each of the wasm binaries.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = process.env.SOMA_CORE;
const { default: createSomaCore } = await import(pathToFileURL(`${folder}/soma-core.js`));

const games = [8.5, 9.5, 9.9, 9, 0.65, 0.8, 0.8, 0.9, 1.2, 1.3, 0.5, 1];
const digits = [0.9800000000000001, 1.11, 1.1500000000000001, 1.08];

async function load(file) {
  return createSomaCore({ wasmBinary: await readFile(`${folder}/${file}`) });
}

/** A workspace of one binary, with its numbers as the type of array that they are. */
class Space {
  constructor(core, Numbers) {
    this.core = core;
    this.handle = core.createWorkspace();
    this.Numbers = Numbers;
  }

  // Memory may have grown: views are always taken anew.
  view(address, count) {
    return new this.Numbers(this.core.HEAPU8.buffer, address, count);
  }

  batch(inputs, examples, values) {
    const done = this.core.setBatch(this.handle, inputs, examples, values.length);
    if (done) this.view(this.core.batchAddress(this.handle), values.length).set(values);
    return done;
  }

  /** @param layers `[weights, outputs, biases, activation, threshold]` each */
  layers(...layers) {
    return (
      this.core.beginLayers(this.handle, layers.length) &&
      layers.every((layer, index) => this.core.setLayer(this.handle, index, ...layer)) &&
      this.core.useLayers(this.handle)
    );
  }

  write(numbers) {
    this.view(this.core.numbersAddress(this.handle), numbers.length).set(numbers);
  }

  forward(kernel = 0) {
    return this.core.forward(this.handle, kernel);
  }

  predictions() {
    const { core, handle } = this;
    return this.view(core.predictionsAddress(handle), core.predictionCount(handle));
  }

  error() {
    return this.core.error(this.handle);
  }

  delete() {
    this.core.deleteWorkspace(this.handle);
  }
}

function lesson(core, Numbers) {
  const space = new Space(core, Numbers);
  assert.ok(space.batch(3, 4, games));
  assert.ok(space.layers(neuron(3)));
  space.write([0.1, 0.2, 0]);
  return space;
}

const neuron = (weights) => [weights, 1, 0, 'identity', 0];
const kernelsOf = (core) => Array.from({ length: core.kernelCount() }, (_, index) => index);

for (const [file, names, Numbers] of [
  ['soma-core.wasm', ['scalar'], Float64Array],
  ['soma-core-simd.wasm', ['simd128', 'scalar'], Float64Array],
  ['soma-core-float32.wasm', ['scalar'], Float32Array],
  ['soma-core-float32-simd.wasm', ['simd128', 'scalar'], Float32Array],
]) {
  describe(file, async () => {
    const core = await load(file);

    it('lists its kernels, the best one first', () => {
      assert.deepEqual(
        kernelsOf(core).map((kernel) => core.kernelName(kernel)),
        names,
      );
      for (const kernel of kernelsOf(core)) {
        assert.match(core.kernelDescription(kernel), /\w/);
        assert.ok(core.kernelLanes(kernel, 32) >= core.kernelLanes(kernel, 64));
        assert.ok(core.kernelLanes(kernel, 64) >= 1);
      }
    });

    it("gives the lesson's predictions bit for bit, in every kernel", () => {
      const space = lesson(core, Numbers);
      for (const kernel of kernelsOf(core)) {
        space.predictions().fill(0);
        assert.ok(space.forward(kernel));
        if (Numbers === Float64Array) assert.deepEqual([...space.predictions()], digits);
        else
          for (const [i, y] of space.predictions().entries())
            assert.ok(Math.abs(y - digits[i]) < 3e-7);
      }
      space.delete();
    });

    it('adds a bias and applies an activation', () => {
      const space = new Space(core, Numbers);
      space.batch(1, 3, [1, 2, 3]);
      space.layers([1, 1, 1, 'identity', 0]);
      space.write([0.5, 0.25]);
      assert.ok(space.forward());
      assert.deepEqual([...space.predictions()], [0.75, 1.25, 1.75]);
      assert.ok(space.layers([1, 1, 1, 'step', 1.25]));
      space.write([0.5, 0.25]);
      assert.ok(space.forward());
      assert.deepEqual([...space.predictions()], [0, 0, 1]);
      assert.ok(space.layers([1, 1, 1, 'sigmoid', 0]));
      space.write([0, 0]);
      assert.ok(space.forward());
      assert.deepEqual([...space.predictions()], [0.5, 0.5, 0.5]);
      space.delete();
    });

    it('stacks layers', () => {
      const space = new Space(core, Numbers);
      space.batch(1, 1, [2]);
      space.layers([2, 2, 0, 'identity', 0], neuron(2));
      space.write([3, 5, 1, -1]);
      assert.ok(space.forward());
      assert.deepEqual([...space.predictions()], [-4]);
      space.delete();
    });

    it("says what is wrong in the core's own words", () => {
      const space = lesson(core, Numbers);
      assert.ok(space.layers(neuron(2)));
      assert.equal(space.forward(), false);
      assert.equal(space.error(), '3 inputs but 2 weights');
      assert.equal(space.layers([3, 1, 0, 'foo', 0]), false);
      assert.equal(space.error(), "activation 'foo': not one of identity, step, relu, sigmoid");
      assert.equal(core.setLayer(space.handle, 1, ...neuron(3)), false);
      assert.equal(space.error(), 'no such layer');
      assert.equal(space.forward(core.kernelCount()), false);
      assert.equal(space.error(), 'no such kernel');
      assert.equal(space.batch(3, 4, [1]), false);
      assert.equal(space.error(), '3 inputs of 4 examples need 12 values, not 1');
      space.delete();
    });

    it('runs out of memory cleanly and keeps what it had', () => {
      const space = lesson(core, Numbers);
      assert.ok(space.forward());
      const before = [...space.predictions()];
      assert.equal(core.setBatch(space.handle, 3, 2 ** 28, 3 * 2 ** 28), false);
      assert.equal(space.error(), `out of memory: a batch of 3 x ${2 ** 28} numbers`);
      for (const examples of [1e9, 1e300, -1, Number.NaN]) {
        assert.equal(core.setBatch(space.handle, 3, examples, 12), false);
        assert.match(space.error(), /need more values than memory can hold, not 12$/);
      }
      assert.equal(space.layers(neuron(2 ** 30)), false);
      assert.equal(space.error(), `out of memory: a layer of ${2 ** 30} numbers`);
      assert.ok(space.forward());
      assert.deepEqual([...space.predictions()], before);
      space.delete();
    });

    it('grows its memory, and gives back what it no longer needs', () => {
      const examples = 1_000_000;
      let after = 0;
      for (let round = 0; round < 20; ++round) {
        const space = lesson(core, Numbers);
        assert.ok(space.batch(3, examples, new Numbers(3 * examples).fill(1)));
        assert.ok(space.forward());
        const predictions = space.predictions();
        assert.equal(predictions.length, examples);
        assert.equal(predictions.at(-1), new Numbers([Numbers.of(0.1)[0] + Numbers.of(0.2)[0]])[0]);
        space.delete();
        if (round === 0) after = core.HEAPU8.length;
      }
      assert.ok(after > 4 * examples * Numbers.BYTES_PER_ELEMENT);
      assert.equal(core.HEAPU8.length, after);
    });
  });
}
