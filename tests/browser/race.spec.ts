import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { violationsOf } from './axe.ts';
import { expect, liveWidget, openHtml, test } from './page.ts';
import { beforeWorker, liveRace, openRace, raceOnce, rowNames } from './race.ts';

const everyone = ['JavaScript loop', 'Scalar WebAssembly', 'SIMD WebAssembly'];
const ten = 1;
const thousand = 7;
const tenMillion = 19;

test('the race is plain HTML until a reader comes near, and runs nothing until it is started', async ({
  page,
}) => {
  const isDefined = () => page.evaluate(() => customElements.get('soma-race') !== undefined);
  await page.goto('');
  await liveWidget(page, 'Toes vs Record & Prediction');
  await expect(page.locator('#kernel-in-use')).toContainText('In your browser');
  await expect(page.getByText('The race runs in your browser')).toHaveCount(1);
  expect(await isDefined()).toBe(false);

  const race = await liveRace(page);
  expect(await isDefined()).toBe(true);
  await expect(race.getByText('Nothing runs until you start it.')).toBeVisible();
  expect(page.workers()).toHaveLength(0);
  await raceOnce(race);
  await expect(race.getByText('Nothing runs until you start it.')).toHaveCount(0);
});

test('a race ends in a table, in sentences that follow from it, and in one announcement', async ({
  page,
}) => {
  const race = await openRace(page);
  await raceOnce(race, thousand);
  await expect(rowNames(race)).toHaveText(everyone);
  const cells = race.getByRole('region', { name: '1,000 games' }).getByRole('cell');
  const texts = await cells.allTextContents();
  expect(texts).toHaveLength(9);
  const time = /^[\d.,]+\u00a0(ns|µs|ms|s)$/;
  for (const [index, text] of texts.entries()) {
    expect(text).toMatch(index % 3 < 2 ? time : index === 2 ? /^1$/ : /^[\d.]+ × as (fast|long)$/);
  }

  const verdict = await race.locator('.result p').nth(1).textContent();
  const medians = texts.filter((_, index) => index % 3 === 1).map(milliseconds);
  const fastest = everyone[medians.indexOf(Math.min(...medians))] ?? '';
  expect(verdict?.toLowerCase()).toContain(fastest.toLowerCase());
  await expect(race.getByText('All made exactly the same predictions.')).toHaveCount(2);
  await expect(race.getByRole('status')).toHaveText(/^With 1,000 games, .*same/);
  await expect(
    race.getByText('The call itself is included; copying the games in is not'),
  ).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

function milliseconds(text: string): number {
  const [number = '', unit = ''] = text.split('\u00a0');
  return Number(number) * ({ ns: 1e-6, µs: 1e-3, ms: 1, s: 1000 }[unit] ?? Number.NaN);
}

test('Cancel stops at once, ends the worker, and what was there stays', async ({ page }) => {
  const race = await openRace(page);
  const all = race.getByRole('button', { name: 'Race all sizes' });
  await all.click();
  const curves = race.getByRole('img', { name: /^Time per prediction/ });
  await expect(curves).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  const cancel = race.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cancel).toBeHidden();
  await expect(race.getByRole('status')).toHaveText('Cancelled.');
  await expect(all).toBeFocused();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(curves).toBeVisible();

  await raceOnce(race, ten);
  await expect(rowNames(race)).toHaveText(everyone);
});

test('all sizes: curves, who wins where, and the numbers, beside the reader’s own', async ({
  page,
}) => {
  // Ten million games on a busy machine take their time; 20 MiB of memory end the race before.
  test.setTimeout(180_000);
  await beforeWorker(page, limitMemory, 320);
  const race = await openRace(page);
  await raceOnce(race, thousand);
  await race.getByRole('button', { name: 'Race all sizes' }).click();
  await expect(race.locator('.notices')).toHaveText(
    '1,048,576 games need about 25.2 MB of memory, and the browser did not give it.',
    { timeout: 150_000 },
  );
  const canvas = race.locator('canvas');
  await expect.poll(() => canvas.evaluate(ink)).toBeGreaterThan(1000);
  await expect(race.getByText(/was the fastest( at every size|;)/)).toHaveCount(1);
  await race.getByText('All sizes in numbers').click();
  const rows = race.getByRole('region', { name: 'All sizes in numbers' }).getByRole('rowheader');
  await expect(rows).toHaveText([
    ...['4', '16', '64', '256', '1,000', '1,024', '4,096', '16,384', '65,536', '262,144'],
  ]);
});

function ink(canvas: HTMLElement | SVGElement): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const drawn = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height);
  return drawn?.data.filter((value) => value > 0).length ?? 0;
}

/** Lets WebAssembly's memory grow to so many pages of 64 KiB and no further. */
function limitMemory(maxPages: number): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength / 65536 + pages > maxPages) throw new RangeError('out of memory');
    return grow.call(this, pages);
  };
}

