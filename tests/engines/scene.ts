import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { predictionsOf, slide } from '../browser/page.ts';

export { expect, predictionsOf, slide, test } from '../browser/page.ts';

interface Witness {
  readonly violations: string[];
  readonly errors: string[];
  readonly heights: number[];
}

/** What the page of a scene has heard so far. */
export function witnessOf(page: Page): Promise<Witness> {
  return page.evaluate(() => (globalThis as unknown as { witness: Witness }).witness);
}

/** The neuron with that caption, or the only one, once it is live. */
export async function liveNeuron(place: Page | Frame, caption?: string): Promise<Locator> {
  const all = place.locator('soma-neuron');
  const neuron = caption
    ? all.filter({ has: place.getByText(caption, { exact: true }) })
    : all.first();
  await expect(neuron.getByRole('button', { name: 'Reset' })).toBeVisible();
  return neuron;
}

/** Fails unless a neuron of the four games predicts what it should, and follows its knob. */
export async function expectFourGames(neuron: Locator): Promise<void> {
  const predictions = predictionsOf(neuron);
  await expect(predictions).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  await slide(neuron.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await expect(predictions).toHaveText(['1.83', '2.06', '2.14', '1.98']);
  await expect(neuron.locator('.numbers')).toHaveText(/^0\.2 × 8\.5 .*= 1\.83$/);
}

/** How many pixels of the neuron's plot have just that colour; any that is drawn, where none is asked for. */
function pixelsOf(neuron: Locator, colour?: readonly [number, number, number]) {
  return neuron.locator('canvas').evaluate((element, wanted) => {
    const canvas = element as HTMLCanvasElement;
    const context = canvas.getContext('2d');
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const isWanted = wanted?.every((value, index) => pixels[at + index] === value) ?? true;
      if (isWanted && pixels[at + 3] === 255) count += 1;
    }
    return count;
  }, colour);
}

/** Waits until the neuron's plot is drawn, in that colour among others where one is asked for. */
export async function expectPlot(
  neuron: Locator,
  colour?: readonly [number, number, number],
): Promise<void> {
  await neuron.scrollIntoViewIfNeeded();
  await expect.poll(() => pixelsOf(neuron, colour)).toBeGreaterThan(50);
}
