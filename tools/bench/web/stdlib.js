// stdlib's BLAS: in JavaScript, and what there is of it in wasm.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const blas = (routine) => require(`@stdlib/blas/base/${routine}`);

/** @type {(letter: string) => import('./problem.js').Peer} */
function javaScriptPeer(letter) {
  const dot = blas(`${letter}dot`);
  const gemv = blas(`${letter}gemv`);
  const gemm = blas(`${letter}gemm`);
  const prepare = ({ values, weights, inputs, outputs, examples }) => {
    const sums = new values.constructor(outputs * examples);
    const no = 'no-transpose';
    const calls = {
      dot: () => {
        sums[0] = dot(inputs, values, 1, weights, 1);
      },
      gemv: () =>
        gemv(
          'row-major',
          'transpose',
          inputs,
          examples,
          1,
          values,
          examples,
          weights,
          1,
          0,
          sums,
          1,
        ),
      gemm: () =>
        gemm(
          'row-major',
          no,
          no,
          outputs,
          examples,
          inputs,
          1,
          weights,
          inputs,
          values,
          examples,
          0,
          sums,
          examples,
        ),
    };
    const single = examples === 1 ? 'dot' : 'gemv';
    return { call: calls[outputs === 1 ? single : 'gemm'], sums: () => sums };
  };
  return { name: 'stdlib', prepare };
}

/** Only the product of two vectors is there in wasm; the vectors are in its memory already. */
function wasmPeer(letter) {
  const Memory = require('@stdlib/wasm/memory');
  const { Module } = blas(`wasm/${letter}dot`);
  const prepare = ({ values, weights, inputs, outputs, examples }) => {
    if (examples * outputs > 1) return undefined;
    const pages = Math.ceil((2 * values.byteLength) / 65536) + 4;
    const routine = new Module(new Memory({ initial: pages, maximum: pages }));
    routine.initializeSync();
    const second = values.byteLength;
    routine.write(0, values);
    routine.write(second, weights);
    const sums = [0];
    return {
      call() {
        sums[0] = routine.main(inputs, 0, 1, second, 1);
      },
      sums: () => sums,
    };
  };
  return { name: 'stdlib-wasm', prepare };
}

/** @returns {import('./problem.js').Peer[]} */
export function load(bits) {
  const letter = bits === 32 ? 's' : 'd';
  return [javaScriptPeer(letter), wasmPeer(letter)];
}
