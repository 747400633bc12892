import type { Costs, Reason } from './runner.ts';

// Missing from TypeScript's own library.
declare const GPUBufferUsage: Record<'MAP_READ' | 'COPY_SRC' | 'COPY_DST' | 'STORAGE', number>;
declare const GPUMapMode: Record<'READ', number>;

const workgroup = 256;

// One thread per game: what scalar.cpp does for one, as WGSL.
const shader = `
@group(0) @binding(0) var<storage, read> weights: array<f32>;
@group(0) @binding(1) var<storage, read> values: array<f32>;
@group(0) @binding(2) var<storage, read_write> predictions: array<f32>;

@compute @workgroup_size(${workgroup})
fn forward(@builtin(global_invocation_id) id: vec3<u32>) {
  let games = arrayLength(&predictions);
  let game = id.x;
  if (game >= games) { return; }
  var sum = 0.0;
  for (var input = 0u; input < arrayLength(&weights); input++) {
    sum += weights[input] * values[input * games + game];
  }
  predictions[game] = sum;
}`;

interface Batch {
  readonly games: number;
  readonly buffers: readonly GPUBuffer[];
  readonly predictions: GPUBuffer;
  readonly group: GPUBindGroup;
}

/** The graphics processor, through WebGPU. Float32, since it has no other. */
export class Gpu {
  readonly name: string;
  readonly simulated: boolean;
  readonly #device: GPUDevice;
  readonly #pipeline: GPUComputePipeline;
  readonly #setUp: number;
  #batch: Batch | undefined;
  #send = 0;

  private constructor(
    adapter: GPUAdapter,
    device: GPUDevice,
    pipeline: GPUComputePipeline,
    setUp: number,
  ) {
    const { description, vendor, architecture, isFallbackAdapter } = adapter.info ?? {};
    this.name = description || [vendor, architecture].filter(Boolean).join(' ');
    this.simulated = isFallbackAdapter ?? false;
    this.#device = device;
    this.#pipeline = pipeline;
    this.#setUp = setUp;
  }

  /** Undefined where there is no graphics processor that WebGPU may use. */
  static async open(gpu: GPU): Promise<Gpu | undefined> {
    const start = performance.now();
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return undefined;
    const device = await adapter.requestDevice();
    const pipeline = await device.createComputePipelineAsync({
      layout: 'auto',
      compute: { module: device.createShaderModule({ code: shader }), entryPoint: 'forward' },
    });
    return new Gpu(adapter, device, pipeline, performance.now() - start);
  }

  /** Sends the games over. False where the device has no room for them. */
  async load(games: number, values: Float32Array, weights: Float32Array): Promise<boolean> {
    this.release();
    const device = this.#device;
    const { maxStorageBufferBindingSize: maxSize } = device.limits;
    if (values.byteLength > maxSize) return false;
    const start = performance.now();
    device.pushErrorScope('out-of-memory');
    device.pushErrorScope('validation');
    const filled = [weights, values].map((numbers) => {
      const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST;
      const buffer = device.createBuffer({ size: numbers.byteLength, usage });
      device.queue.writeBuffer(buffer, 0, numbers as Float32Array<ArrayBuffer>);
      return buffer;
    });
    const predictions = device.createBuffer({
      size: games * Float32Array.BYTES_PER_ELEMENT,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC,
    });
    const buffers = [...filled, predictions];
    const group = device.createBindGroup({
      layout: this.#pipeline.getBindGroupLayout(0),
      entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
    });
    await device.queue.onSubmittedWorkDone();
    this.#send = performance.now() - start;
    this.#batch = { games, buffers, predictions, group };
    const errors = [await device.popErrorScope(), await device.popErrorScope()];
    if (errors.every((error) => error === null)) return true;
    this.release();
    return false;
  }

  /** Computes, and waits each time until it is done. */
  async run(calls: number): Promise<void> {
    const { group, games } = this.#loaded();
    const device = this.#device;
    for (let call = 0; call < calls; call += 1) {
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(this.#pipeline);
      pass.setBindGroup(0, group);
      pass.dispatchWorkgroups(Math.ceil(games / workgroup));
      pass.end();
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
    }
  }

  /** Computes once more and fetches the predictions. */
  async fetch(): Promise<{ predictions: Float32Array; costs: Costs }> {
    await this.run(1);
    const { predictions } = this.#loaded();
    const device = this.#device;
    const start = performance.now();
    const { size } = predictions;
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const copy = device.createBuffer({ size, usage });
    try {
      const encoder = device.createCommandEncoder();
      encoder.copyBufferToBuffer(predictions, 0, copy, 0, size);
      device.queue.submit([encoder.finish()]);
      await copy.mapAsync(GPUMapMode.READ);
      const fetched = new Float32Array(copy.getMappedRange().slice(0));
      const costs = { setUp: this.#setUp, send: this.#send, fetch: performance.now() - start };
      return { predictions: fetched, costs };
    } finally {
      copy.destroy();
    }
  }

  /** Gives the games' memory back. */
  release(): void {
    for (const buffer of this.#batch?.buffers ?? []) buffer.destroy();
    this.#batch = undefined;
  }

  close(): void {
    this.release();
    this.#device.destroy();
  }

  #loaded(): Batch {
    if (!this.#batch) throw new Error('no-room' satisfies Reason);
    return this.#batch;
  }
}
