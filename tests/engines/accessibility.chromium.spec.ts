import { palettes, settle, violationsOf } from '../browser/axe.ts';
import { expect, test } from './scene.ts';

for (const name of ['dark', 'forced'] as const) {
  test(`axe finds nothing on the reference in ${name} colours`, async ({ page }) => {
    // Some thirty widgets, and axe looks at every part of each.
    test.setTimeout(240_000);
    await page.emulateMedia(palettes[name]);
    await page.goto('dist/reference.html');
    await settle(page);
    expect(await violationsOf(page)).toEqual([]);
  });
}
