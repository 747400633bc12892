import type { Core, CoreWorkspace } from '#core/soma-core.js';
import { fetchBinary } from '../../engine/binary.ts';
import { createCore } from '../../engine/instantiate.ts';
import { inputs, type Reason } from './contract.ts';

export interface Kernel {
  readonly name: string;
  readonly lanes: number;
}

/** The core's kernels in float32, and one batch of games in wasm memory. */
export class Kernels {
  /** From the fewest lanes to the most. */
  readonly list: readonly Kernel[];
  readonly #memory: CoreWorkspace<Float32Array>;
  readonly #names: readonly string[];

  private constructor(core: Core) {
    this.#memory = new core.Workspace32();
    const kernels = core.kernels().map(({ name, lanes32 }) => ({ name, lanes: lanes32 }));
    this.#names = kernels.map(({ name }) => name);
    this.list = kernels.sort((a, b) => a.lanes - b.lanes);
  }

  /** Rejects with an Error that says why where WebAssembly is missing or forbidden. */
  static async load(): Promise<Kernels> {
    if (typeof WebAssembly !== 'object') throw new Error('no-webassembly' satisfies Reason);
    return new Kernels(await createCore(await fetchBinary()));
  }

  /** Makes room for games and their predictions. False where memory does not suffice. */
  hold(games: number, weights: Float32Array): boolean {
    const memory = this.#memory;
    const done =
      memory.setBatch(inputs, games, inputs * games) &&
      memory.beginLayers(1) &&
      memory.setLayer(0, weights.length, 1, 0, 'identity', 0) &&
      memory.useLayers();
    if (!done) return false;
    memory.numbers().set(weights);
    return memory.forward(0);
  }

  /** `inputs x games` values, to be written in place. Good until the next `hold`. */
  values(): Float32Array {
    return this.#memory.batch();
  }

  /** What the last `run` predicted. Good until the next `hold`. */
  predictions(): Float32Array {
    return this.#memory.predictions();
  }

  run(name: string, calls: number): void {
    const memory = this.#memory;
    const kernel = this.#names.indexOf(name);
    for (let call = 0; call < calls; call += 1) {
      if (!memory.forward(kernel)) throw new Error(memory.error());
    }
  }
}
