// Soma's own, through the glue and the module that are shipped: kernels on numbers that are in place already,
// and the engine that takes JavaScript's arrays and gives one back.
import { readFile } from 'node:fs/promises';
import createSomaCore from '../../../build/wasm/web/soma-core.js';
import { instantiate } from '../../../dist/package/engine.js';

const binaries = { 32: 'soma-core-float32-simd.wasm', 64: 'soma-core-simd.wasm' };
const engineBits = 64;

/** One kernel: a call from JavaScript to wasm, its shapes checked, none of the numbers moved. */
function kernelPeer(core, kernel, name) {
  const prepare = ({ values, weights, inputs, outputs, examples }) => {
    const workspace = core.createWorkspace();
    const require = (done) => {
      if (!done) throw new Error(core.error(workspace));
    };
    const view = (address, count) => new values.constructor(core.HEAPU8.buffer, address, count);
    require(core.setBatch(workspace, inputs, examples, values.length));
    require(core.beginLayers(workspace, 1));
    require(core.setLayer(workspace, 0, weights.length, outputs, 0, 'identity', 0));
    require(core.useLayers(workspace));
    view(core.batchAddress(workspace), values.length).set(values);
    view(core.numbersAddress(workspace), weights.length).set(weights);
    return {
      call: () => require(core.forward(workspace, kernel)),
      sums: () => view(core.predictionsAddress(workspace), core.predictionCount(workspace)),
      dispose: () => core.deleteWorkspace(workspace),
    };
  };
  return { name, prepare };
}

function enginePeer(engine) {
  const prepare = ({ isSum, values, weights, inputs, outputs, examples }) => {
    const network = [{ weights, outputs }];
    const batch = { inputs, examples, values };
    let sums;
    return {
      call: isSum
        ? () => {
            sums = [engine.weightedSum(values, weights)];
          }
        : () => {
            sums = engine.forward(network, batch);
          },
      sums: () => sums,
    };
  };
  return { name: 'Soma-engine', prepare };
}

/** @returns {Promise<import('./problem.js').Peer[]>} */
export async function load(bits) {
  const wasmBinary = await readFile(
    new URL(`../../../build/wasm/web/${binaries[bits]}`, import.meta.url),
  );
  const core = await createSomaCore({ wasmBinary });
  const names = Array.from({ length: core.kernelCount() }, (_, kernel) => core.kernelName(kernel));
  const peers = names.map((name, kernel) => kernelPeer(core, kernel, `Soma-${name}`));
  if (bits === engineBits) peers.push(enginePeer(await instantiate(wasmBinary)));
  return peers;
}
