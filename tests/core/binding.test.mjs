// The binding as JavaScript meets it, as WebAssembly and translated to JavaScript.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = process.env.SOMA_CORE;
const games = [8.5, 9.5, 9.9, 9, 0.65, 0.8, 0.8, 0.9, 1.2, 1.3, 0.5, 1];
const digits = [0.9800000000000001, 1.11, 1.1500000000000001, 1.08];

async function load(script, options) {
  const { default: createSomaCore } = await import(pathToFileURL(`${folder}/${script}`));
  return createSomaCore(options);
}

async function loadWasm() {
  const binary = await readFile(`${folder}/soma-core.wasm`);
  return load('soma-core.js', {
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(binary, imports).then(({ instance, module }) =>
        done(instance, module),
      );
      return {};
    },
  });
}

const neuron = (weights) => [weights, 1, 0, 'identity', 0];

function setLayers(space, ...layers) {
  return (
    space.beginLayers(layers.length) &&
    layers.every((layer, index) => space.setLayer(index, ...layer)) &&
    space.useLayers()
  );
}

function setBatch(space, inputs, examples, values) {
  const done = space.setBatch(inputs, examples, values.length);
  if (done) space.batch().set(values);
  return done;
}

function lesson(Workspace) {
  const space = new Workspace();
  assert.ok(setBatch(space, 3, 4, games));
  assert.ok(setLayers(space, neuron(3)));
  space.numbers().set([0.1, 0.2, 0]);
  return space;
}

for (const [name, core, names] of [
  ['soma-core.wasm', await loadWasm(), ['simd128', 'scalar']],
  ['soma-core-js.js', await load('soma-core-js.js'), ['scalar']],
]) {
  for (const [bits, Workspace, Numbers] of [
    [64, core.Workspace64, Float64Array],
    [32, core.Workspace32, Float32Array],
  ]) {
    describe(`${name}, float${bits}`, () => {
      const kernels = [...Array(core.kernelCount()).keys()];

      it('lists its kernels, the best one first', () => {
        assert.deepEqual(
          kernels.map((kernel) => core.kernelName(kernel)),
          names,
        );
        for (const kernel of kernels) {
          const [lanes32, lanes64] = [core.kernelLanes32(kernel), core.kernelLanes64(kernel)];
          assert.match(core.kernelDescription(kernel), /\w/);
          assert.ok(lanes32 >= lanes64 && lanes64 >= 1);
        }
      });

      it("gives the lesson's predictions bit for bit, in every kernel", () => {
        const space = lesson(Workspace);
        for (const kernel of kernels) {
          space.predictions().fill(0);
          assert.ok(space.setKernel(kernel));
          assert.ok(space.predicted);
          const predictions = [...space.predictions()];
          if (bits === 64) assert.deepEqual(predictions, digits);
          else
            for (const [i, y] of predictions.entries()) assert.ok(Math.abs(y - digits[i]) < 3e-7);
        }
        space.delete();
      });

      it('adds a bias and applies an activation', () => {
        const space = new Workspace();
        setBatch(space, 1, 3, [1, 2, 3]);
        for (const [activation, threshold, weight, bias, expected] of [
          ['identity', 0, 0.5, 0.25, [0.75, 1.25, 1.75]],
          ['step', 1.25, 0.5, 0.25, [0, 0, 1]],
          ['sigmoid', 0, 0, 0, [0.5, 0.5, 0.5]],
        ]) {
          assert.ok(setLayers(space, [1, 1, 1, activation, threshold]));
          space.numbers().set([weight, bias]);
          assert.ok(space.predicted);
          assert.deepEqual([...space.predictions()], expected);
        }
        space.delete();
      });

      it('stacks layers, and keeps what each came to', () => {
        const space = new Workspace();
        setBatch(space, 1, 1, [2]);
        setLayers(space, [2, 2, 0, 'relu', 0], neuron(2));
        space.numbers().set([3, -5, 1, -1]);
        assert.ok(space.traced);
        assert.deepEqual([...space.sums(0)], [6, -10]);
        assert.deepEqual([...space.outputs(0)], [6, 0]);
        assert.deepEqual([...space.outputs(1)], [6]);
        assert.equal(space.sums(2).length, 0);
        assert.ok(space.predicted);
        assert.deepEqual([...space.predictions()], [6]);
        space.delete();
      });

      it("says what is wrong in the core's own words", () => {
        const space = lesson(Workspace);
        assert.ok(setLayers(space, neuron(2)));
        for (const name of ['predicted', 'traced']) {
          assert.equal(space[name], false);
          assert.equal(space.error(), '3 inputs but 2 weights');
        }
        assert.equal(setLayers(space, [3, 1, 0, 'foo', 0]), false);
        assert.equal(space.error(), "activation 'foo': not one of identity, step, relu, sigmoid");
        assert.equal(space.setLayer(1, ...neuron(3)), false);
        assert.equal(space.error(), 'no such layer');
        assert.equal(space.setKernel(kernels.length), false);
        assert.equal(space.error(), 'no such kernel');
        assert.equal(setBatch(space, 3, 4, [1]), false);
        assert.equal(space.error(), '3 inputs of 4 examples need 12 values, not 1');
        space.delete();
      });

      it('runs out of memory cleanly and keeps what it had', () => {
        const space = lesson(Workspace);
        assert.ok(space.predicted);
        const before = [...space.predictions()];
        const [many, values] = [2 ** 28, 3 * 2 ** 28];
        assert.equal(space.setBatch(3, many, values), false);
        assert.equal(space.error(), `out of memory: a batch of 3 x ${many} numbers`);
        for (const examples of [1e9, 1e300, -1, Number.NaN]) {
          assert.equal(space.setBatch(3, examples, 12), false);
          assert.match(space.error(), /need more values than memory can hold, not 12$/);
        }
        assert.equal(setLayers(space, neuron(2 ** 30)), false);
        assert.equal(space.error(), `out of memory: a layer of ${2 ** 30} numbers`);
        assert.ok(space.predicted);
        assert.deepEqual([...space.predictions()], before);
        space.delete();
      });

      it('grows its memory, and gives back what it no longer needs', () => {
        const examples = 300_000;
        let after = 0;
        for (let round = 0; round < 10; round += 1) {
          const space = lesson(Workspace);
          assert.ok(setBatch(space, 3, examples, new Numbers(3 * examples).fill(1)));
          assert.ok(space.predicted);
          assert.equal(space.predictions().length, examples);
          space.delete();
          after ||= core.HEAPU8.length;
        }
        assert.equal(core.HEAPU8.length, after);
      });
    });
  }
}
