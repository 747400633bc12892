import type { SomaNeuron } from '../../web/src/element/soma-neuron.ts';
import {
  core,
  expect,
  fourGames,
  liveWidget,
  openHtml,
  openWidget,
  predictionsOf,
  slide,
  test,
} from './page.ts';

const neuron = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;

test('without WebAssembly every widget of the lesson computes the same, bit for bit', async ({
  page,
}) => {
  const predictions = async () => {
    await page.goto('');
    const widgets = page.locator('soma-neuron');
    await expect(widgets.last().getByRole('button', { name: 'Reset' })).toBeVisible();
    return widgets.evaluateAll((all) =>
      (all as SomaNeuron[]).map(({ predictions }) => Array.from(predictions)),
    );
  };
  const withWasm = await predictions();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  expect(await predictions()).toEqual(withWasm);
});

test('in a browser older than those served the table stays, and one line says why', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets'));
  await openHtml(page, `<div lang="de">${neuron}</div>`);
  await expect(page.getByText(/this browser is too old. Die Tabelle bleibt/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '9.9' })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
});

test('when the core cannot be fetched the table stays, and one line says why', async ({
  page,
  complaints,
}) => {
  await page.route(core, (route) => route.fulfill({ status: 404 }));
  await page.goto('');
  await expect(page.getByText(/could not start: .*404/).first()).toBeVisible();
  const table = page.getByRole('table', { name: 'Four games' });
  await expect(table.getByRole('cell', { name: '9.9' })).toBeVisible();
  // The browser's own word on the missing files is all there may be.
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('404');
});

test('where the binary cannot be had, the core in JavaScript computes the same', async ({
  page,
  complaints,
}) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
  const widget = await openWidget(page, 'Four games');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('what cannot be fetched at one moment may be at the next', async ({ page, complaints }) => {
  let broken = true;
  await page.route(core, (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto('');
  await expect(page.getByText(/could not start: .*404/).first()).toBeVisible();
  broken = false;
  await page.evaluate((html) => {
    const element = document.createElement('soma-neuron');
    element.innerHTML = html;
    element.id = 'later';
    document.querySelector('main')?.prepend(element);
  }, fourGames);
  await expect(page.locator('#later').getByRole('button', { name: 'Reset' })).toBeVisible();
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('404'));
});

test('a plot that cannot be fetched says so in its place; the rest works', async ({
  page,
  complaints,
}) => {
  await page.route('**/figure-*.js', (route) => route.fulfill({ status: 404 }));
  const widget = await openWidget(page, 'Four games');
  await expect(widget.locator('.plot').getByText(/could not be loaded/)).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  await expect(predictionsOf(widget).first()).toHaveText('3.53');
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('404'));
});

test('where the question cannot be loaded, the answers show', async ({ page, complaints }) => {
  await page.route('**/question-panel-*.js', (route) => route.abort());
  const widget = await openWidget(page, 'Games 3 and 4');
  await expect(widget.getByRole('img', { name: 'Prediction 1.15' })).toBeVisible();
  complaints.length = 0;
});

test('the code is folded away, and loaded only when it is opened', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const widget = await openWidget(page, 'Four games');
  const code = widget.locator('pre code');
  await expect(code).toHaveCount(0);
  const panels = () => requests.filter((address) => /\/code-panel-/.test(address)).length;
  expect(panels()).toBe(0);
  await widget.getByText('The same in code').click();
  await expect(code).toContainText('weights = [0.1, 0.2, 0.0]  # Toes, Record, Fans');
  expect(panels()).toBe(1);
});

test('the language of code that was chosen last is the first after a reload', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await widget.getByRole('combobox', { name: 'Language' }).selectOption('C++');
  await page.reload();
  await liveWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await expect(widget.locator('pre code')).toContainText('#include <iostream>');
});

test('where the browser keeps nothing, the page remembers all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await widget.getByRole('combobox', { name: 'Language' }).selectOption('NumPy');
  const other = await liveWidget(page, 'The games, squashed');
  await other.getByText('The same in code').click();
  await expect(other.locator('pre code')).toContainText('import numpy as np');
});

test('properties set before the script loads are honoured', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await page.waitForFunction(() => 'early' in globalThis);
    await route.continue();
  });
  await openHtml(
    page,
    `${neuron}<script>document.querySelector('soma-neuron').weights = [1, 0, 0]; early = true</script>`,
  );
  const widget = await liveWidget(page, 'Four games');
  const weights = await widget.evaluate((element) => Reflect.get(element, 'weights'));
  expect(weights).toEqual([1, 0, 0]);
});

test('soma-ready comes once: moved while it loads, removed while it loads, or with its table late', async ({
  page,
}) => {
  await page.route('**/soma.js', async (route) => {
    const response = await route.fetch();
    // Loading takes as long as the test wants.
    const held = `const { instantiate } = WebAssembly;
      const held = new Promise((done) => { globalThis.go = done; });
      WebAssembly.instantiate = (...given) => held.then(() => instantiate(...given));`;
    await route.fulfill({ response, body: `${held}\n${await response.text()}` });
  });
  const counting = `<script>
    globalThis.heard = {};
    addEventListener('soma-ready', ({ target: { id } }) => { heard[id] = (heard[id] ?? 0) + 1; });
  </script>`;
  const named = (id: string, inner: string) =>
    `<soma-neuron id="${id}" weights="0.1 0.2 0">${inner}</soma-neuron>`;
  await openHtml(
    page,
    `${counting}<main></main>${named('moved', fourGames)}${named('gone', fourGames)}${named('late', '')}`,
  );
  await expect.poll(() => page.evaluate(() => 'go' in globalThis)).toBe(true);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.evaluate(async () => {
    const find = (id: string) => document.getElementById(id) as HTMLElement;
    document.querySelector('main')?.append(find('moved'));
    // Kept, to come back later.
    Object.assign(globalThis, { kept: find('gone') });
    find('gone').remove();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    (globalThis as unknown as { go(): void }).go();
  });
  await expect(page.locator('#moved').getByRole('button', { name: 'Reset' })).toBeVisible();
  const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'));
  expect(await heard()).toEqual({ moved: 1 });

  await page.evaluate((table) => {
    document.body.append(Reflect.get(globalThis, 'kept') as HTMLElement);
    (document.getElementById('late') as HTMLElement).innerHTML = table;
  }, fourGames);
  await expect(page.locator('#gone').getByRole('button', { name: 'Reset' })).toBeVisible();
  await expect(page.locator('#late').getByRole('button', { name: 'Reset' })).toBeVisible();
  expect(await heard()).toEqual({ moved: 1, gone: 1, late: 1 });
});

test('an element that is moved while its plot loads gets one plot', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/figure-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  const asked = page.waitForRequest('**/figure-*.js');
  const widget = await openWidget(page, 'Four games');
  await asked;
  await widget.evaluate((element) => element.parentElement?.append(element));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.waitForTimeout(800);
  arrive();
  await expect(widget.locator('canvas')).toBeVisible();
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  await expect(widget.locator('.palette')).toHaveCount(1);
});
