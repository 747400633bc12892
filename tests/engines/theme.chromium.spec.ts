import { expectPlot, liveNeuron, test } from './scene.ts';

// The blue of positive weights in the widget's own themes.
const blues = { light: [0x21, 0x66, 0xac], dark: [0x6c, 0xb0, 0xf0] } as const;

test('the plot is redrawn when the system turns to dark or to light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('games.html');
  const neuron = await liveNeuron(page);
  for (const scheme of ['light', 'dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expectPlot(neuron, blues[scheme]);
  }
});
