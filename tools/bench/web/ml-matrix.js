// ml-matrix, which computes in float64 alone.
import { Matrix } from 'ml-matrix';

/** @type {import('./problem.js').Peer} */
const peer = {
  name: 'ml-matrix',
  prepare({ values, weights, inputs, outputs, examples }) {
    const x = Matrix.from1DArray(inputs, examples, values);
    const w = Matrix.from1DArray(outputs, inputs, weights);
    let sums;
    return {
      call() {
        sums = w.mmul(x);
      },
      sums: () => sums.to1DArray(),
    };
  },
};

export const load = (bits) => (bits === 64 ? [peer] : []);
