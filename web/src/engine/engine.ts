import type { Core } from '#core/soma-core.js';
import { kernelsOf } from './kernels.ts';
import type { Batch, Kernel, Network, NumberType } from './types.ts';
import { Workspace } from './workspace.ts';

const maxKept = 4096;

/** The C++ core, as the rest of the page sees it. */
export class Engine {
  /** All kernels there are, best first. */
  readonly kernels: readonly Kernel[];
  /** The first and fastest of them, which computes unless another is asked for. */
  readonly kernel: Kernel;
  /** What runs the core. */
  readonly technology: 'wasm' | 'javascript';
  /** What it wraps up, for the other modules of this folder. */
  readonly core: Core;
  #spare: Workspace | undefined;

  constructor(core: Core, technology: Engine['technology']) {
    this.core = core;
    this.technology = technology;
    this.kernels = Object.freeze(kernelsOf(core));
    const [best] = this.kernels;
    if (!best) throw new RangeError('the core has no kernels');
    this.kernel = best;
  }

  /** Memory of one's own, for many calls on like shapes. Free it with `dispose()`. */
  workspace(kernel: Kernel = this.kernel, type: NumberType = 'float64'): Workspace {
    return new Workspace(this.core, this.kernels.indexOf(kernel), type);
  }

  /**
   * A network's predictions for a batch, in float64: `outputs x examples`.
   * Throws a RangeError that names both sides where shapes do not fit.
   */
  forward(network: Network, batch: Batch, kernel: Kernel = this.kernel): Float64Array {
    const spare = kernel === this.kernel ? this.#spare : undefined;
    const workspace = spare ?? this.workspace(kernel);
    // One that is in use, or at fault, is not there for the next call.
    if (spare) this.#spare = undefined;
    try {
      workspace.forget();
      return workspace.forward(network, batch);
    } finally {
      this.#keep(workspace, kernel, batch);
    }
  }

  /**
   * The dot product of inputs and weights: one neuron, one example, no bias.
   * Throws a RangeError, `3 inputs but 2 weights`, where their lengths differ.
   */
  weightedSum(inputs: ArrayLike<number>, weights: ArrayLike<number>): number {
    const batch = { inputs: inputs.length, examples: 1, values: inputs };
    return this.forward([{ weights }], batch)[0] ?? 0;
  }

  // The next call on a few numbers finds its memory ready; nobody keeps the memory of a large one.
  #keep(workspace: Workspace, kernel: Kernel, { values }: Batch): void {
    if (kernel === this.kernel && values.length <= maxKept) this.#spare = workspace;
    else workspace.dispose();
  }
}
