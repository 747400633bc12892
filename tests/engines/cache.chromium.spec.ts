import { expect, expectFourGames, liveNeuron, predictionsOf, slide, test } from './scene.ts';

test('a page that comes back from the cache is as the reader left it, and works', async ({
  page,
}) => {
  await page.goto('games.html');
  await expectFourGames(await liveNeuron(page));
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    }),
  );
  await page.goto('away.html');
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
  const neuron = await liveNeuron(page);
  await expect(predictionsOf(neuron)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
  await slide(neuron.getByRole('slider', { name: 'Weight of Toes' }), 0.1);
  await expect(predictionsOf(neuron)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
});
