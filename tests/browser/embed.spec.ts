import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, FrameLocator } from '@playwright/test';
import { expect, type Locator, type Page, predictionsOf, slide, test } from './page.ts';

const root = resolve(import.meta.dirname, '../..');
const embed = resolve(root, 'dist/embed.html');
const example = ['0.98', '1.11', '1.15', '1.08'];

function widgetOf(page: Page | Frame | FrameLocator): Locator {
  return page.locator('soma-neuron');
}

async function openEmbed(page: Page, query: Record<string, string>): Promise<Locator> {
  await page.goto(`embed.html?${new URLSearchParams(query)}`);
  return widgetOf(page);
}

/** A page of another author's, which this markup is all of. */
async function openHost(page: Page, body: string, headers = {}): Promise<void> {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: `<!doctype html><body>${body}` }),
  );
  await page.goto('host.html');
}

async function turnsLive(widget: Locator): Promise<void> {
  await expect(predictionsOf(widget)).toHaveText(example);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
}

test('the address of the reference page works as it is written there', async ({ page }) => {
  await page.goto('embed.html?weights=0.5,0.25&data=Case,a,b%0A1,2,4%0A2,8,1');
  const widget = widgetOf(page);
  await expect(predictionsOf(widget)).toHaveText(['2.00', '4.25']);
  await expect(widget.getByRole('radio', { name: 'Case 2' })).toBeVisible();
  await expect(widget.locator('table').first()).toHaveText(/Caseab124281/);
});

test('without a query it shows the lesson’s four games', async ({ page }) => {
  await page.goto('embed.html');
  await turnsLive(widgetOf(page));
});

test('tables of weights make a network, of the example or of data of one’s own', async ({
  page,
}) => {
  const layers = {
    layer1: ',Toes,Record,Fans\nh0,0.1,0.2,-0.1\nh1,-0.1,0.1,0.9\nh2,0.1,0.4,0.1',
    layer2: 'h0,h1,h2,\n0.3,1.1,-0.3,Hurt\n0.1,0.2,0,Win\n0,1.3,0.1,Sad',
  };
  await openEmbed(page, { ...layers, digits: '4' });
  const widget = page.locator('soma-network');
  await expect(predictionsOf(widget).nth(0)).toHaveText('0.2135');
  await expect(predictionsOf(widget).nth(2)).toHaveText('0.5065');
  await expect(widgetOf(page)).toHaveCount(0);
  await openEmbed(page, { data: 'Case,a\n1,2\n2,3', layer1: ',a,bias\nx,5,1\ny,-1,0' });
  await expect(predictionsOf(widget)).toHaveText(['11.00', '−2.00', '16.00', '−3.00']);
  await openEmbed(page, { layer1: '' });
  await expect(page.locator('.complaint')).toContainText('layer1: there is no header row');
  await expect(predictionsOf(widgetOf(page))).toHaveText(example);
});

test('a weight alone changes the example', async ({ page }) => {
  const widget = await openEmbed(page, { weights: '0 0 1' });
  await expect(predictionsOf(widget)).toHaveText(['1.20', '1.30', '0.50', '1.00']);
});

test('a first column of text names the rows', async ({ page }) => {
  const data = '[{"Team":"Ants","a":2,"b":4},{"Team":"Bees","a":8,"b":1}]';
  const widget = await openEmbed(page, { weights: '0.5 0.25', data });
  await expect(predictionsOf(widget)).toHaveText(['2.00', '4.25']);
  await expect(widget.getByRole('radio', { name: 'Team Bees' })).toBeVisible();
});

test('label names a column of numbers', async ({ page }) => {
  const data = 'a,Year,b\n2,1990,4\n8,1991,1';
  const widget = await openEmbed(page, { weights: '0.5 0.25', label: 'year', data });
  await expect(predictionsOf(widget)).toHaveText(['2.00', '4.25']);
  await expect(widget.getByRole('radio', { name: 'Year 1991' })).toBeVisible();
});

