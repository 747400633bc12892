import type { Core, CoreWorkspace } from '#core/soma-core.js';
import { fetchBinary } from '../../engine/binary.ts';
import { createCore } from '../../engine/instantiate.ts';
import { kernelsOf } from '../../engine/kernels.ts';
import { inputs, type Reason } from './runner.ts';

export interface Kernel {
  readonly name: string;
  readonly lanes: number;
}

/** The core's kernels in float32, and one batch of games in wasm memory. */
export class Kernels {
  /** From the fewest lanes to the most. */
  readonly list: readonly Kernel[];
  readonly #workspace: CoreWorkspace<Float32Array>;
  readonly #names: readonly string[];

  private constructor(core: Core) {
    this.#workspace = new core.Workspace32();
    const kernels = kernelsOf(core).map(({ name, lanes32 }) => ({ name, lanes: lanes32 }));
    this.#names = kernels.map(({ name }) => name);
    this.list = kernels.sort((a, b) => a.lanes - b.lanes);
  }

  /** Rejects with an Error that says why where WebAssembly is missing or blocked. */
  static async open(): Promise<Kernels> {
    if (typeof WebAssembly !== 'object') throw new Error('no-webassembly' satisfies Reason);
    const binary = await fetchBinary();
    try {
      return new Kernels(await createCore(binary));
    } catch (error) {
      throw new Error('webassembly-blocked' satisfies Reason, { cause: error });
    }
  }

  /** Makes room for games and their predictions. False where memory does not suffice. */
  load(games: number, weights: Float32Array): boolean {
    const workspace = this.#workspace;
    const done =
      workspace.setBatch(inputs, games, inputs * games) &&
      workspace.beginLayers(1) &&
      workspace.setLayer(0, weights.length, 1, 0, 'identity', 0) &&
      workspace.useLayers();
    if (!done) return false;
    workspace.numbers().set(weights);
    return workspace.predicted;
  }

  /** `inputs x games` values, to be written in place. Good until the next `load`. */
  values(): Float32Array {
    return this.#workspace.batch();
  }

  /** What the last `run` predicted. Good until the next `load`. */
  predictions(): Float32Array {
    return this.#workspace.predictions();
  }

  run(name: string, calls: number): void {
    const workspace = this.#workspace;
    if (!workspace.setKernel(this.#names.indexOf(name))) throw new Error(workspace.error());
    for (let call = 0; call < calls; call += 1) {
      if (!workspace.predicted) throw new Error(workspace.error());
    }
  }
}
