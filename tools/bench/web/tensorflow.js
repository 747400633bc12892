// TensorFlow.js, on its two backends that need no GPU; it computes in float32 alone.
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';

/** Tensors stay in the backend, and no result is read: reading would copy it. */
function backendPeer(backend) {
  const prepare = async ({ values, weights, inputs, outputs, examples }) => {
    await tf.setBackend(backend);
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
  return { name: `tfjs-${backend}`, prepare };
}

/** @returns {import('./problem.js').Peer[]} */
export function load(bits) {
  if (bits !== 32) return [];
  setThreadsCount(1);
  tf.enableProdMode();
  return ['cpu', 'wasm'].map(backendPeer);
}
