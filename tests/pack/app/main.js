import 'soma-neuron';
import { SomaNeuron } from 'soma-neuron/element';
import { instantiate, loadEngine } from 'soma-neuron/engine';
import { core } from 'soma-neuron/wasm';

customElements.define('renamed-neuron', class extends SomaNeuron {});

const games = [8.5, 0.65, 1.2];
const weights = [0.1, 0.2, 0];

window.computed = Promise.all([loadEngine(), fetchedEngine()]).then((engines) =>
  engines.map((engine) => engine.weightedSum(games, weights)),
);

async function fetchedEngine() {
  const response = await fetch(core);
  return instantiate(new Uint8Array(await response.arrayBuffer()));
}