test('attributes go through under their own names', async ({ page }) => {
  const widget = await openEmbed(page, { views: 'table', theme: 'dark', format: 'percent' });
  await expect(predictionsOf(widget).first()).toHaveText('98\u00a0%');
  await expect(widget.getByRole('img')).toHaveCount(0);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

for (const [query, complaint] of [[{ data: '[1, 2]' }, 'data: row 0 is not a list']] as const) {
  test(`${JSON.stringify(query)} brings the example, and what is wrong`, async ({ page }) => {
    const widget = await openEmbed(page, query);
    await expect(page.getByRole('status').first()).toContainText(complaint);
    await expect(predictionsOf(widget)).toHaveText(example);
  });
}

test('what others add to the address is passed over; a near miss is named above the data', async ({
  page,
}) => {
  const data = { fbclid: 'IwAR0', utm_source: 'mail', data: 'Game,a\n1,2' };
  const widget = await openEmbed(page, { ...data, 'amp;weights': '3' });
  await expect(predictionsOf(widget)).toHaveText(['6.00']);
  await expect(page.getByRole('status').first()).toBeEmpty();
  await openEmbed(page, { ...data, weight: '3' });
  await expect(predictionsOf(widget)).toHaveText(['0.20']);
  await expect(page.getByRole('status').first()).toHaveText(
    "'weight' is no name here; is 'weights' meant?",
  );
});

test('the complaint and the example speak the language that was asked for', async ({ page }) => {
  await openEmbed(page, { lang: 'de', data: '[1, 2]' });
  const complaint = page.getByRole('status').first();
  await expect(complaint).toContainText(
    'Diese Adresse lässt sich nicht lesen, darum steht hier ein Beispiel. data: row 0 is not a list',
  );
  await expect(widgetOf(page).getByRole('slider', { name: 'Gewicht von Toes' })).toBeVisible();
});

test('a wrong number of weights brings the core’s own error', async ({ page }) => {
  const widget = await openEmbed(page, { weights: '1 2', data: 'Game,a\n1,2' });
  await expect(widget.getByText('weights: 1 input but 2 weights')).toBeVisible();
});

test('it opens from disk, with a query', async ({ page }) => {
  await page.goto(`${pathToFileURL(embed)}?weights=0.5,0.25&data=Case,a,b%0A1,2,4%0A2,8,1`);
  await expect(predictionsOf(widgetOf(page))).toHaveText(['2.00', '4.25']);
});

test('it needs no file beside it and no storage: alone in a sandboxed frame', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await openHost(page, '<iframe sandbox="allow-scripts" src="embed.html" height="900"></iframe>');
  await turnsLive(widgetOf(page.frameLocator('iframe')));
  expect(requests.filter((path) => path !== '/')).toEqual(['/host.html', '/embed.html']);
});

test('served as if it were in another encoding, it works and is read rightly', async ({ page }) => {
  await page.route('**/embed.html*', (route) =>
    route.fulfill({ path: embed, contentType: 'text/html; charset=iso-8859-1' }),
  );
  const widget = await openEmbed(page, { lang: 'es', weights: '-1 0 0', data: 'Juego,Año\n1,2' });
  await expect(widget.getByRole('slider', { name: 'Peso de Año' })).toBeVisible();
  await expect(widget.getByText('Lo mismo en código').first()).toBeVisible();
  expect(await page.evaluate('document.characterSet')).toBe('windows-1252');
  await expect(page).toHaveTitle('One neuron, taken apart · Soma');
});

test('it works in an object', async ({ page }) => {
  const size = 'width="600" height="900"';
  await openHost(page, `<object data="embed.html" type="text/html" ${size}></object>`);
  const inner = () => page.frame({ url: /embed\.html$/ });
  await expect.poll(inner).not.toBeNull();
  await turnsLive(widgetOf(inner() ?? page));
});

test('its own policy stops nothing of its own, and all else', async ({ page, complaints }) => {
  await page.goto('embed.html');
  await turnsLive(widgetOf(page));
  expect(complaints).toEqual([]);
  const fetched = await page.evaluate(() => fetch('soma.js').then(String, () => 'blocked'));
  expect(fetched).toBe('blocked');
  expect(complaints.splice(0).join()).toContain("default-src 'none'");
});

test('it runs under a policy that admits its own hashes alone', async ({ page }) => {
  const markup = readFileSync(embed, 'utf8');
  const [script, style] = ['script-src', 'style-src'].map(
    (name) => new RegExp(`${name} ('sha256-[^']+')`).exec(markup)?.[1],
  );
  const policy = `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; style-src ${style}`;
  await page.route('**/embed.html', async (route) => {
    const headers = { 'content-security-policy': `${policy}; img-src data:` };
    await route.fulfill({ contentType: 'text/html', body: markup, headers });
  });
  await page.goto('embed.html');
  await turnsLive(widgetOf(page));
});

test('the parent helper gives every frame its height, and keeps it right', async ({ page }) => {
  const helper = readFileSync(resolve(root, 'web/src/embed-page/parent.js'), 'utf8');
  const frame = '<iframe sandbox="allow-scripts" width="700" src="embed.html';
  await openHost(
    page,
    `<script>${helper}</script>${frame}"></iframe>${frame}?views=sum"></iframe>
    <object type="text/html" width="700" data="embed.html?views=diagram"></object>`,
  );
  const heights = () =>
    page
      .locator('iframe, object')
      .evaluateAll((frames) =>
        frames.map((element) => Math.round(element.getBoundingClientRect().height)),
      );
  const contents = () =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map((inner) =>
          inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
        ),
    );
  for (const inner of page.frames().slice(1)) {
    // A widget starts as its reader comes near.
    await (await inner.frameElement()).scrollIntoViewIfNeeded();
    await expect(inner.getByRole('button', { name: 'Reset' })).toBeVisible();
  }
  const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b);
  const agree = async () => {
    const [given, needed] = [sorted(await heights()), sorted(await contents())];
    return given.every((height, index) => Math.abs(height - (needed[index] ?? 0)) <= 4) && given;
  };
  await expect.poll(agree).toBeTruthy();
  const wide = await heights();
  await page
    .locator('iframe')
    .first()
    .evaluate((element) => element.setAttribute('width', '300'));
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(wide[0] ?? 0);
  await expect.poll(agree).toBeTruthy();
});

