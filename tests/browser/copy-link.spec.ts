import {
  core,
  expect,
  type Locator,
  liveWidget,
  openWidget,
  type Page,
  slide,
  test as withOwnPage,
} from './page.ts';
import { testsOf } from './shared-page.ts';

const test = testsOf('#four-games?weights=1,0,0&bias=2');
// In one worker, so that the page is loaded once.
test.describe.configure({ mode: 'default' });

const predictionsOf = (widget: Locator) =>
  widget.evaluate((element) =>
    Array.from((element as unknown as { predictions: Float64Array }).predictions),
  );

const author = [0.9800000000000001, 1.11, 1.1500000000000001, 1.08];

/** The button under the four games, and what stands beside it. */
function copyLink(page: Page): Locator {
  return page.locator('#four-games + .copy-link');
}

withOwnPage('the copied link opens the page with these numbers', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const widget = await openWidget(page, 'Four games');
  await slide(widget.getByRole('slider', { name: 'Weight of Fans' }), -0.35);
  await widget.getByRole('textbox', { name: 'Record, Game 2' }).fill('1.8');
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  await copyLink(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(copyLink(page).getByRole('status')).toHaveText(/^Link copied/);
  const before = await predictionsOf(widget);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#four-games?weights=0.1,0.2,-0.35&data=');

  const other = await context.newPage();
  await other.goto(link);
  const same = other.locator('#four-games');
  await expect.poll(() => predictionsOf(same)).toEqual(before);
  await expect(same).toBeInViewport();
  expect(await same.evaluate((element) => Reflect.get(element, 'selected'))).toBe(2);
  await expect(same.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await expect(same.locator('[part=caption]')).toHaveText('Four games');
  await same.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => predictionsOf(same)).toEqual(author);
  await same.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => predictionsOf(same)).toEqual(before);
  await other.close();
});

withOwnPage(
  'a link keeps what a reader changed before it could be offered',
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/links-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const widget = await openWidget(page, 'Four games');
    await slide(widget.getByRole('slider', { name: 'Weight of Fans' }), -0.35);
    release();
    await copyLink(page).getByRole('button', { name: 'Copy link' }).click();
    await expect(copyLink(page).getByRole('status')).toHaveText(/^Link copied/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('#four-games?weights=0.1,0.2,-0.35');
  },
);

test('a fragment that changes is followed, and leaves the rest to the author', async ({ page }) => {
  const widget = await liveWidget(page, 'Four games');
  await expect.poll(() => predictionsOf(widget)).toEqual([10.5, 11.5, 11.9, 11]);
  const go = (hash: string) =>
    page.evaluate((next) => {
      location.hash = next;
    }, hash);
  await go('#four-games?weights=0,0,1');
  await expect.poll(() => predictionsOf(widget)).toEqual([1.2, 1.3, 0.5, 1]);
  await go('#four-games?data=Game,Toes,Record,Fans%0A1,10,0,0');
  await expect.poll(() => predictionsOf(widget)).toEqual([1]);
  await go('#four-games?weights=none');
  await expect(page.locator('.link-problem')).toHaveCount(1);
  await expect.poll(() => predictionsOf(widget)).toEqual(author);
  await go('#four-games?selected=1');
  await expect(page.locator('.link-problem')).toHaveCount(0);
  await expect(widget.getByRole('radio', { name: /2$/ })).toBeChecked();
});

test('a link keeps no more than what differs', async ({ page }) => {
  const widget = await liveWidget(page, 'Four games');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await widget.getByRole('radio', { name: 'Game 1' }).check();
  const copied = async () => {
    await copyLink(page).getByRole('button').click();
    await expect(copyLink(page).getByRole('status')).toHaveText(/^Link copied/);
    return new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
  };
  expect(await copied()).toBe('#four-games');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  expect(await copied()).toBe('#four-games?weights=0.4,0.2,0');
});

withOwnPage('a network’s link opens the page with these layers', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('hidden-layer.html');
  const widget = page.locator('#two-layers');
  await widget.getByRole('slider', { name: /^Weight of h1/ }).fill('-0.5');
  await page.locator('#two-layers + .copy-link').getByRole('button').click();
  await expect(page.locator('#two-layers + .copy-link [role=status]')).toHaveText(/^Link copied/);
  const before = await predictionsOf(widget);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe(
    '#two-layers?weights=0.1,0.2,-0.1:-0.1,0.1,0.9:0.1,0.4,0.1/0.3,-0.5,-0.3:0.1,0.2,0:0,1.3,0.1',
  );

  const other = await context.newPage();
  await other.goto(link);
  const same = other.locator('#two-layers');
  await expect.poll(() => predictionsOf(same)).toEqual(before);
  await same.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => predictionsOf(same)).not.toEqual(before);
  await other.close();
});

