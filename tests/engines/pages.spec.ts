import { expect, expectFourGames, expectPlot, liveNeuron, slide, test } from './scene.ts';

interface Kept {
  readonly cores: readonly WebAssembly.Memory[];
  readonly listening: ReadonlySet<string>;
}

test('fifty neurons share one core, start as they come near, and all work', async ({ page }) => {
  await page.goto('fifty.html?before=cores');
  await liveNeuron(page, 'Games 1');
  const started = page.getByRole('button', { name: 'Reset' });
  expect(await started.count()).toBeLessThan(50);
  for (let number = 1; number <= 50; number += 1) {
    const neuron = page.locator(`#games-${number}`);
    await neuron.scrollIntoViewIfNeeded();
    // Each has its own first weight, times 8.5 toes; the record adds 0.2 times 0.65.
    const expected = Number(((number / 10) * 8.5 + 0.13).toFixed(4));
    await expect(neuron.locator('.numbers')).toContainText(`= ${expected}`);
    await slide(neuron.locator('input[type=range]').first(), -0.5);
    await expect(neuron.locator('.numbers')).toContainText('= −4.12');
  }
  await expect(started).toHaveCount(50);
  expect(await page.evaluate(() => (globalThis as unknown as Kept).cores.length)).toBe(1);
});

test('two copies of the script do no harm', async ({ page }) => {
  const copy = page.waitForResponse('**/copy/dist/soma.js');
  await page.goto('twice.html?before=cores');
  await copy;
  const neuron = await liveNeuron(page);
  await expectFourGames(neuron);
  await expectPlot(neuron);
});

// The blue of positive weights in the widget's own themes.
const light = [0x21, 0x66, 0xac] as const;
const dark = [0x6c, 0xb0, 0xf0] as const;

test('the plot is redrawn when the theme is turned over', async ({ page }) => {
  await page.goto('games.html');
  const neuron = await liveNeuron(page);
  for (const [theme, blue] of [
    ['light', light],
    ['dark', dark],
    ['light', light],
  ] as const) {
    await neuron.evaluate((element, name) => element.setAttribute('theme', name), theme);
    await expectPlot(neuron, blue);
  }
});

test('the plot is redrawn when the page gives the widget other colours', async ({ page }) => {
  await page.goto('games.html');
  const neuron = await liveNeuron(page);
  await expectPlot(neuron);
  await page.evaluate(() => document.body.classList.add('loud'));
  await expectPlot(neuron, [255, 0, 255]);
});

for (const width of [320, 1280]) {
  test(`on a right-to-left page ${width} px wide it works, and nothing sticks out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('games.html?dir=rtl');
    const neuron = await liveNeuron(page);
    await expectFourGames(neuron);
    await expectPlot(neuron);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBe(0);
  });
}

test('it works after going away and coming back', async ({ page }) => {
  await page.goto('games.html');
  await expectFourGames(await liveNeuron(page));
  await page.goto('away.html');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/games/);
  const neuron = await liveNeuron(page);
  await slide(neuron.getByRole('slider', { name: 'Weight of Toes' }), 0.3);
  await expect(neuron.locator('.numbers')).toHaveText(/^0\.3 × 8\.5 .*= 2\.68$/);
  await expectPlot(neuron);
});
