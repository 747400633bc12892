import { violationsIn } from '../browser/axe.ts';
import { expect, test } from './scene.ts';

// The lesson and embed.html are looked at in tests/browser.
test('axe finds nothing on the reference, in no colours', async ({ page }) => {
  // Some thirty widgets, and axe looks at every part of each.
  test.setTimeout(600_000);
  await page.goto('dist/reference.html');
  expect(await violationsIn(page)).toEqual([]);
});
