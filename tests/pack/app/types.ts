import 'soma-neuron';
import type { SomaNetwork, SomaNeuron } from 'soma-neuron/element';
import { type Batch, type Engine, instantiate, type Layer, loadEngine } from 'soma-neuron/engine';
import { core } from 'soma-neuron/wasm';

export const neuron = document.querySelector('soma-neuron');
export const weights: number[] | undefined = neuron?.weights;
export const made: SomaNeuron = document.createElement('soma-neuron');
export const batch: Batch = { inputs: 1, examples: 2, values: [1, 2] };
export const predict = async (): Promise<Float64Array> =>
  (await loadEngine()).forward([{ weights: [0.5], activation: 'sigmoid' }], batch);
export const fetched = async (): Promise<Engine> =>
  instantiate(new Uint8Array(await (await fetch(core)).arrayBuffer()));

export const network: SomaNetwork = document.createElement('soma-network');
export const rows: number[][] | undefined = network.layers[0]?.weights;
network.layers = [{ weights: [[0.1, 0.2]], activation: 'relu' }];
network.selectedNeuron = { layer: 0, neuron: 0 };
// @ts-expect-error a layer has a row of weights for each neuron
network.layers = [{ weights: [0.1, 0.2] }];

made.weights = '0.1 0.2';
// @ts-expect-error a neuron's weights are numbers
made.weights = true;
// @ts-expect-error no such activation
export const wrong: Layer = { weights: [1], activation: 'x' };

export let shown = 0;
made.addEventListener('soma-change', ({ detail }) => (shown = detail.weights.length));
document.addEventListener('soma-step', ({ detail }) => (shown = detail.error));
// @ts-expect-error only learning has an error
made.addEventListener('soma-change', ({ detail }) => (shown = detail.error));
