import { clockStep } from './clock.ts';
import { compare } from './compare.ts';
import { makeUpGames, weights } from './games.ts';
import { Gpu } from './gpu.ts';
import { Kernels } from './kernels.ts';
import { loop } from './loop.ts';
import type { Capabilities, Check, MissingReason, Runner } from './runner.ts';

/** Runs backends in the thread that it is called in. */
export class LocalRunner implements Runner {
  #kernels: Kernels | undefined;
  #gpu: Gpu | undefined;
  #loopPredictions = new Float32Array(0);
  #reference = new Float32Array(0);

  async open(): Promise<Capabilities> {
    const kernels = await Kernels.open();
    this.#kernels = kernels;
    const missing: MissingReason[] = [];
    const gpu = await openGpu();
    if (typeof gpu === 'string') missing.push(gpu);
    else this.#gpu = gpu;
    return {
      backends: [
        { name: 'loop' },
        ...kernels.list,
        ...(this.#gpu
          ? [{ name: 'webgpu', device: this.#gpu.name, simulated: this.#gpu.simulated }]
          : []),
      ],
      missing,
      clockStep: clockStep(),
    };
  }

  async load(games: number): Promise<boolean> {
    const kernels = this.#core();
    this.#gpu?.release();
    this.#loopPredictions = this.#reference = new Float32Array(0);
    if (!kernels.load(games, weights)) return false;
    makeUpGames(kernels.values());
    kernels.run('scalar', 1);
    try {
      this.#reference = kernels.predictions().slice();
      this.#loopPredictions = new Float32Array(games);
    } catch {
      return false;
    }
    await this.#gpu?.load(games, kernels.values(), weights);
    return true;
  }

  async time(backend: string, calls: number): Promise<number> {
    const run = this.#functionOf(backend);
    const start = performance.now();
    await run(calls);
    return performance.now() - start;
  }

  async check(backend: string): Promise<Check> {
    const values = this.#core().values();
    const against = (predictions: Float32Array) =>
      compare(predictions, this.#reference, values, weights);
    if (backend === 'webgpu' && this.#gpu) {
      const { predictions, costs } = await this.#gpu.fetch();
      return { ...against(predictions), costs };
    }
    await this.#functionOf(backend)(1);
    return against(backend === 'loop' ? this.#loopPredictions : this.#core().predictions());
  }

  close(): void {
    this.#gpu?.close();
    this.#gpu = undefined;
    this.#kernels = undefined;
    this.#loopPredictions = this.#reference = new Float32Array(0);
  }

  #functionOf(backend: string): (calls: number) => Promise<void> | void {
    const [kernels, gpu] = [this.#core(), this.#gpu];
    if (backend === 'webgpu' && gpu) return (calls) => gpu.run(calls);
    if (backend !== 'loop') return (calls) => kernels.run(backend, calls);
    const values = kernels.values();
    return (calls) => {
      for (let call = 0; call < calls; call += 1) loop(values, weights, this.#loopPredictions);
    };
  }

  #core(): Kernels {
    if (!this.#kernels) throw new Error('the race is over');
    return this.#kernels;
  }
}

async function openGpu(): Promise<Gpu | MissingReason> {
  // Older browsers lack what TypeScript takes for granted.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (!gpu) return 'no-webgpu';
  try {
    return (await Gpu.open(gpu)) ?? 'no-device';
  } catch {
    return 'no-device';
  }
}
