/** The shape of the compiled C++ core; src/bindings/embind.cpp is its source. */
declare module '#core/soma-core.js' {
  export interface CoreKernel {
    readonly name: string;
    readonly description: string;
    readonly lanes32: number;
    readonly lanes64: number;
  }

  export interface CoreLayer {
    weights: number;
    outputs: number;
    biases: number;
    activation: string;
    threshold: number;
  }

  /** One network and one batch in wasm memory. Addresses are in bytes. */
  export interface CoreWorkspace {
    setBatch(inputs: number, examples: number): boolean;
    setLayers(layers: readonly CoreLayer[]): boolean;
    setActivation(layer: number, name: string, threshold: number): boolean;
    batchAddress(): number;
    weightsAddress(layer: number): number;
    biasAddress(layer: number): number;
    predictionsAddress(): number;
    predictionCount(): number;
    forward(kernel: number): boolean;
    error(): string;
    delete(): void;
  }

  export interface Core {
    readonly HEAPU8: Uint8Array;
    kernels(): CoreKernel[];
    bestKernel(): number;
    readonly Workspace32: new () => CoreWorkspace;
    readonly Workspace64: new () => CoreWorkspace;
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
