import { settle, violationsOf } from '../browser/axe.ts';
import { expect, test } from './scene.ts';

/** What the projects' names promise. */
const themes: Readonly<Record<string, string>> = {
  'firefox-dark': '(prefers-color-scheme: dark)',
  'firefox-forced': '(forced-colors: active)',
};

for (const path of ['dist/', 'dist/reference.html', 'dist/embed.html']) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    // The reference has some thirty widgets, and axe looks at every part of each.
    test.setTimeout(240_000);
    await page.goto(path);
    const media = themes[test.info().project.name];
    if (media) expect(await page.evaluate((query) => matchMedia(query).matches, media)).toBe(true);
    await settle(page);
    expect(await violationsOf(page)).toEqual([]);
  });
}
