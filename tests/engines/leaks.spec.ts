import type { Page } from '@playwright/test';
import { expect, test } from './scene.ts';

interface Kept {
  readonly cores: readonly WebAssembly.Memory[];
  readonly listening: ReadonlySet<string>;
}

interface Trial {
  readonly times: number;
  readonly rows: number;
  readonly views: string;
}

/** Adds a neuron, waits until all of it is drawn, and removes it again; so many times. */
async function addAndRemove(page: Page, trial: Trial): Promise<void> {
  await page.evaluate(async ({ times, rows, views }) => {
    const isDrawn = (canvas: HTMLCanvasElement) =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((value) => value > 0);
    const examples = Array.from({ length: rows }, (_, row) => [row, 1, 2]);
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
    }
  }, trial);
}

const listenersOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Kept).listening.size);

test('a hundred neurons come and go, and no listener stays', async ({ page }) => {
  await page.goto('empty.html?before=listeners');
  const trial = { rows: 4, views: 'diagram sum table plot' };
  await addAndRemove(page, { ...trial, times: 2 });
  const before = await listenersOf(page);
  await addAndRemove(page, { ...trial, times: 100 });
  expect(await listenersOf(page)).toBe(before);
});

test('a hundred neurons with long tables come and go in the memory of one', async ({ page }) => {
  await page.goto('empty.html?before=cores');
  const bytes = () =>
    page.evaluate(() =>
      (globalThis as unknown as Kept).cores.map((memory) => memory.buffer.byteLength),
    );
  // A hundred times 20,000 rows is more than the memory that the core starts with.
  const trial = { rows: 20_000, views: 'sum' };
  await addAndRemove(page, { ...trial, times: 2 });
  const before = await bytes();
  expect(before).toHaveLength(1);
  await addAndRemove(page, { ...trial, times: 100 });
  expect(await bytes()).toEqual(before);
});
