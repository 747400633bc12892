import type { Core, Handle } from '#core/soma-core.js';
import type { Batch, Layer, Network } from './types.ts';

/** What the core is told of a layer before it gets the numbers. */
type Shape = [weights: number, outputs: number, biases: number, name: string, threshold: number];

const nothing = new Float64Array(0);

/**
 * A network and a batch that stay in wasm memory between calls, so that turning a weight copies the
 * weights and nothing else.
 *
 * Private to TypeScript alone: `#` is lowered to a look-up in a WeakMap for the oldest browsers, and
 * a call on a few numbers would spend most of its time there.
 */
export class Workspace {
  private readonly core: Core;
  private readonly kernel: number;
  private readonly handle: Handle;
  private shapes: Shape[] | undefined;
  private inputs = -1;
  private examples = -1;
  private size = -1;
  private values: ArrayLike<number> | undefined;
  // Views of wasm memory: good until it grows, or what they show is shaped anew.
  private batch: Float64Array = nothing;
  private numbers: Float64Array = nothing;
  private predictions: Float64Array = nothing;

  constructor(core: Core, kernel: number) {
    this.core = core;
    this.kernel = kernel;
    this.handle = core.createWorkspace();
    if (this.handle === 0) throw new RangeError('out of memory: a workspace');
  }

  /**
   * The network's predictions in float64, `outputs x examples`, as a copy of one's own.
   * A batch whose `values` are the same array as in the call before is not copied again.
   * Throws a RangeError with the core's own text where shapes do not fit or memory is short.
   */
  forward(network: Network, batch: Batch): Float64Array {
    this.writeBatch(batch);
    this.writeNetwork(network);
    this.require(this.core.forward(this.handle, this.kernel));
    if (this.isStale(this.predictions)) {
      const address = this.core.predictionsAddress(this.handle);
      this.predictions = this.view(address, this.core.predictionCount(this.handle));
    }
    return this.predictions.slice();
  }

  /** Has the next call copy its batch, even from the array that it was copied from before. */
  forget(): void {
    this.values = undefined;
  }

  /** Frees the wasm memory. The workspace cannot be used afterwards. */
  dispose(): void {
    this.core.deleteWorkspace(this.handle);
  }

  private writeBatch({ inputs, examples, values }: Batch): void {
    const sameShape = inputs === this.inputs && examples === this.examples;
    if (sameShape && values === this.values) return;
    if (!sameShape || values.length !== this.size) {
      this.require(this.core.setBatch(this.handle, inputs, examples, values.length));
      this.batch = nothing;
      this.predictions = nothing;
      this.inputs = inputs;
      this.examples = examples;
      this.size = values.length;
    }
    if (this.isStale(this.batch)) {
      this.batch = this.view(this.core.batchAddress(this.handle), values.length);
    }
    this.batch.set(values);
    this.values = values;
  }

  private writeNetwork(network: Network): void {
    if (!this.isShaped(network)) this.shape(network);
    if (this.isStale(this.numbers)) {
      const count = (this.shapes ?? []).reduce((sum, [w, , biases]) => sum + w + biases, 0);
      this.numbers = this.view(this.core.numbersAddress(this.handle), count);
    }
    let place = 0;
    for (const { weights, bias } of network) {
      this.numbers.set(weights, place);
      place += weights.length;
      if (bias) this.numbers.set(bias, place);
      place += bias?.length ?? 0;
    }
  }

  private isShaped(network: Network): boolean {
    const shapes = this.shapes;
    return (
      shapes?.length === network.length &&
      network.every((layer, index) => isShaped(layer, shapes[index]))
    );
  }

  private shape(network: Network): void {
    this.shapes = undefined;
    this.require(this.core.beginLayers(this.handle, network.length));
    const shapes = network.map(shapeOf);
    shapes.forEach((shape, index) => {
      this.require(this.core.setLayer(this.handle, index, ...shape));
    });
    this.require(this.core.useLayers(this.handle));
    this.numbers = nothing;
    this.predictions = nothing;
    this.shapes = shapes;
  }

  // A view from before the memory grew is silently empty.
  private isStale(view: Float64Array): boolean {
    return view === nothing || view.buffer !== this.core.HEAPU8.buffer;
  }

  private view(address: number, length: number): Float64Array {
    return new Float64Array(this.core.HEAPU8.buffer, address, length);
  }

  private require(done: boolean): void {
    if (!done) throw new RangeError(this.core.error(this.handle));
  }
}

function shapeOf({ weights, outputs, bias, activation, threshold }: Layer): Shape {
  return [
    weights.length,
    outputs ?? 1,
    bias?.length ?? 0,
    activation ?? 'identity',
    threshold ?? 0,
  ];
}

function isShaped(
  { weights, outputs, bias, activation, threshold }: Layer,
  shape?: Shape,
): boolean {
  return (
    shape !== undefined &&
    shape[0] === weights.length &&
    shape[1] === (outputs ?? 1) &&
    shape[2] === (bias?.length ?? 0) &&
    shape[3] === (activation ?? 'identity') &&
    shape[4] === (threshold ?? 0)
  );
}
