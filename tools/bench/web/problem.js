// What all peers compute, the same numbers as in native.cpp, and how long a call takes.
import { sizesOf, weightsOf } from '../record.js';

/**
 * @typedef {object} Problem
 * @property {boolean} isSum a weighted sum: 1 example of 1 output
 * @property {number} inputs
 * @property {number} examples
 * @property {number} outputs
 * @property {32 | 64} bits
 * @property {Float32Array | Float64Array} values inputs x examples
 * @property {Float32Array | Float64Array} weights outputs x inputs, layer by layer
 * @property {number[]} [widths] of a network, from its inputs to its outputs
 * @property {Float32Array | Float64Array} [targets] outputs x examples, where it learns: the sums are the
 *   weights after one update then
 *
 * @typedef {object} Prepared
 * @property {() => unknown} call what is measured
 * @property {boolean} [isAsync] whether a call has to be awaited
 * @property {() => ArrayLike<number>} sums outputs x examples, of the last call
 * @property {() => unknown} [dispose]
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {boolean} [hasNetworks] whether it is asked for networks too
 * @property {(problem: Problem) => Prepared | Promise<Prepared> | undefined} prepare undefined for what it
 *   has no routine for
 *
 * Each file beside this one that exports `load(bits)` has such peers: those that compute in so many bits.
 */

/** The learning rate of every update. */
export const alpha = 0.01;

/** @returns {{ weights: Float32Array | Float64Array, inputs: number, outputs: number, isLast: boolean }[]} */
export function layersOf({ weights, widths }) {
  let at = 0;
  return widths.slice(1).map((outputs, layer) => {
    const inputs = widths[layer];
    const from = at;
    at += outputs * inputs;
    const isLast = layer === widths.length - 2;
    return { weights: weights.subarray(from, at), inputs, outputs, isLast };
  });
}

function numbers(count, seed, Numbers) {
  const all = new Numbers(count);
  for (let i = 0; i < count; ++i) {
    all[i] = (Math.imul(i + seed, 2654435761) >>> 0) / 4294967296 - 0.5;
  }
  return all;
}

/**
 * @param {string} shape as in shapes.txt
 * @param {32 | 64} bits
 * @returns {Problem}
 */
export function problemOf(shape, bits) {
  const sizes = sizesOf(shape);
  const learns = shape.startsWith('learn');
  const Numbers = bits === 32 ? Float32Array : Float64Array;
  return {
    ...sizes,
    isSum: shape.startsWith('sum'),
    bits,
    values: numbers(sizes.inputs * sizes.examples, 1, Numbers),
    weights: numbers(weightsOf(shape), 2, Numbers),
    ...(learns ? { targets: numbers(sizes.outputs * sizes.examples, 3, Numbers) } : {}),
  };
}

/** Processor time of all threads: what a peer leaves to a collector of garbage counts too. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function timeOf(calls, { call, isAsync }) {
  const start = now();
  if (isAsync) for (let i = 0; i < calls; ++i) await call();
  else for (let i = 0; i < calls; ++i) call();
  return now() - start;
}

/**
 * Doubles the number of calls until they take long enough, after as long to warm up in.
 * @param {Prepared} prepared
 * @param {number} enough in seconds
 */
export async function secondsPerCall(prepared, enough) {
  let calls = 1;
  for (let rest = 2; ; ) {
    const took = await timeOf(calls, prepared);
    // A call that is long by itself needs no warming up for more than one.
    if (took >= enough && --rest <= 0) return took / calls;
    if (took < enough) calls = Math.max(2 * calls, Math.ceil((1.2 * calls * enough) / (took || 1)));
  }
}

/** The number that every peer reports, as in native.cpp. */
export function checkOf(sums) {
  let check = 0;
  for (let i = 0; i < sums.length; ++i) check += sums[i] * ((i % 7) - 3);
  return check;
}
