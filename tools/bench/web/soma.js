// Soma's own, through the glue and the module that are shipped: kernels on numbers that are in place already,
// and the engine that takes JavaScript's arrays and gives one back.
import { readFile } from 'node:fs/promises';
import createSomaCore from '../../../build/wasm/web/soma-core.js';
import { instantiate } from '../../../dist/package/engine.js';

const engineBits = 64;

/** One kernel: a call from JavaScript to wasm, its shapes checked, none of the numbers moved. */
function kernelPeer(Workspace, kernel, name) {
  const prepare = ({ values, weights, inputs, outputs, examples }) => {
    const workspace = new Workspace();
    const require = (done) => {
      if (!done) throw new Error(workspace.error());
    };
    require(workspace.setBatch(inputs, examples, values.length));
    require(workspace.beginLayers(1));
    require(workspace.setLayer(0, weights.length, outputs, 0, 'identity', 0));
    require(workspace.useLayers());
    workspace.batch().set(values);
    workspace.numbers().set(weights);
    return {
      call: () => require(workspace.forward(kernel)),
      sums: () => workspace.predictions(),
      dispose: () => workspace.delete(),
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
  const binary = await readFile(new URL('../../../build/wasm/web/soma-core.wasm', import.meta.url));
  const core = await createSomaCore({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(binary, imports).then(({ instance, module }) =>
        done(instance, module),
      );
      return {};
    },
  });
  const Workspace = bits === 32 ? core.Workspace32 : core.Workspace64;
  const peers = core
    .kernels()
    .map(({ name }, kernel) => kernelPeer(Workspace, kernel, `Soma-${name}`));
  if (bits === engineBits) peers.push(enginePeer(await instantiate(binary)));
  return peers;
}