for (const [what, clipboard] of [
  ['is missing', undefined],
  ['refuses', { writeText: () => Promise.reject(new Error('no')) }],
] as const) {
  withOwnPage(
    `where the clipboard ${what}, the link stands selected in a field`,
    async ({ page }) => {
      await page.addInitScript(`Object.defineProperty(navigator, 'clipboard', {
      value: ${clipboard ? '{ writeText: () => Promise.reject(new Error("no")) }' : 'undefined'},
    })`);
      await openWidget(page, 'Four games');
      await copyLink(page).getByRole('button').click();
      const field = copyLink(page).getByRole('textbox', { name: 'Link with these numbers' });
      await expect(field).toHaveValue(/#four-games$/);
      await expect(field).toBeFocused();
      await expect(copyLink(page).getByRole('status')).toHaveText('Copy this link:');
      const selected = await field.evaluate((element) => {
        const { selectionStart, selectionEnd, value, readOnly } = element as HTMLInputElement;
        return readOnly && selectionStart === 0 && selectionEnd === value.length;
      });
      expect(selected).toBe(true);
    },
  );
}

test('a link that makes no sense shows the lesson’s numbers, and says so', async ({ page }) => {
  for (const [query, problem] of [
    ['weights=abc', "The link’s weights: 'abc' is not a number."],
    ['bias=2&data=Game,a%0A1,x', "The link’s data: row 1, a: 'x' is not a number."],
    [
      'colour=red',
      "The link’s 'colour' is not one of weights, bias, activation, threshold, data, selected.",
    ],
  ] as const) {
    await page.goto(`#four-games?${query}`);
    const widget = await liveWidget(page, 'Four games');
    const line = page.locator('.link-problem:has(+ #four-games)');
    await expect(line).toHaveText(`${problem} Here are the lesson’s own numbers.`);
    await expect(line).toBeInViewport();
    await expect.poll(() => predictionsOf(widget)).toEqual(author);
  }
});

test('a wrong count of weights is for the core to name', async ({ page }) => {
  await page.goto('#four-games?weights=1,2&selected=2');
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByText('weights: 3 inputs but 2 weights')).toBeVisible();
  await expect.poll(() => predictionsOf(widget)).toEqual(author);
});

test('a link may bring inputs of its own, with as many weights', async ({ page }) => {
  await page.goto('#four-games?weights=2,3&data=Case,a,b%0A1,1,2%0A2,3,4');
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByRole('slider', { name: 'Weight of b' })).toBeVisible();
  await expect.poll(() => predictionsOf(widget)).toEqual([8, 18]);
  await expect(widget.getByRole('listitem')).toHaveCount(0);
});

test('ordinary anchors keep working', async ({ page }) => {
  const widget = page.locator('#four-games');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  await page.getByRole('link', { name: 'The takeaway' }).click();
  await expect(page.getByRole('heading', { name: 'The takeaway' })).toBeInViewport();
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Toes' })).toHaveValue('0.4');
  await expect(page.locator('.link-problem')).toHaveCount(0);
});

withOwnPage('there is nothing to copy without a live widget', async ({ page, complaints }) => {
  await page.route(core, (route) => route.fulfill({ status: 404 }));
  await page.goto('#four-games?weights=1,2,3');
  await expect(page.locator('#four-games').getByText(/could not start/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('404');
});

withOwnPage(
  'on a phone, what is said of the link leaves the button where it is',
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 390, height: 844 });
    await openWidget(page, 'Four games');
    const button = copyLink(page).getByRole('button', { name: 'Copy link' });
    const lead = async () =>
      ((await button.boundingBox())?.y ?? 0) - ((await copyLink(page).boundingBox())?.y ?? 0);
    const before = await lead();
    await button.click();
    await expect(copyLink(page).getByRole('status')).toHaveText(/^Link copied/);
    expect(await lead()).toBe(before);
  },
);
