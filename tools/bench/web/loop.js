// What one writes by hand: loops over typed arrays, with no call and no check in the innermost one.
import { alpha, layersOf } from './problem.js';

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

const oneOutput = (inputs) => (inputs < 16 ? fewInputs : manyInputs);

function forward(layers, values, examples, results) {
  layers.forEach(({ weights, inputs, outputs, isLast }, layer) => {
    const given = layer === 0 ? values : results[layer - 1];
    const problem = { values: given, weights, inputs, examples };
    const one = oneOutput(inputs);
    for (let output = 0; output < outputs; ++output) one(problem, results[layer], output);
    const sums = results[layer];
    if (!isLast) for (let i = 0; i < sums.length; ++i) sums[i] = sums[i] < 0 ? 0 : sums[i];
  });
}

function learn(layers, { values, examples, targets }, results, deltas, after) {
  forward(layers, values, examples, results);
  const last = layers.length - 1;
  for (let i = 0; i < targets.length; ++i) deltas[last][i] = results[last][i] - targets[i];
  const row = (rows, at) => rows.subarray(at * examples, (at + 1) * examples);
  for (let layer = last; layer >= 0; --layer) {
    const { weights, inputs, outputs } = layers[layer];
    const given = layer === 0 ? values : results[layer - 1];
    for (let output = 0; output < outputs; ++output) {
      const delta = row(deltas[layer], output);
      for (let input = 0; input < inputs; ++input) {
        const at = output * inputs + input;
        after[layer][at] = weights[at] - alpha * (dot(delta, row(given, input)) / examples);
      }
    }
    if (layer === 0) return;
    const turned = weights.map(
      (_, at) => weights[(at % outputs) * inputs + Math.floor(at / outputs)],
    );
    const back = { values: deltas[layer], weights: turned, inputs: outputs, examples };
    const one = oneOutput(outputs);
    const below = deltas[layer - 1];
    for (let input = 0; input < inputs; ++input) one(back, below, input);
    for (let i = 0; i < below.length; ++i) if (!(given[i] > 0)) below[i] = 0;
  }
}

function prepareNetwork(problem) {
  const { values, weights, examples, targets } = problem;
  const layers = layersOf(problem);
  const room = () => layers.map(({ outputs }) => new values.constructor(outputs * examples));
  const [results, deltas] = [room(), room()];
  if (!targets) {
    return { call: () => forward(layers, values, examples, results), sums: () => results.at(-1) };
  }
  const sums = new values.constructor(weights.length);
  const after = layersOf({ weights: sums, widths: problem.widths }).map((layer) => layer.weights);
  return { call: () => learn(layers, problem, results, deltas, after), sums: () => sums };
}

/** @type {import('./problem.js').Peer} */
const peer = {
  name: 'loop',
  hasNetworks: true,
  prepare(problem) {
    if (problem.widths) return prepareNetwork(problem);
    const { values, weights, inputs, outputs, examples } = problem;
    const sums = new values.constructor(outputs * examples);
    const one = oneOutput(inputs);
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
