// What a server does with the package: it imports all of it, and computes.
import { readFile } from 'node:fs/promises';
import { SomaNeuron } from 'soma-neuron';
import * as element from 'soma-neuron/element';
import { instantiate, instantiateWithoutWasm, loadEngine } from 'soma-neuron/engine';
import { core } from 'soma-neuron/wasm';

const engines = [
  await loadEngine(),
  await instantiate(await readFile(core)),
  await instantiateWithoutWasm(),
];
const sums = engines.map((engine) => engine.weightedSum([8.5, 0.65, 1.2], [0.1, 0.2, 0]));
const kernels = engines.map((engine) => engine.kernel.name);
console.log(JSON.stringify({ sums, kernels, same: SomaNeuron === element.SomaNeuron }));
