/** The shape of the compiled C++ core; src/bindings/embind.cpp is its source. */
declare module '#core/soma-core.js' {
  /**
   * One network and one batch in wasm memory, by its address. What can fail returns false, says why
   * in `error`, and changes nothing.
   */
  export type Handle = number;

  export interface Core {
    readonly HEAPU8: Uint8Array;

    /** Best first. */
    kernelCount(): number;
    kernelName(kernel: number): string;
    kernelDescription(kernel: number): string;
    kernelLanes(kernel: number, bits: 32 | 64): number;

    /** 0 where memory does not suffice. */
    createWorkspace(): Handle;
    deleteWorkspace(workspace: Handle): void;
    /** Makes room for a batch of so many values, inputs x examples, to be written anew. */
    setBatch(workspace: Handle, inputs: number, examples: number, values: number): boolean;
    batchAddress(workspace: Handle): number;
    /** Begins a new network, to be described layer by layer and then used. */
    beginLayers(workspace: Handle, count: number): boolean;
    setLayer(
      workspace: Handle,
      layer: number,
      weights: number,
      outputs: number,
      biases: number,
      activation: string,
      threshold: number,
    ): boolean;
    useLayers(workspace: Handle): boolean;
    /** Where each layer's weights and then its biases are to be written, layer by layer. */
    numbersAddress(workspace: Handle): number;
    forward(workspace: Handle, kernel: number): boolean;
    predictionsAddress(workspace: Handle): number;
    predictionCount(workspace: Handle): number;
    error(workspace: Handle): string;
  }

  export interface CoreOptions {
    wasmBinary?: Uint8Array;
    instantiateWasm?(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): Record<string, never>;
  }

  export default function createSomaCore(options: CoreOptions): Promise<Core>;
}
