/** The shape of the compiled C++ core; src/bindings/embind.cpp is its source. */
declare module '#core/soma-core.js' {
  type Numbers = Float32Array | Float64Array;

  /**
   * A network and a batch in the core's memory. What can fail returns false, says why in `error()`,
   * and changes nothing. Views of memory are good until it grows, or what they show is shaped anew.
   */
  export interface CoreWorkspace<N extends Numbers = Numbers> {
    /** Computes with that kernel from now on, instead of the best. */
    setKernel(kernel: number): boolean;
    /** Makes room for a batch of so many values, inputs x examples, to be written anew. */
    setBatch(inputs: number, examples: number, values: number): boolean;
    batch(): N;
    /** Begins a new network, to be described layer by layer and then used. */
    beginLayers(count: number): boolean;
    setLayer(
      layer: number,
      weights: number,
      outputs: number,
      biases: number,
      activation: string,
      threshold: number,
    ): boolean;
    useLayers(): boolean;
    /** Each layer's weights and then its biases, layer by layer. */
    numbers(): N;
    /** Computes the predictions, as it is read: embind.cpp says why. */
    readonly predicted: boolean;
    predictions(): N;
    /** As `predicted`, with every layer's sums and outputs. */
    readonly traced: boolean;
    sums(layer: number): N;
    outputs(layer: number): N;
    error(): string;
    /** Frees the memory. */
    delete(): void;
  }

  /**
   * A workspace that compares with what is true, and whose network learns: its numbers are the
   * parameters. An `example` of -1 is all of them.
   */
  export interface CoreWorkspace64 extends CoreWorkspace<Float64Array> {
    /** Makes room for what is true, outputs x examples. */
    setTargets(count: number): boolean;
    targets(): Float64Array;
    /** Compares what `traced` has computed. */
    compare(): boolean;
    /** Prediction - target, outputs x examples. */
    comparedDeltas(): Float64Array;
    /** One per example. */
    comparedErrors(): Float64Array;
    /** The mean squared error of the examples that lack no number. */
    comparedError(): number;
    /** Makes room for one lock per parameter, 0 where it may change, or for none. */
    setLocks(count: number): boolean;
    locks(): Uint8Array;
    learnStep(descends: boolean, stepSize: number, example: number): boolean;
    learnEach(descends: boolean, stepSize: number, first: number, count: number): boolean;
    backpropagate(example: number): boolean;
    measureError(): boolean;
    /** Gives the parameters of one layer without an activation their best values at once. */
    fit(): boolean;
    /** Of the last step, pass, backpropagation or measurement: 0 changed, 1 unchanged, 2 not finite. */
    outcome(): number;
    /** Of the same: the mean squared error of its examples. */
    meanError(): number;
    /** Of the last `learnEach`, one per example. */
    eachErrors(): Float64Array;
    /** Of the last step, one per example that it learned from. */
    stepErrors(): Float64Array;
    // Of the last step or backpropagation: layer by layer, outputs x examples …
    stepOutputs(): Float64Array;
    outputDeltas(): Float64Array;
    deltas(): Float64Array;
    // … and one per parameter.
    parameterDeltas(): Float64Array;
    upErrors(): Float64Array;
    downErrors(): Float64Array;
  }

  export interface Core {
    readonly HEAPU8: Uint8Array;
    /** Kernels are counted from the best one. */
    kernelCount(): number;
    kernelName(kernel: number): string;
    kernelDescription(kernel: number): string;
    kernelLanes32(kernel: number): number;
    kernelLanes64(kernel: number): number;
    readonly Workspace32: new () => CoreWorkspace<Float32Array>;
    readonly Workspace64: new () => CoreWorkspace64;
  }

  export interface CoreOptions {
    instantiateWasm?(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): Record<string, never>;
  }

  export default function createSomaCore(options?: CoreOptions): Promise<Core>;
}

/** The same core, with the scalar kernel alone, translated to JavaScript. */
declare module '#core/soma-core-js.js' {
  export { default } from '#core/soma-core.js';
}
