// The binding as JavaScript meets it: the one glue file, with each of the two wasm binaries.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = process.env.SOMA_CORE;
const { default: createSomaCore } = await import(pathToFileURL(`${folder}/soma-core.js`));

const games = [8.5, 9.5, 9.9, 9, 0.65, 0.8, 0.8, 0.9, 1.2, 1.3, 0.5, 1];
const digits = [0.9800000000000001, 1.11, 1.1500000000000001, 1.08];
const neuron = { weights: 3, outputs: 1, biases: 0, activation: 'identity', threshold: 0 };

async function load(file) {
  return createSomaCore({ wasmBinary: await readFile(`${folder}/${file}`) });
}

// Memory may have grown: views are always taken anew.
const doubles = (core, address, count) => new Float64Array(core.HEAPU8.buffer, address, count);
const predictions = (core, workspace) => [
  ...doubles(core, workspace.predictionsAddress(), workspace.predictionCount()),
];

function lesson(core) {
  const workspace = new core.Workspace64();
  assert.ok(workspace.setBatch(3, 4));
  assert.ok(workspace.setLayers([neuron]));
  doubles(core, workspace.batchAddress(), 12).set(games);
  doubles(core, workspace.weightsAddress(0), 3).set([0.1, 0.2, 0]);
  return workspace;
}

for (const [file, names] of [
  ['soma-core.wasm', ['scalar']],
  ['soma-core-simd.wasm', ['simd128', 'scalar']],
]) {
  describe(file, async () => {
    const core = await load(file);

    it('lists its kernels, the best one first', () => {
      assert.deepEqual(
        core.kernels().map(({ name }) => name),
        names,
      );
      assert.equal(core.bestKernel(), 0);
      for (const { description, lanes32, lanes64 } of core.kernels()) {
        assert.match(description, /\w/);
        assert.ok(lanes32 >= lanes64 && lanes64 >= 1);
      }
    });

    it("gives the lesson's predictions bit for bit, in every kernel", () => {
      const workspace = lesson(core);
      core.kernels().forEach((_, kernel) => {
        doubles(core, workspace.predictionsAddress(), workspace.predictionCount()).fill(0);
        assert.ok(workspace.forward(kernel));
        assert.deepEqual(predictions(core, workspace), digits);
      });
      workspace.delete();
    });

    it('computes in float32 too, with bias and activation', () => {
      const workspace = new core.Workspace32();
      workspace.setBatch(1, 3);
      workspace.setLayers([{ ...neuron, weights: 1, biases: 1 }]);
      const floats = (address, count) => new Float32Array(core.HEAPU8.buffer, address, count);
      floats(workspace.batchAddress(), 3).set([1, 2, 3]);
      floats(workspace.weightsAddress(0), 1)[0] = 0.5;
      floats(workspace.biasAddress(0), 1)[0] = 0.25;
      assert.ok(workspace.forward(0));
      const read = () => [...floats(workspace.predictionsAddress(), workspace.predictionCount())];
      assert.deepEqual(read(), [0.75, 1.25, 1.75]);
      assert.ok(workspace.setActivation(0, 'step', 1.25));
      assert.ok(workspace.forward(0));
      assert.deepEqual(read(), [0, 0, 1]);
      workspace.delete();
    });

    it('stacks layers', () => {
      const workspace = new core.Workspace64();
      workspace.setBatch(1, 1);
      workspace.setLayers([
        { ...neuron, weights: 2, outputs: 2 },
        { ...neuron, weights: 2 },
      ]);
      doubles(core, workspace.batchAddress(), 1)[0] = 2;
      doubles(core, workspace.weightsAddress(0), 2).set([3, 5]);
      doubles(core, workspace.weightsAddress(1), 2).set([1, -1]);
      assert.ok(workspace.forward(0));
      assert.deepEqual(predictions(core, workspace), [-4]);
      workspace.delete();
    });

    it("says what is wrong in the core's own words", () => {
      const workspace = lesson(core);
      assert.ok(workspace.setLayers([{ ...neuron, weights: 2 }]));
      assert.equal(workspace.forward(0), false);
      assert.equal(workspace.error(), '3 inputs but 2 weights');
      const unknown = "activation 'foo': not one of identity, step, relu, sigmoid";
      assert.equal(workspace.setLayers([{ ...neuron, activation: 'foo' }]), false);
      assert.equal(workspace.error(), unknown);
      assert.equal(workspace.setActivation(0, 'foo', 0), false);
      assert.equal(workspace.error(), unknown);
      assert.equal(workspace.forward(core.kernels().length), false);
      assert.equal(workspace.error(), 'no such kernel');
      workspace.delete();
    });

    it('runs out of memory cleanly and keeps what it had', () => {
      const workspace = lesson(core);
      for (const examples of [2 ** 27, 1e9, 1e300, -1, Number.NaN]) {
        assert.equal(workspace.setBatch(3, examples), false);
        assert.match(workspace.error(), /^out of memory: a batch of 3 x \d+ numbers$/);
      }
      assert.equal(workspace.setLayers([{ ...neuron, weights: 2 ** 28 }]), false);
      assert.equal(workspace.error(), `out of memory: a layer of ${2 ** 28} numbers`);
      assert.ok(workspace.forward(0));
      assert.deepEqual(predictions(core, workspace), digits);
      workspace.delete();
    });

    it('grows its memory, and gives back what it no longer needs', () => {
      const examples = 1_000_000;
      let after = 0;
      for (let round = 0; round < 20; ++round) {
        const workspace = lesson(core);
        assert.ok(workspace.setBatch(3, examples));
        doubles(core, workspace.batchAddress(), 3 * examples).fill(1);
        assert.ok(workspace.forward(0));
        assert.equal(workspace.predictionCount(), examples);
        const last = workspace.predictionsAddress() + 8 * (examples - 1);
        assert.equal(doubles(core, last, 1)[0], 0.1 + 0.2);
        workspace.delete();
        if (round === 0) after = core.HEAPU8.length;
      }
      assert.ok(after > 4 * examples * 8);
      assert.equal(core.HEAPU8.length, after);
    });
  });
}
