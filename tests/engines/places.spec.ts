import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import {
  expect,
  expectFourGames,
  expectPlot,
  liveNeuron,
  predictionsOf,
  slide,
  test,
  witnessOf,
} from './scene.ts';

interface Neuron extends HTMLElement {
  readonly predictions: Float64Array;
}

/** The frame inside the page, once it is there. */
async function frameOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2);
  const [, frame] = page.frames();
  if (!frame) throw new Error('the frame has gone again');
  return frame;
}

test('the lesson works below any path', async ({ page }) => {
  await page.goto('blog/2026/neurons/dist/');
  const neuron = await liveNeuron(page, 'Four games');
  await expectFourGames(neuron);
  await expectPlot(neuron);
});

test('soma.js is one file, under whatever name it is copied to', async ({ page, baseURL }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(baseURL ?? '') && !url.includes('/before/')) fetched.push(url);
  });
  await page.goto('games.html?script=files/dist/soma.js');
  const neuron = await liveNeuron(page);
  await expectFourGames(neuron);
  await expectPlot(neuron);
  expect(fetched.slice(1)).toEqual([`${baseURL}files/dist/soma.js`]);
});

test('embed.html works in a sandboxed frame', async ({ page }) => {
  await page.goto('sandboxed.html?policy=framing');
  const neuron = await liveNeuron(await frameOf(page));
  await expect(predictionsOf(neuron)).toHaveText(['2.00', '4.25']);
  await slide(neuron.getByRole('slider', { name: 'Weight of a' }), 1);
  await expect(predictionsOf(neuron)).toHaveText(['3.00', '8.25']);
  await expectPlot(neuron);
  expect((await witnessOf(page)).violations).toEqual([]);
});

// Asked through its page: Playwright waits without end for an object in Firefox.
test('embed.html works in an object', async ({ page }) => {
  await page.goto('object.html?policy=framing');
  const predictions = () =>
    page.evaluate(() => {
      const inside = document.querySelector('object')?.contentDocument;
      const neuron = inside?.querySelector('soma-neuron') as Neuron | null | undefined;
      return Array.from(neuron?.predictions ?? []);
    });
  await expect.poll(predictions).toEqual([2, 4.25]);
  const turn = () =>
    page.evaluate(() => {
      const inside = document.querySelector('object')?.contentDocument;
      const root = inside?.querySelector('soma-neuron')?.shadowRoot;
      const slider = root?.querySelector<HTMLInputElement>('input[type=range]');
      if (!slider) return false;
      slider.value = '1';
      slider.dispatchEvent(new Event('input'));
      return true;
    });
  // The numbers are there before what shows them.
  await expect.poll(turn).toBe(true);
  await expect.poll(predictions).toEqual([3, 8.25]);
  expect((await witnessOf(page)).violations).toEqual([]);
});

test('embed.html tells its parent how high it is', async ({ page }) => {
  await page.goto('sandboxed.html');
  const heights = async () => (await witnessOf(page)).heights;
  await expect.poll(async () => (await heights()).at(-1) ?? 0).toBeGreaterThan(300);
  const frame = await frameOf(page);
  await liveNeuron(frame);
  const height = () =>
    frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  await expect
    .poll(async () => Math.abs(((await heights()).at(-1) ?? 0) - (await height())))
    .toBeLessThanOrEqual(1);
});

test.describe('opened from disk, with nothing beside it', () => {
  test.use({ baseURL: 'file://' });

  function aloneOnDisk(name: string, folder: (name: string) => string): string {
    const copy = folder(name);
    copyFileSync(resolve(import.meta.dirname, '../../dist', name), copy);
    return pathToFileURL(copy).href;
  }

  test('lesson.html works', async ({ page }, info) => {
    await page.goto(aloneOnDisk('lesson.html', info.outputPath.bind(info)));
    const neuron = await liveNeuron(page, 'Four games');
    await expectFourGames(neuron);
    await expectPlot(neuron);
  });

  test('embed.html works', async ({ page }, info) => {
    const address = aloneOnDisk('embed.html', info.outputPath.bind(info));
    await page.goto(`${address}?weights=0.5,0.25&data=Case,a,b%0A1,2,4%0A2,8,1`);
    const neuron = await liveNeuron(page);
    await expect(predictionsOf(neuron)).toHaveText(['2.00', '4.25']);
    await expectPlot(neuron);
  });
});
