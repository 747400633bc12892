import type { Core, CoreWorkspace, CoreWorkspace64 } from '#core/soma-core.js';
import type { Batch, Comparison, Layer, LayerResult, Network, NumberType } from './types.ts';

/** What the core is told of a layer before it gets the numbers. */
export type Shape = [
  weights: number,
  outputs: number,
  biases: number,
  name: string,
  threshold: number,
];

type View = ReturnType<CoreWorkspace['batch']>;

/** Up to so many numbers are copied one by one: `set` takes longer to begin. */
const few = 64;

/**
 * A network and a batch that stay in the core's memory between calls, so that turning a weight copies
 * the weights and nothing else.
 */
export class Workspace {
  readonly #core: Core;
  readonly #memory: CoreWorkspace | CoreWorkspace64;
  #shapes: readonly Shape[] = [];
  #inputs = -1;
  #examples = -1;
  #size = -1;
  #values: ArrayLike<number> | undefined;
  #targets: ArrayLike<number> | undefined;
  #heap: Uint8Array | undefined;
  #batch: View | undefined;
  #numbers: View | undefined;
  #predictions: View | undefined;
  #results: { readonly sums: View; readonly outputs: View }[] | undefined;

  constructor(core: Core, kernel: number, type: NumberType) {
    this.#core = core;
    this.#memory = new (type === 'float32' ? core.Workspace32 : core.Workspace64)();
    if (this.#memory.setKernel(kernel)) return;
    const reason = this.#memory.error();
    this.dispose();
    throw new RangeError(reason);
  }

  /**
   * The network's predictions, `outputs x examples`, as a copy of one's own.
   * A batch whose `values` are the same array as in the call before is not copied again.
   * Throws a RangeError with the core's own text where shapes do not fit or memory is short.
   */
  forward(network: Network, batch: Batch): Float64Array {
    this.#write(network, batch);
    this.#require(this.#memory.predicted);
    this.#predictions ??= this.#memory.predictions();
    return new Float64Array(this.#predictions);
  }

  /** As `forward`, with every layer's weighted sums and outputs, from one call of the core. */
  forwardTraced(network: Network, batch: Batch): LayerResult[] {
    this.#write(network, batch);
    this.#require(this.#memory.traced);
    this.#results ??= network.map(({ activation = 'identity' }, layer) => {
      const sums = this.#memory.sums(layer);
      return { sums, outputs: activation === 'identity' ? sums : this.#memory.outputs(layer) };
    });
    return this.#results.map((views) => {
      const sums = new Float64Array(views.sums);
      const isSame = views.outputs === views.sums;
      return { sums, outputs: isSame ? sums : new Float64Array(views.outputs) };
    });
  }

  /**
   * The outputs of the last `forwardTraced` beside what is true, `outputs x examples`; in float64 alone.
   * Targets that are the same array as in the call before are not copied again.
   * Throws a RangeError with the core's own text where there are not as many.
   */
  compare(targets: ArrayLike<number>): Comparison {
    const memory = this.#compare(targets);
    return {
      deltas: memory.comparedDeltas().slice(),
      errors: memory.comparedErrors().slice(),
      error: memory.comparedError(),
    };
  }

  /** The mean squared error alone, as `forwardTraced` and `compare` have it. */
  error(network: Network, batch: Batch, targets: ArrayLike<number>): number {
    this.#write(network, batch);
    this.#require(this.#memory.traced);
    return this.#compare(targets).comparedError();
  }

  /** Has the next call copy its batch, even from the array that it was copied from before. */
  forget(): void {
    this.#values = undefined;
    this.#targets = undefined;
  }

  /** Frees the memory. The workspace cannot be used afterwards. */
  dispose(): void {
    this.#memory.delete();
  }

  #compare(targets: ArrayLike<number>): CoreWorkspace64 {
    const memory = this.#memory;
    if (!('compare' in memory)) throw new RangeError('comparisons are made in float64');
    if (targets !== this.#targets) {
      this.#targets = undefined;
      this.#require(memory.setTargets(targets.length));
      memory.targets().set(targets);
      this.#targets = targets;
    }
    this.#require(memory.compare());
    return memory;
  }

  #write(network: Network, batch: Batch): void {
    // Another workspace may have made the memory grow: the core has another heap then.
    const heap = this.#core.HEAPU8;
    if (heap !== this.#heap) this.#forgetViews();
    this.#heap = heap;
    this.#writeBatch(batch);
    this.#writeNetwork(network);
  }

  #writeBatch({ inputs, examples, values }: Batch): void {
    const sameShape = inputs === this.#inputs && examples === this.#examples;
    if (sameShape && values === this.#values) return;
    if (!sameShape || values.length !== this.#size) {
      this.#require(this.#memory.setBatch(inputs, examples, values.length));
      this.#forgetViews();
      this.#inputs = inputs;
      this.#examples = examples;
      this.#size = values.length;
    }
    this.#batch ??= this.#memory.batch();
    copy(values, this.#batch);
    this.#values = values;
  }

  #writeNetwork(network: Network): void {
    const isShaped =
      this.#shapes.length === network.length &&
      network.every((layer, index) => hasShape(layer, this.#shapes[index]));
    if (!isShaped) this.#shape(network);
    this.#numbers ??= this.#memory.numbers();
    writeNumbers(network, this.#numbers);
  }

  #shape(network: Network): void {
    this.#shapes = [];
    const shapes = network.map(shapeOf);
    this.#require(setShapes(this.#memory, shapes));
    this.#forgetViews();
    this.#shapes = shapes;
  }

  // A view from before the memory grew shows nothing, or what was there before.
  #forgetViews(): void {
    this.#batch = undefined;
    this.#numbers = undefined;
    this.#predictions = undefined;
    this.#results = undefined;
  }

  #require(done: boolean): void {
    if (!done) throw new RangeError(this.#memory.error());
  }
}

/** Makes room for a network; false, with the reason in `error()`, where that fails. */
export function setShapes(memory: CoreWorkspace, shapes: readonly Shape[]): boolean {
  return (
    memory.beginLayers(shapes.length) &&
    shapes.every((shape, index) => memory.setLayer(index, ...shape)) &&
    memory.useLayers()
  );
}

/** Writes each layer's weights and then its biases, layer by layer. */
export function writeNumbers(network: Network, numbers: View): void {
  let place = 0;
  for (const { weights, bias } of network) {
    copy(weights, numbers, place);
    place += weights.length;
    if (bias) copy(bias, numbers, place);
    place += bias?.length ?? 0;
  }
}

function copy(from: ArrayLike<number>, to: View, place = 0): void {
  if (from.length > few) to.set(from, place);
  else for (let i = 0; i < from.length; i += 1) to[place + i] = from[i] ?? Number.NaN;
}

export function shapeOf({ weights, outputs, bias, activation, threshold }: Layer): Shape {
  return [
    weights.length,
    outputs ?? 1,
    bias?.length ?? 0,
    activation ?? 'identity',
    threshold ?? 0,
  ];
}

// Part by part, since a list made at each call would take longer than the call.
function hasShape(layer: Layer, shape?: Shape): boolean {
  return (
    shape !== undefined &&
    shape[0] === layer.weights.length &&
    shape[1] === (layer.outputs ?? 1) &&
    shape[2] === (layer.bias?.length ?? 0) &&
    shape[3] === (layer.activation ?? 'identity') &&
    shape[4] === (layer.threshold ?? 0)
  );
}