test('ten million games with too little memory: it says how much, and keeps the last result', async ({
  page,
}) => {
  await beforeWorker(page, limitMemory, 1024);
  const race = await openRace(page);
  await raceOnce(race, ten);
  await race.getByRole('slider', { name: 'Games' }).fill(String(tenMillion));
  await expect(race.getByText('10,000,000 games take about 240 MB of memory.')).toBeVisible();
  await raceOnce(race, tenMillion);
  const problem =
    '10,000,000 games need about 240 MB of memory, and the browser did not give it. The result below is the one before.';
  await expect(race.getByText(problem)).toHaveCount(2);
  await expect(race.getByRole('status')).toHaveText(problem);
  await expect(race.getByRole('region', { name: '10 games' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  await raceOnce(race, thousand);
  await expect(race.getByText(problem)).toHaveCount(0);
  await expect(race.getByRole('region', { name: '1,000 games' })).toBeVisible();
});

test('without WebGPU the others race, and one line says so', async ({ page }) => {
  await beforeWorker(page, () => {
    Reflect.deleteProperty(Object.getPrototypeOf(navigator), 'gpu');
  });
  const race = await openRace(page);
  await raceOnce(race);
  await expect(rowNames(race)).toHaveText(everyone);
  await expect(race.getByText('This browser has no WebGPU')).toHaveCount(1);
});

test('without workers it runs beside the page’s work, and can be cancelled', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const race = await openRace(page);
  await race.getByRole('button', { name: 'Race all sizes' }).click();
  await race.getByRole('button', { name: 'Cancel' }).click();
  await expect(race.getByRole('status')).toHaveText('Cancelled.');
  await raceOnce(race);
  await expect(rowNames(race)).toHaveText(everyone);
  await expect(race.getByText('No worker can start here')).toHaveCount(1);
});

test('without workers, a Cancel while it still opens is heard too', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const race = await openRace(page);
  await page.evaluate(() => {
    const { instantiate } = WebAssembly;
    const held = new Promise((release) => Object.assign(globalThis, { release }));
    WebAssembly.instantiate = ((...given: Parameters<typeof instantiate>) =>
      held.then(() => instantiate(...given))) as typeof instantiate;
  });
  await race.getByRole('button', { name: 'Race all sizes' }).click();
  await race.getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  await expect(race.getByRole('status')).toHaveText('Cancelled.');
});

test('without WebAssembly it says that it cannot run', async ({ page }) => {
  await beforeWorker(page, () => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  const race = await openRace(page);
  await raceOnce(race);
  await expect(race.getByRole('status')).toHaveText(
    'The race could not run: this browser has no WebAssembly.',
  );
});

test('under a policy that blocks WebAssembly it says that it cannot run, in the page’s language', async ({
  page,
}) => {
  const headers = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
  };
  await page.route('**/blocked.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers,
      body: '<!doctype html><html lang="de"><title>Race</title><link rel="icon" href="data:,"><script type="module" src="soma-race.js"></script><soma-race></soma-race>',
    }),
  );
  // A worker has the policy that its own script came with.
  await page.route('**/soma-race.js', async (route) =>
    route.fulfill({
      response: await route.fetch(),
      headers: { ...headers, 'content-type': 'text/javascript' },
    }),
  );
  await page.goto('blocked.html');
  await page.getByRole('button', { name: 'Wettlauf starten' }).click();
  await expect(page.locator('soma-race').getByRole('status')).toHaveText(
    'Der Wettlauf ließ sich nicht starten: Diese Seite oder dieser Browser sperrt WebAssembly.',
  );
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
  await expect(page.locator('soma-race').getByRole('status')).toHaveText(
    'The race could not run: this page or this browser blocks WebAssembly.',
  );
});

test('beside the race stands what a graphics processor took, and what the way there and back adds', async ({
  page,
}) => {
  const race = await openRace(page);
  await race.getByText('A graphics processor, outside the browser').click();
  await expect(
    race.getByText(/measured on NVIDIA .*without bringing the numbers there and back/),
  ).toBeVisible();
  const table = race.getByRole('region', { name: 'A graphics processor, outside the browser' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Games',
    'Computation',
    'There and back',
  ]);
  const first = table.getByRole('row').nth(1);
  await expect(first.getByRole('rowheader')).toHaveText('4');
  await expect(first.getByRole('cell')).toHaveText([/^[\d.]+\sµs$/, /^[\d.]+\sµs$/]);
});

