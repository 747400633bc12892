// ONNX Runtime Web: a model of one matrix product, its weights part of it as the documentation asks for.
import * as ort from 'onnxruntime-web';
import protobuf from 'protobufjs';
import { layersOf } from './problem.js';

// The part of onnx.proto that such a model takes.
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Model { int64 ir_version = 1; Graph graph = 7; repeated OperatorSet opset_import = 8; }
  message OperatorSet { string domain = 1; int64 version = 2; }
  message Graph {
    repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
    repeated Value input = 11; repeated Value output = 12;
  }
  message Node { repeated string input = 1; repeated string output = 2; string op_type = 4; }
  message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
  message Value { string name = 1; Type type = 2; }
  message Type { TensorType tensor_type = 1; }
  message TensorType { int32 elem_type = 1; Shape shape = 2; }
  message Shape { repeated Dimension dim = 1; }
  message Dimension { int64 dim_value = 1; }
`);
const Model = root.lookupType('Model');
const typeNumbers = { 32: 1, 64: 11 };

/** The same for the layers of a network, each but the last through relu. */
function networkModelOf({ widths, weights, inputs, outputs, examples, bits }) {
  const type = typeNumbers[bits];
  const layers = layersOf({ widths, weights });
  const value = (name, ...sizes) => {
    const dim = sizes.map((dimValue) => ({ dimValue }));
    return { name, type: { tensorType: { elemType: type, shape: { dim } } } };
  };
  return Model.encode({
    irVersion: 8,
    opsetImport: [{ version: 13 }],
    graph: {
      name: 'network',
      node: layers.flatMap(({ isLast }, layer) => {
        const given = layer === 0 ? 'values' : `outputs${layer - 1}`;
        const product = isLast ? 'sums' : `sums${layer}`;
        const multiply = { opType: 'MatMul', input: [`weights${layer}`, given], output: [product] };
        const relu = { opType: 'Relu', input: [product], output: [`outputs${layer}`] };
        return isLast ? [multiply] : [multiply, relu];
      }),
      initializer: layers.map(({ weights, inputs, outputs }, layer) => {
        const { buffer, byteOffset, byteLength } = weights;
        const rawData = new Uint8Array(buffer, byteOffset, byteLength);
        return { name: `weights${layer}`, dims: [outputs, inputs], dataType: type, rawData };
      }),
      input: [value('values', inputs, examples)],
      output: [value('sums', outputs, examples)],
    },
  }).finish();
}

/** sums = weights (outputs x inputs) times values (inputs x examples) */
function modelOf({ weights, inputs, outputs, examples, bits }) {
  const type = typeNumbers[bits];
  const value = (name, ...sizes) => {
    const dim = sizes.map((dimValue) => ({ dimValue }));
    return { name, type: { tensorType: { elemType: type, shape: { dim } } } };
  };
  const rawData = new Uint8Array(weights.buffer);
  return Model.encode({
    irVersion: 8,
    opsetImport: [{ version: 13 }],
    graph: {
      name: 'layer',
      node: [{ opType: 'MatMul', input: ['weights', 'values'], output: ['sums'] }],
      initializer: [{ name: 'weights', dims: [outputs, inputs], dataType: type, rawData }],
      input: [value('values', inputs, examples)],
      output: [value('sums', outputs, examples)],
    },
  }).finish();
}

/** @type {import('./problem.js').Peer} */
const peer = {
  name: 'onnxruntime',
  hasNetworks: true,
  async prepare(problem) {
    const { values, inputs, examples, bits, widths, targets } = problem;
    if (targets) return undefined; // It infers, and learns nothing.
    const model = widths ? networkModelOf(problem) : modelOf(problem);
    const session = await ort.InferenceSession.create(model, {
      executionProviders: ['wasm'],
    });
    const feeds = { values: new ort.Tensor(`float${bits}`, values, [inputs, examples]) };
    let results;
    return {
      async call() {
        results = await session.run(feeds);
      },
      isAsync: true,
      sums: () => results.sums.data,
      dispose: () => session.release(),
    };
  },
};

/** @returns {import('./problem.js').Peer[]} */
export function load() {
  ort.env.wasm.numThreads = 1;
  return [peer];
}
