import type { Core, CoreWorkspace } from '#core/soma-core.js';
import base from '#core/soma-core.wasm?text';
import simd from '#core/soma-core-simd.wasm?text';
import { createCore } from '../../engine/instantiate.ts';
import { hasSimd } from '../../engine/simd.ts';
import { inputs } from './contract.ts';

export interface Kernel {
  readonly name: string;
  readonly lanes: number;
}

/** The core's float32 kernels and one batch of games in wasm memory. */
export class Kernels {
  /** From the fewest lanes to the most. */
  readonly list: readonly Kernel[];
  readonly #core: Core;
  readonly #memory: CoreWorkspace;
  readonly #indices: ReadonlyMap<string, number>;

  private constructor(core: Core) {
    this.#core = core;
    this.#memory = new core.Workspace32();
    const kernels = core.kernels();
    this.#indices = new Map(kernels.map(({ name }, index) => [name, index]));
    this.list = kernels
      .map(({ name, lanes32 }) => ({ name, lanes: lanes32 }))
      .sort((a, b) => a.lanes - b.lanes);
  }

  /** Rejects with an Error that says why where WebAssembly is missing or forbidden. */
  static async load(): Promise<Kernels> {
    if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly');
    const text = hasSimd() ? simd : base;
    return new Kernels(await createCore(Uint8Array.from(text, (byte) => byte.charCodeAt(0))));
  }

  /** Makes room for games and their predictions. False where memory does not suffice. */
  hold(games: number, weights: Float32Array): boolean {
    const memory = this.#memory;
    const layer = { outputs: 1, biases: 0, activation: 'identity', threshold: 0 };
    if (!memory.setBatch(inputs, games)) return false;
    if (!memory.setLayers([{ ...layer, weights: weights.length }])) return false;
    this.#view(memory.weightsAddress(0), weights.length).set(weights);
    return memory.forward(0);
  }

  /** `inputs x games` values, to be written in place. Good until the next `hold`. */
  values(games: number): Float32Array {
    return this.#view(this.#memory.batchAddress(), inputs * games);
  }

  /** What the last `run` predicted. Good until the next `hold`. */
  predictions(): Float32Array {
    return this.#view(this.#memory.predictionsAddress(), this.#memory.predictionCount());
  }

  run(name: string, calls: number): void {
    const kernel = this.#indices.get(name) ?? -1;
    for (let call = 0; call < calls; call += 1) {
      if (!this.#memory.forward(kernel)) throw new Error(this.#memory.error());
    }
  }

  #view(address: number, length: number): Float32Array {
    return new Float32Array(this.#core.HEAPU8.buffer, address, length);
  }
}
