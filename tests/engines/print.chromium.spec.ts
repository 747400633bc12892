import { expect, expectFourGames, expectPlot, liveNeuron, test } from './scene.ts';

/** How many pictures a PDF holds, not counting those that are only another's transparency. */
function picturesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const pictures = text.match(/\/Subtype\s*\/Image/g)?.length ?? 0;
  const masks = text.match(/\/SMask\s+\d+/g)?.length ?? 0;
  return pictures - masks;
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
  expect(picturesIn(await page.pdf())).toBe(1);
});

test('on paper the lesson has its plots', async ({ page }) => {
  await page.goto('dist/');
  for (const caption of ['Toe Model', 'Four games', 'Toes vs Record & Prediction']) {
    await expectPlot(await liveNeuron(page, caption));
  }
  expect(picturesIn(await page.pdf())).toBe(3);
});
