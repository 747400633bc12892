import type { Core, Handle } from '#core/soma-core.js';
import base from '#core/soma-core-float32.wasm?url';
import simd from '#core/soma-core-float32-simd.wasm?url';
import { bytesOf } from '../../engine/binaries.ts';
import { createCore } from '../../engine/instantiate.ts';
import { hasSimd } from '../../engine/simd.ts';
import { inputs, type Reason } from './contract.ts';

export interface Kernel {
  readonly name: string;
  readonly lanes: number;
}

/** The core's float32 kernels and one batch of games in wasm memory. */
export class Kernels {
  /** From the fewest lanes to the most. */
  readonly list: readonly Kernel[];
  readonly #core: Core;
  readonly #memory: Handle;
  readonly #names: readonly string[];

  private constructor(core: Core) {
    this.#core = core;
    this.#memory = core.createWorkspace();
    const kernels = Array.from({ length: core.kernelCount() }, (_, kernel) => ({
      name: core.kernelName(kernel),
      lanes: core.kernelLanes(kernel, 32),
    }));
    this.#names = kernels.map(({ name }) => name);
    this.list = kernels.sort((a, b) => a.lanes - b.lanes);
  }

  /** Rejects with an Error that says why where WebAssembly is missing or forbidden. */
  static async load(): Promise<Kernels> {
    if (typeof WebAssembly !== 'object') throw new Error('no-webassembly' satisfies Reason);
    return new Kernels(await createCore(await bytesOf(hasSimd() ? simd : base)));
  }

  /** Makes room for games and their predictions. False where memory does not suffice. */
  hold(games: number, weights: Float32Array): boolean {
    const [core, memory] = [this.#core, this.#memory];
    const done =
      core.setBatch(memory, inputs, games, inputs * games) &&
      core.beginLayers(memory, 1) &&
      core.setLayer(memory, 0, weights.length, 1, 0, 'identity', 0) &&
      core.useLayers(memory);
    if (!done) return false;
    this.#view(core.numbersAddress(memory), weights.length).set(weights);
    return core.forward(memory, 0);
  }

  /** `inputs x games` values, to be written in place. Good until the next `hold`. */
  values(games: number): Float32Array {
    return this.#view(this.#core.batchAddress(this.#memory), inputs * games);
  }

  /** What the last `run` predicted. Good until the next `hold`. */
  predictions(): Float32Array {
    const [core, memory] = [this.#core, this.#memory];
    return this.#view(core.predictionsAddress(memory), core.predictionCount(memory));
  }

  run(name: string, calls: number): void {
    const [core, memory] = [this.#core, this.#memory];
    const kernel = this.#names.indexOf(name);
    for (let call = 0; call < calls; call += 1) {
      if (!core.forward(memory, kernel)) throw new Error(core.error(memory));
    }
  }

  #view(address: number, length: number): Float32Array {
    return new Float32Array(this.#core.HEAPU8.buffer, address, length);
  }
}
