import { expect, test } from '../browser/page.ts';
import { embeddedIn, expectFourGames, expectPlainTable, liveIn } from './place.ts';

for (const frame of ['iframe', 'sandbox', 'object']) {
  test(`${frame}: the widget is live`, async ({ page }) => {
    await page.goto(`frames/${frame}.html`);
    await expectFourGames(await liveIn(await embeddedIn(page)));
  });
}

for (const frame of ['iframe', 'sandbox']) {
  test(`${frame}: without scripts, the table beside it is there`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}frames/${frame}.html`);
    await expectPlainTable(page);
    await context.close();
  });
}

test('a sandboxed iframe is a host of its own, and gets no storage', async ({ page }) => {
  await page.goto('frames/sandbox.html');
  const widget = await liveIn(await embeddedIn(page));
  const seen = await widget.evaluate(() => {
    try {
      return localStorage.length;
    } catch {
      return origin;
    }
  });
  expect(seen).toBe('null');
});

test('an object that cannot be had shows the table inside it', async ({ browser, baseURL }) => {
  // The missing file is an error in the console, so no test that fails on those.
  const page = await browser.newPage();
  await page.route('**/embed.html*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${baseURL}frames/object.html`);
  await expectPlainTable(page);
  await page.close();
});
