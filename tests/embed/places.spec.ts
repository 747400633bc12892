import { pathToFileURL } from 'node:url';
import { expect, predictionsOf, test } from '../browser/page.ts';
import {
  embeddedIn,
  expectFourGames,
  expectOwnTheme,
  expectPlainTable,
  liveIn,
  places,
} from './place.ts';

for (const [place, path] of Object.entries(places)) {
  test(`${place}: the widget is live, and looks as the page asks`, async ({ page }) => {
    await page.goto(path);
    const widget = await liveIn(page);
    await expectFourGames(widget);
    await expectOwnTheme(page, widget);
  });

  test(`${place}: without scripts, the table is there`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(path);
    await expectPlainTable(page);
    await context.close();
  });
}

test('tables of Org are networks', async ({ page }) => {
  await page.goto('org/networks.html');
  const firstGames = {
    'one-input': /^0\.195\s*0\.130\s*0\.585/,
    'three-inputs': /^0\.555\s*0\.980\s*0\.965/,
    'two-layers': /^0\.2135\s*0\.1450\s*0\.5065/,
  };
  for (const [id, firstGame] of Object.entries(firstGames)) {
    const network = page.locator(`#${id}`);
    await expect(network.getByRole('button', { name: 'Reset' })).toBeVisible();
    await expect
      .poll(async () => (await predictionsOf(network).allTextContents()).join(' '))
      .toMatch(firstGame);
    await expect(network.getByRole('listitem')).toHaveCount(0);
  }
});

test('a notebook’s RequireJS is there, and takes no notice', async ({ page }) => {
  await page.goto(places['a notebook']);
  await liveIn(page);
  const defined = await page.evaluate(() => {
    const { requirejs } = globalThis as unknown as {
      requirejs?: { s: { contexts: { _: { defined: object } } } };
    };
    return requirejs && Object.keys(requirejs.s.contexts._.defined);
  });
  expect(defined).toEqual([]);
});

test('Hugo leaves raw HTML out where it is not allowed, and the table stays', async ({ page }) => {
  await page.goto('hugo/raw-html/');
  await expect(page.locator('soma-neuron')).toHaveCount(0);
  await expectPlainTable(page);
});

test('a reader of feeds, which knows neither scripts nor the element, shows the table', async ({
  page,
}) => {
  await page.goto(places['plain HTML']);
  const content = await page.evaluate(async () => {
    const feed = await (await fetch('../pelican/feed.atom')).text();
    const entries = new DOMParser().parseFromString(feed, 'text/xml').querySelectorAll('content');
    const post = Array.from(entries, (entry) => entry.textContent).find((text) =>
      text?.includes('soma-neuron'),
    );
    // As readers clean what they show: no scripts, and of a tag they do not know its content.
    const shown = new DOMParser().parseFromString(post ?? '', 'text/html');
    for (const script of shown.querySelectorAll('script')) script.remove();
    for (const element of shown.querySelectorAll('soma-neuron')) {
      element.replaceWith(...element.childNodes);
    }
    return shown.body.innerHTML;
  });
  expect(content).not.toContain('soma-neuron');
  await page.setContent(content);
  await expectPlainTable(page);
});

test.describe('from disk', () => {
  test.use({ baseURL: pathToFileURL('build/places/').href });

  test('a page of plain HTML keeps its table', async ({ browser, baseURL }) => {
    // Browsers load no modules from disk, and say so in the console.
    const page = await browser.newPage();
    await page.goto(`${baseURL}${places['plain HTML']}`);
    await expectPlainTable(page);
    await page.close();
  });

  for (const frame of ['iframe', 'sandbox', 'object']) {
    test(`the widget is live in ${frame}.html`, async ({ page, baseURL }) => {
      await page.goto(`${baseURL}frames/${frame}.html`);
      await expectFourGames(await liveIn(await embeddedIn(page)));
    });
  }

  test('embed.html alone is live', async ({ page, baseURL }) => {
    await page.goto(`${baseURL}frames/embed.html`);
    await expectFourGames(await liveIn(page));
  });
});
