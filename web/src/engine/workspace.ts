import type { Core, CoreWorkspace } from '#core/soma-core.js';
import type { Batch, Network } from './types.ts';

/**
 * A network and a batch that stay in wasm memory between calls, so that turning a weight copies
 * that weight and nothing else.
 */
export class Workspace {
  readonly #core: Core;
  readonly #memory: CoreWorkspace;
  readonly #kernel: number;
  #shape = '';
  #values: ArrayLike<number> | undefined;

  constructor(core: Core, kernel: number) {
    this.#core = core;
    this.#kernel = kernel;
    this.#memory = new core.Workspace64();
  }

  /**
   * The network's predictions in float64, `outputs x examples`, as a copy of one's own.
   * A batch whose `values` are the same array as in the call before is not copied again.
   * Throws a RangeError with the core's own text where shapes do not fit or memory is short.
   */
  forward(network: Network, batch: Batch): Float64Array {
    this.#reshape(network, batch);
    this.#write(network, batch);
    this.#require(this.#memory.forward(this.#kernel));
    const address = this.#memory.predictionsAddress();
    return this.#view(address, this.#memory.predictionCount()).slice();
  }

  /** Frees the wasm memory. The workspace cannot be used afterwards. */
  dispose(): void {
    this.#memory.delete();
  }

  #reshape(network: Network, batch: Batch): void {
    const layers = network.map((layer) => ({
      weights: layer.weights.length,
      outputs: layer.outputs ?? 1,
      biases: layer.bias?.length ?? 0,
      activation: layer.activation ?? 'identity',
      threshold: layer.threshold ?? 0,
    }));
    const shape = [batch.inputs, batch.examples, ...layers.flatMap(Object.values)].join();
    if (shape === this.#shape) return;
    this.#shape = '';
    this.#values = undefined;
    this.#require(this.#memory.setBatch(batch.inputs, batch.examples));
    this.#require(this.#memory.setLayers(layers));
    this.#shape = shape;
  }

  #write(network: Network, batch: Batch): void {
    network.forEach((layer, index) => {
      this.#copy(layer.weights, this.#memory.weightsAddress(index));
      if (layer.bias) this.#copy(layer.bias, this.#memory.biasAddress(index));
    });
    if (batch.values === this.#values) return;
    const expected = batch.inputs * batch.examples;
    if (batch.values.length !== expected) {
      const { inputs, examples, values } = batch;
      throw new RangeError(
        `${inputs} inputs of ${examples} examples need ${expected} values, not ${values.length}`,
      );
    }
    this.#copy(batch.values, this.#memory.batchAddress());
    this.#values = batch.values;
  }

  #copy(numbers: ArrayLike<number>, address: number): void {
    this.#view(address, numbers.length).set(numbers);
  }

  // Taken anew at each use: a view from before the memory grew is silently empty.
  #view(address: number, length: number): Float64Array {
    return new Float64Array(this.#core.HEAPU8.buffer, address, length);
  }

  #require(done: boolean): void {
    if (!done) throw new RangeError(this.#memory.error());
  }
}
