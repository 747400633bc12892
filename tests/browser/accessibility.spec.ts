import { violationsOf } from './axe.ts';
import { expect, type Page, test } from './page.ts';

/** Opens a page, and waits until the last of its widgets is live and drawn. */
async function settle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const widget of await page.locator('soma-neuron').all()) {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget.locator('[part=widget]')).toBeVisible();
  }
}

for (const path of ['', 'reference.html', 'embed.html']) {
  for (const [name, media] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const) {
    test(`axe finds nothing on ${path || 'the lesson'} in ${name} colours`, async ({ page }) => {
      // The reference has some thirty widgets, and axe looks at every part of each.
      test.setTimeout(240_000);
      await page.emulateMedia(media);
      await settle(page, path);
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}
