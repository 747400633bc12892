import { inflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expect, expectFourGames, expectPlot, liveNeuron, test } from './scene.ts';

/** What a PDF draws, as text: lines, shapes and their colours, but no letters. */
function drawingOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = text.matchAll(/\/Filter\s*\/FlateDecode.*?stream\r?\n/gs);
  return Array.from(streams, ({ 0: head, index }) => {
    const start = index + head.length;
    return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
  }).join('\n');
}

/** A colour as a PDF writes it, in shares of 1. */
function inPdf([red, green, blue]: readonly [number, number, number]): string {
  const share = (value: number) => String(Number((value / 255).toFixed(4))).replace(/^0(?=\.)/, '');
  return `${[red, green, blue].map(share).join(' ')} rg`;
}

/** How much of each plot is drawn on paper, in order. */
async function plotsOn(page: Page, canvases: Locator): Promise<number[]> {
  const amount = async () => drawingOf(await page.pdf()).length;
  const show = (canvas: Locator, visibility: string) =>
    canvas.evaluate((element, value) => {
      element.style.visibility = value;
    }, visibility);
  const all = await amount();
  const amounts: number[] = [];
  for (const canvas of await canvases.all()) {
    await show(canvas, 'hidden');
    amounts.push(all - (await amount()));
    await show(canvas, '');
  }
  return amounts;
}

test('on paper a neuron has its diagram, sum, table and plot, and nothing to press', async ({
  page,
}) => {
  await page.goto('games.html');
  const neuron = await liveNeuron(page);
  await expectFourGames(neuron);
  await expectPlot(neuron);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['diagram', 'table', 'plot']) {
    await expect(neuron.locator(`[part~=${part}]`)).toBeVisible();
  }
  await expect(neuron.locator('.numbers')).toBeVisible();
  await expect(neuron.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(neuron.getByRole('slider').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: null });
  const [amount = 0] = await plotsOn(page, neuron.locator('canvas'));
  expect(amount).toBeGreaterThan(1000);
});

test('on paper the lesson has all its plots', async ({ page }) => {
  await page.goto('dist/');
  const neurons = page.locator('soma-neuron', { has: page.locator('table') });
  for (const neuron of await neurons.all()) await expectPlot(neuron);
  const amounts = await plotsOn(page, neurons.locator('canvas'));
  expect(amounts.length).toBe(await neurons.count());
  for (const amount of amounts) expect(amount).toBeGreaterThan(1000);
});

// The blue of positive weights in the widget's own themes.
const blues = { light: [0x21, 0x66, 0xac], dark: [0x6c, 0xb0, 0xf0] } as const;

test('on paper everything is light, the plot too, and afterwards dark again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('games.html');
  const neuron = await liveNeuron(page);
  await expectPlot(neuron, blues.dark);
  const pdf = await page.pdf();
  // A plot that was not drawn anew would be a picture of the screen.
  expect(pdf.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/);
  const drawing = drawingOf(pdf);
  expect(drawing).toContain(inPdf(blues.light));
  expect(drawing).not.toContain(inPdf(blues.dark));
  await expectPlot(neuron, blues.dark);
});

test('on paper a step of learning has all its columns, its neurons their names, and curves their room', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('dist/learning-from-several-inputs.html');
  const network = page.locator('soma-network');
  await network.scrollIntoViewIfNeeded();
  await network.getByRole('button', { name: 'Step', exact: true }).click();
  const canvas = network.locator('.curve.weight canvas');
  await expect(canvas).toBeVisible();
  const gaps = await canvas.evaluateHandle((element: HTMLCanvasElement) => {
    const paper = matchMedia('print');
    const gaps = { paper, widths: [] as number[] };
    paper.addEventListener('change', () => {
      const room = element.parentElement?.clientWidth ?? 0;
      gaps.widths.push(room - element.width / devicePixelRatio);
    });
    return gaps;
  });
  const drawing = drawingOf(await page.pdf());
  expect(await gaps.evaluate(({ widths }) => widths[0])).toBe(0);
  // The orange of negative weights that a dark page has.
  expect(drawing).not.toContain(inPdf([0xf0, 0xa0, 0x4f]));
  expect(drawing).toContain(inPdf([0xa8, 0x51, 0x04]));
  await page.setViewportSize({ width: 320, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await expect(network.locator('.deltas tbody th')).toHaveText(['Walk', 'h0', 'h1']);
  for (const name of ['Walk', 'h0', 'h1']) {
    await expect(network.locator('.deltas').getByText(name, { exact: true })).toBeVisible();
  }
  for (const scroller of await network.locator('.scroller').all()) {
    await expect(scroller).toHaveCSS('overflow-x', 'visible');
  }
});
