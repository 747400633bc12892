import { clockStep } from './clock.ts';
import { compare } from './compare.ts';
import type { Absence, Check, Field, Track } from './contract.ts';
import { makeUpGames, weights } from './games.ts';
import { Gpu } from './gpu.ts';
import { Kernels } from './kernels.ts';
import { loop } from './loop.ts';

/** The contestants themselves, in whatever thread this is. */
export class LocalTrack implements Track {
  #kernels: Kernels | undefined;
  #gpu: Gpu | undefined;
  #loopPredictions = new Float32Array(0);
  #reference = new Float32Array(0);

  async open(): Promise<Field> {
    const kernels = await Kernels.load();
    this.#kernels = kernels;
    const absences: Absence[] = [];
    const gpu = await openGpu();
    if (typeof gpu === 'string') absences.push(gpu);
    else this.#gpu = gpu;
    return {
      contestants: [
        { name: 'loop' },
        ...kernels.list,
        ...(this.#gpu
          ? [{ name: 'webgpu', device: this.#gpu.name, simulated: this.#gpu.simulated }]
          : []),
      ],
      absences,
      clockStep: clockStep(),
    };
  }

  async load(games: number): Promise<boolean> {
    const kernels = this.#core();
    this.#gpu?.release();
    this.#loopPredictions = this.#reference = new Float32Array(0);
    if (!kernels.hold(games, weights)) return false;
    makeUpGames(kernels.values());
    kernels.run('scalar', 1);
    try {
      this.#reference = kernels.predictions().slice();
      this.#loopPredictions = new Float32Array(games);
    } catch {
      return false;
    }
    await this.#gpu?.hold(games, kernels.values(), weights);
    return true;
  }

  async time(contestant: string, calls: number): Promise<number> {
    const run = this.#runner(contestant);
    const start = performance.now();
    await run(calls);
    return performance.now() - start;
  }

  async check(contestant: string): Promise<Check> {
    const values = this.#core().values();
    const against = (predictions: Float32Array) =>
      compare(predictions, this.#reference, values, weights);
    if (contestant === 'webgpu' && this.#gpu) {
      const { predictions, costs } = await this.#gpu.fetch();
      return { ...against(predictions), costs };
    }
    await this.#runner(contestant)(1);
    return against(contestant === 'loop' ? this.#loopPredictions : this.#core().predictions());
  }

  close(): void {
    this.#gpu?.close();
    this.#gpu = undefined;
    this.#kernels = undefined;
    this.#loopPredictions = this.#reference = new Float32Array(0);
  }

  #runner(contestant: string): (calls: number) => Promise<void> | void {
    const [kernels, gpu] = [this.#core(), this.#gpu];
    if (contestant === 'webgpu' && gpu) return (calls) => gpu.run(calls);
    if (contestant !== 'loop') return (calls) => kernels.run(contestant, calls);
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

async function openGpu(): Promise<Gpu | Absence> {
  // Older browsers lack what TypeScript takes for granted.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (!gpu) return 'no-webgpu';
  try {
    return (await Gpu.open(gpu)) ?? 'no-device';
  } catch {
    return 'no-device';
  }
}
