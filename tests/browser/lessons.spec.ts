import type { APIRequestContext } from '@playwright/test';
import { settle, violationsIn } from './axe.ts';
import { lessons } from './lessons.ts';
import { expect, type Locator, type Page, predictionsOf, test } from './page.ts';

const widgetsOf = (page: Page) => page.locator('soma-neuron, soma-network');

/** Follows a link at the end of a lesson with the mouse. */
async function click(page: Page, rel: 'prev' | 'next'): Promise<void> {
  await page.locator(`#lessons [rel=${rel}]`).click();
}

/** Follows it with the keyboard alone, by way of the link in the head of the page. */
async function press(page: Page, rel: 'prev' | 'next'): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: /^Lesson \d of \d$/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator(`#lessons [rel=${rel}]`));
  await page.keyboard.press('Enter');
}

async function tabTo(page: Page, link: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(link).toBeFocused();
}

for (const [how, follow, width] of [
  ['by mouse', click, 320],
  ['by keyboard alone', press, 1280],
] as const) {
  test(`from the first lesson to the last and back, ${how}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await page.goto('');
    for (const lesson of lessons.slice(1)) {
      await follow(page, 'next');
      await expect(page).toHaveURL(new RegExp(`/${lesson}$`));
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      await expect(page.locator('#lessons [aria-current=page]')).toHaveText(title ?? '');
    }
    await expect(page.locator('#lessons [rel=next]')).toHaveCount(0);
    for (const lesson of lessons.slice(0, -1).reverse()) {
      await follow(page, 'prev');
      await expect(page).toHaveURL(new RegExp(`/${lesson}$`));
    }
    await expect(page.locator('#lessons [rel=prev]')).toHaveCount(0);
  });
}

/** The predictions of a widget, row by row, as its lesson speaks of them. */
const predictions = {
  'several-outputs.html#three-predictions': [
    ['0.195', '0.13', '0.585'],
    ['0.24', '0.16', '0.72'],
    ['0.24', '0.16', '0.72'],
    ['0.27', '0.18', '0.81'],
  ],
  'matrix.html#three-by-three': [
    ['0.555', '0.98', '0.965'],
    ['0.64', '1.11', '1.17'],
    ['0.92', '1.15', '1.09'],
    ['0.69', '1.08', '1.27'],
  ],
  'hidden-layer.html#two-layers': [
    ['0.2135', '0.145', '0.5065'],
    ['0.204', '0.158', '0.53'],
    ['−0.584', '0.018', '−0.462'],
    ['−0.015', '0.116', '0.253'],
  ],
  'hidden-layer.html#one-layer': [
    ['0.2135', '0.145', '0.5065'],
    ['0.204', '0.158', '0.53'],
    ['−0.584', '0.018', '−0.462'],
    ['−0.015', '0.116', '0.253'],
  ],
  'hidden-layer.html#with-relu': [
    ['0.2135', '0.145', '0.5065'],
    ['0.204', '0.158', '0.53'],
    ['−0.102', '0.104', '0.138'],
    ['−0.078', '0.11', '0.136'],
    ['−0.015', '0.116', '0.253'],
  ],
  'compare-and-learn.html#by-hand': [['0.25']],
  'learning-from-several-inputs.html#four-ends': [['0.86'], ['0.98'], ['1.1'], ['0.98']],
};

const numberOf = (text: string) => Number(text.replace('−', '-'));

/** What the page's widgets say is wrong. */
async function noticesOf(page: Page): Promise<string[]> {
  const notices = await widgetsOf(page).locator('.notices').allTextContents();
  return notices.filter((text) => text.trim() !== '');
}

/** The links to a page, or a place in one, of this site that is not there. */
async function deadLinksOf(page: Page, request: APIRequestContext): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const own = links.filter((link) => link.startsWith(new URL('.', page.url()).href));
  const dead: string[] = [];
  for (const address of new Set(own)) {
    const { pathname, hash } = new URL(address);
    const response = await request.get(pathname);
    const place = hash ? `id="${hash.slice(1)}"` : '';
    if (!(response.ok() && (await response.text()).includes(place))) dead.push(address);
  }
  return dead;
}

/** The predictions that a widget shows. */
async function shownIn(widget: Locator): Promise<number[]> {
  return (await predictionsOf(widget).allTextContents()).map(numberOf);
}

/** What is wider than its place, or higher than the room that its lesson reserves. */
function misfitsOf(page: Page): Promise<string[]> {
  return page.locator('html, soma-neuron, soma-network, soma-race').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const name = box.id || box.localName;
      const height = Math.floor(box.getBoundingClientRect().height);
      const reserved = Number.parseFloat(getComputedStyle(box).minBlockSize);
      return [
        ...(box.scrollWidth > box.clientWidth ? [`${name} is too wide`] : []),
        ...(name !== 'html' && height > reserved ? [`${name} is ${height} high`] : []),
      ];
    }),
  );
}

// Each lesson is loaded once for all that is looked at in it.
for (const lesson of lessons) {
  test(`axe, links, predictions and widths of ${lesson}`, async ({ page, request }) => {
    test.setTimeout(180_000);
    await page.goto(lesson);
    await settle(page);
    const race = page.locator('soma-race');
    if (await race.count()) {
      await race.scrollIntoViewIfNeeded();
      await expect(race.getByRole('button').first()).toBeVisible();
    }
    expect.soft(await noticesOf(page)).toEqual([]);
    expect.soft(await deadLinksOf(page, request)).toEqual([]);
    for (const [address, rows] of Object.entries(predictions)) {
      const [path, id] = address.split('#');
      if (path !== lesson) continue;
      const shown = () => shownIn(page.locator(`#${id}`));
      await expect.soft.poll(shown, address).toEqual(rows.flat().map(numberOf));
    }
    expect.soft(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.soft.poll(() => misfitsOf(page), `${width} pixels`).toEqual([]);
    }
  });
}

test('with scripts off, the lessons have their predictions, and their row of links', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  for (const [address, rows] of Object.entries(predictions)) {
    await page.goto(address);
    const table = page.locator(`${new URL(page.url()).hash} > table`).first();
    await expect(table.locator('tbody tr')).toContainText(rows.map((row) => row.join('')));
    await expect(table).toBeVisible();
  }
  await page.goto('');
  for (const lesson of lessons.slice(1)) {
    await click(page, 'next');
    await expect(page).toHaveURL(new RegExp(`/${lesson}$`));
  }
  await context.close();
});

test('the two matrices, multiplied in the page, are the one layer that the lesson puts in their place', async ({
  page,
}) => {
  await page.goto('hidden-layer.html');
  const widget = page.locator('#two-matrices');
  await widget.scrollIntoViewIfNeeded();
  await widget.getByRole('button', { name: /^Multiply/ }).click();
  await expect(widget.getByText(/^The predictions are the same\./)).toBeVisible();
  const product = [
    ...['−0.11', '0.05', '0.93'],
    ...['−0.01', '0.04', '0.17'],
    ...['−0.12', '0.17', '1.18'],
  ];
  const cells = page.locator('#one-layer > table').nth(1).locator('td');
  await expect(cells).toHaveText(product);
  const found = widget.locator('table', { hasText: 'W₂ · W₁' }).first().locator('tbody td');
  await expect(found).toHaveText(product);
});
