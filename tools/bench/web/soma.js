// Soma's own, through the glue and the module that are shipped: kernels on numbers that are in place already,
// and the engine that takes JavaScript's arrays and gives one back.
import { readFile } from 'node:fs/promises';
import createSomaCore from '../../../build/wasm/web/soma-core.js';
import { instantiate } from '../../../dist/package/engine.js';
import { alpha, layersOf } from './problem.js';

const engineBits = 64;

/** One kernel: a call from JavaScript to wasm, its shapes checked, none of the numbers moved. */
function kernelPeer(Workspace, kernel, name) {
  const prepare = (problem) => {
    const { values, weights, inputs, outputs, examples, targets } = problem;
    const layers = problem.widths ? layersOf(problem) : [{ weights, outputs, isLast: true }];
    const workspace = new Workspace();
    const require = (done) => {
      if (!done) throw new Error(workspace.error());
    };
    require(workspace.setKernel(kernel));
    require(workspace.setBatch(inputs, examples, values.length));
    require(workspace.beginLayers(layers.length));
    layers.forEach(({ weights, outputs, isLast }, layer) => {
      const activation = isLast ? 'identity' : 'relu';
      require(workspace.setLayer(layer, weights.length, outputs, 0, activation, 0));
    });
    require(workspace.useLayers());
    workspace.batch().set(values);
    workspace.numbers().set(weights);
    const dispose = () => workspace.delete();
    if (targets) {
      // Learning is there in float64 alone, as in the page.
      if (!workspace.setTargets) return dispose();
      require(workspace.setTargets(targets.length));
      workspace.targets().set(targets);
      return {
        call() {
          workspace.numbers().set(weights);
          require(workspace.learnStep(true, alpha, -1));
        },
        sums: () => workspace.numbers(),
        dispose,
      };
    }
    return {
      call: () => require(workspace.predicted),
      sums: () => workspace.predictions(),
      dispose,
    };
  };
  return { name, hasNetworks: true, prepare };
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
  const peers = Array.from({ length: core.kernelCount() }, (_, kernel) =>
    kernelPeer(Workspace, kernel, `Soma-${core.kernelName(kernel)}`),
  );
  if (bits === engineBits) peers.push(enginePeer(await instantiate(binary)));
  return peers;
}
