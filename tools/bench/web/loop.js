// What one writes by hand: loops over typed arrays, with no call and no check in the innermost one.

// Four sums at a time hide how long an addition takes.
function dot(a, b) {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 4 <= a.length; i += 4) {
    s0 += a[i] * b[i];
    s1 += a[i + 1] * b[i + 1];
    s2 += a[i + 2] * b[i + 2];
    s3 += a[i + 3] * b[i + 3];
  }
  for (; i < a.length; ++i) s0 += a[i] * b[i];
  return s0 + s1 + (s2 + s3);
}

// Few inputs: the sums of four examples are kept in registers.
function fewInputs({ values, weights, inputs, examples }, sums, output) {
  const row = output * inputs;
  const to = output * examples;
  let e = 0;
  for (; e + 4 <= examples; e += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0, at = e; k < inputs; ++k, at += examples) {
      const weight = weights[row + k];
      s0 += weight * values[at];
      s1 += weight * values[at + 1];
      s2 += weight * values[at + 2];
      s3 += weight * values[at + 3];
    }
    sums[to + e] = s0;
    sums[to + e + 1] = s1;
    sums[to + e + 2] = s2;
    sums[to + e + 3] = s3;
  }
  for (; e < examples; ++e) {
    let sum = 0;
    for (let k = 0, at = e; k < inputs; ++k, at += examples) sum += weights[row + k] * values[at];
    sums[to + e] = sum;
  }
}

// Many inputs: four of them at a time are added to as many sums as the nearest cache holds.
const tile = 1024;
function manyInputs({ values, weights, inputs, examples }, sums, output) {
  const row = output * inputs;
  const to = output * examples;
  sums.fill(0, to, to + examples);
  for (let from = 0; from < examples; from += tile) {
    const end = Math.min(from + tile, examples);
    let k = 0;
    for (; k + 4 <= inputs; k += 4) {
      const [w0, w1, w2, w3] = weights.subarray(row + k, row + k + 4);
      const a = k * examples;
      const b = a + examples;
      const c = b + examples;
      const d = c + examples;
      for (let e = from; e < end; ++e) {
        sums[to + e] +=
          w0 * values[a + e] + w1 * values[b + e] + (w2 * values[c + e] + w3 * values[d + e]);
      }
    }
    for (; k < inputs; ++k) {
      const weight = weights[row + k];
      for (let e = from; e < end; ++e) sums[to + e] += weight * values[k * examples + e];
    }
  }
}

/** @type {import('./problem.js').Peer} */
const peer = {
  name: 'loop',
  prepare(problem) {
    const { values, weights, inputs, outputs, examples } = problem;
    const sums = new values.constructor(outputs * examples);
    const one = inputs < 16 ? fewInputs : manyInputs;
    const all = () => {
      for (let output = 0; output < outputs; ++output) one(problem, sums, output);
    };
    const sum = () => {
      sums[0] = dot(values, weights);
    };
    return { call: examples * outputs === 1 ? sum : all, sums: () => sums };
  },
};

export const load = () => [peer];