test('in the background the race waits, and says so', async ({ page }) => {
  const race = await openRace(page);
  const look = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await race.getByRole('button', { name: 'Start the race' }).click();
  await look(true);
  await expect(race.getByText('Paused while this tab is in the background')).toBeVisible();
  const share = () =>
    race.getByRole('progressbar').evaluate((bar) => (bar as HTMLProgressElement).value);
  // The sample that is under way comes to its end; then there is no more.
  let held = -1;
  await expect(async () => {
    held = await share();
    await page.waitForTimeout(300);
    expect(await share()).toBe(held);
  }).toPass();
  await page.waitForTimeout(1000);
  expect(await share()).toBe(held);
  await look(false);
  await expect(race.getByRole('button', { name: 'Cancel' })).toBeHidden();
  await expect(rowNames(race)).toHaveText(everyone);
});

test('every control has a name, and the slider says what it stands at', async ({ page }) => {
  const race = await openRace(page);
  const slider = race.getByRole('slider', { name: 'Games' });
  await expect(slider).toHaveAttribute('aria-valuetext', '1,000 games');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '2,000 games');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '4 games');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(race.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
  await expect(race.getByRole('button', { name: 'Start the race' })).toHaveAttribute(
    ...(['aria-disabled', 'true'] as const),
  );
  await expect(race.getByRole('button', { name: 'Start the race' })).toBeFocused();
  await expect(race.getByRole('columnheader')).toHaveText([
    ...['Contestant', 'Per prediction', 'Per run', 'Against the loop'],
  ]);
});

for (const [policy, name] of [
  ['', 'a strict policy'],
  ["; require-trusted-types-for 'script'", 'a strict policy with Trusted Types'],
  [
    "; require-trusted-types-for 'script'; trusted-types soma-race lit-html",
    'one that names the policies of Trusted Types',
  ],
] as const) {
  test(`soma-race.js is its own worker under ${name}`, async ({ page }) => {
    const requests = new Set<string>();
    page.on('request', (request) => requests.add(new URL(request.url()).pathname));
    await page.route('**/race.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: {
          'content-security-policy': `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:${policy}`,
        },
        body: '<!doctype html><html lang="en"><title>Race</title><link rel="icon" href="data:,"><script type="module" src="soma-race.js"></script><soma-race games="10"></soma-race>',
      }),
    );
    await page.goto('race.html');
    const race = await liveRace(page);
    await expect(race.getByRole('slider')).toHaveAttribute('aria-valuetext', '10 games');
    const worker = page.waitForEvent('worker');
    await raceOnce(race, ten);
    expect((await worker).url()).toMatch(/soma-race\.js$/);
    await expect(rowNames(race)).toHaveText(everyone);
    const another = page.waitForEvent('worker');
    await raceOnce(race, ten);
    expect((await another).url()).toMatch(/soma-race\.js$/);
    expect([...requests]).toEqual(['/race.html', '/soma-race.js']);
  });
}

test('soma.js and soma-race.js live on one page', async ({ page }) => {
  await openHtml(
    page,
    '<soma-race></soma-race><soma-neuron><table><tr><th>a</th></tr><tr><td>2</td></tr></table></soma-neuron><script type="module" src="soma-race.js"></script>',
  );
  const race = await liveRace(page);
  await raceOnce(race);
  await expect(rowNames(race)).toHaveText(everyone);
  await expect(page.locator('soma-neuron').getByRole('button', { name: 'Reset' })).toBeVisible();
});

test('lesson.html races from disk, in a worker', async ({ page }) => {
  const file = resolve(import.meta.dirname, '../../dist/lesson.html');
  await page.goto(`${pathToFileURL(file)}#faster`);
  const race = await liveRace(page);
  const worker = page.waitForEvent('worker');
  await raceOnce(race);
  expect((await worker).url()).toMatch(/^blob:/);
  await expect(rowNames(race)).toHaveText(everyone);
  await expect(race.getByText('No worker can start here')).toHaveCount(0);
});

for (const width of [320, 768, 1280]) {
  test(`the race does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const race = await openRace(page);
    await raceOnce(race, thousand);
    await expect(race.locator('canvas')).toBeVisible();
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow).toBe(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a race that has been run, in ${colorScheme} colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.route('**/alone.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><title>Race</title><link rel="icon" href="data:,"><script type="module" src="soma-race.js"></script><main><h1>Race</h1><soma-race></soma-race></main>',
      }),
    );
    await page.goto('alone.html');
    const race = await liveRace(page);
    await raceOnce(race, thousand);
    await race.getByText('All sizes in numbers').click();
    await expect(race.locator('canvas')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('with forced colours the bars can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const race = await openRace(page);
  await raceOnce(race);
  const [bar, ground] = await race
    .locator('.bar')
    .first()
    .evaluate((runner) =>
      [runner.firstElementChild ?? runner, runner].map(
        (element) => getComputedStyle(element).backgroundColor,
      ),
    );
  expect(bar).not.toBe(ground);
});

test('with scripts off the section reads well', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByRole('heading', { name: 'Faster?' })).toBeVisible();
  await expect(
    page.getByText('The race runs in your browser, and needs its scripts.'),
  ).toBeVisible();
  await context.close();
});
