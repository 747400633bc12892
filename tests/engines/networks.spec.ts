import { expect, predictionsOf, test } from './scene.ts';

/** Of each post's network, what it predicts for the first game. */
const firstGames = {
  'one-input': ['0.195', '0.130', '0.585'],
  'three-inputs': ['0.555', '0.980', '0.965'],
  'two-layers': ['0.2135', '0.1450', '0.5065'],
};

test('tables of Org are networks', async ({ page }) => {
  await page.goto('networks.html?policy=strict');
  for (const [id, firstGame] of Object.entries(firstGames)) {
    const network = page.locator(`#${id}`);
    await expect(predictionsOf(network).nth(2)).toHaveText(firstGame[2] ?? '');
    const shown = await predictionsOf(network).allTextContents();
    expect(shown.slice(0, 3).map((text) => text.trim())).toEqual(firstGame);
    await expect(network.getByRole('listitem')).toHaveCount(0);
  }
});
