// TensorFlow.js, on its two backends that need no GPU; it computes in float32 alone.
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import { alpha, layersOf } from './problem.js';

/** A network's predictions, or its weights after an update whose slopes are written out. */
function prepareNetwork(problem) {
  const { values, inputs, outputs, examples, targets } = problem;
  const x = tf.tensor2d(values, [inputs, examples]);
  const weights = layersOf(problem).map((layer) =>
    tf.tensor2d(layer.weights, [layer.outputs, layer.inputs]),
  );
  const truth = targets && tf.tensor2d(targets, [outputs, examples]);
  const forward = () => {
    const results = [x];
    for (const [layer, w] of weights.entries()) {
      const sums = tf.matMul(w, results[layer]);
      results.push(layer + 1 < weights.length ? tf.relu(sums) : sums);
    }
    return results;
  };
  const learn = () => {
    const results = forward();
    let delta = tf.sub(results[weights.length], truth);
    const after = [];
    for (let layer = weights.length - 1; layer >= 0; --layer) {
      const slope = tf.matMul(delta, results[layer], false, true);
      after[layer] = tf.sub(weights[layer], tf.mul(slope, alpha / examples));
      if (layer > 0) {
        delta = tf.mul(tf.matMul(weights[layer], delta, true), tf.step(results[layer]));
      }
    }
    return after;
  };
  let last = [];
  return {
    call() {
      tf.dispose(last);
      last = tf.tidy(() => (targets ? learn() : [forward()[weights.length]]));
    },
    sums: () => last.flatMap((tensor) => Array.from(tensor.dataSync())),
    dispose: () => tf.dispose([x, weights, truth ?? [], last]),
  };
}

/** Tensors stay in the backend, and no result is read: reading would copy it. */
function backendPeer(backend) {
  const prepare = async (problem) => {
    const { values, weights, inputs, outputs, examples, widths } = problem;
    await tf.setBackend(backend);
    if (widths) return prepareNetwork(problem);
    const x = tf.tensor2d(values, [inputs, examples]);
    const w = tf.tensor2d(weights, [outputs, inputs]);
    let sums;
    return {
      call() {
        sums?.dispose();
        sums = tf.matMul(w, x);
      },
      sums: () => sums.dataSync(),
      dispose: () => tf.dispose([x, w, sums]),
    };
  };
  return { name: `tfjs-${backend}`, hasNetworks: true, prepare };
}

/** @returns {import('./problem.js').Peer[]} */
export function load(bits) {
  if (bits !== 32) return [];
  setThreadsCount(1);
  tf.enableProdMode();
  return ['cpu', 'wasm'].map(backendPeer);
}
