import type { Page } from '@playwright/test';

interface Trial {
  readonly times: number;
  readonly rows: number;
  readonly views: string;
}

interface Kept {
  /** What has been added so far, where it is still alive. */
  crowd?: WeakRef<Element>[];
}

/** Adds a neuron, waits until all of it is drawn, and removes it again; so many times. */
export async function addAndRemove(page: Page, trial: Trial): Promise<void> {
  await page.evaluate(async ({ times, rows, views }) => {
    const isDrawn = (canvas: HTMLCanvasElement) =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((value) => value > 0);
    const examples = Array.from({ length: rows }, (_, row) => [row, 1, 2]);
    const kept = globalThis as Kept;
    kept.crowd ??= [];
    for (let time = 0; time < times; time += 1) {
      const neuron = document.createElement('soma-neuron');
      neuron.setAttribute('views', views);
      Object.assign(neuron, { inputs: ['a', 'b', 'c'], examples });
      const ready = new Promise((resolve) => neuron.addEventListener('soma-ready', resolve));
      document.body.append(neuron);
      await ready;
      while (!neuron.shadowRoot?.querySelector('.widget')) await new Promise(requestAnimationFrame);
      const canvas = neuron.shadowRoot.querySelector('canvas');
      while (canvas && !isDrawn(canvas)) await new Promise(requestAnimationFrame);
      neuron.remove();
      kept.crowd.push(new WeakRef(neuron));
      if (canvas) kept.crowd.push(new WeakRef(canvas));
    }
  }, trial);
}

/** Collects garbage, and says how many neurons and canvases of those are still alive. */
export async function survivors(page: Page): Promise<number> {
  await page.requestGC();
  return page.evaluate(
    () => (globalThis as Kept).crowd?.filter((each) => each.deref() !== undefined).length ?? -1,
  );
}