test('its height reaches Canvas, and WordPress where it gave a secret', async ({ page }) => {
  const listen = `<script>
    var messages = [];
    addEventListener('message', ({ data }) => messages.push(data));
  </script>`;
  await openHost(page, `${listen}<iframe src="embed.html#?secret=abc"></iframe>`);
  const messages = () => page.evaluate<Record<string, unknown>[]>('messages');
  await expect(widgetOf(page.frameLocator('iframe')).getByRole('slider').first()).toBeVisible();
  await expect.poll(async () => (await messages()).length).toBeGreaterThan(2);

  const [own, lti, wordPress] = (await messages()).slice(-3);
  const { height } = own ?? {};
  expect(height).toBeGreaterThan(100);
  expect(own).toEqual({ type: 'soma-height', height });
  expect(lti).toEqual({ subject: 'lti.frameResize', height });
  expect(wordPress).toEqual({ message: 'height', value: height, secret: 'abc' });
  const told = (await messages()).filter(({ type }) => type === 'soma-height');
  expect(
    told.filter((message, index) => message['height'] === told[index + 1]?.['height']),
  ).toEqual([]);
});

test('nobody is told a height where there is no frame, nor a secret that was not given', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { heard: [] as unknown[] });
    addEventListener('message', ({ data }) => Reflect.get(window, 'heard').push(data));
  });
  await page.goto('embed.html');
  await turnsLive(widgetOf(page));
  expect(await page.evaluate('heard')).toEqual([]);
  await openHost(page, '<iframe src="embed.html"></iframe>');
  const heard = () => page.evaluate<object[]>('heard');
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(1);
  expect((await heard()).some((data) => 'secret' in data)).toBe(false);
});
