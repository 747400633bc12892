import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { lessons } from './lessons.ts';
import {
  customPropertiesOf,
  expect,
  fourGames,
  openHtml,
  predictionsOf,
  slide,
  test,
} from './page.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const example = ['0.98', '1.11', '1.15', '1.08'];

// Where a page learns, its widgets are ready only once that is loaded as well, after their first prediction.
const withoutLearning = lessons.filter((lesson) => !read(`web/${lesson}`).includes(' target="'));
for (const lesson of withoutLearning) {
  test(`the first prediction of ${lesson} is live within its limit`, async ({ page }) => {
    const limit = JSON.parse(read('web/budget.json'))['any lesson, before its first prediction'];
    await page.addInitScript(() => {
      addEventListener('soma-ready', () => performance.mark('live'), { once: true });
    });
    await page.goto(lesson);
    await page.waitForFunction(() => performance.getEntriesByName('live').length > 0);

    const paths = await page.evaluate(() => {
      const live = performance.getEntriesByName('live')[0]?.startTime ?? 0;
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime, name }) => startTime < live && /\.(js|css|wasm)$/.test(name))
        .map(({ name }) => new URL(name).pathname);
    });
    expect(paths.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    const bytes = paths.reduce((sum, path) => sum + gzipped(`dist${path}`), 0);
    expect(bytes / 1000, paths.join(' ')).toBeLessThanOrEqual(limit);
  });
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(resolve(root, path)), { level: 9 }).length;
}

test('lesson.html is one file: it opens from disk, and its anchors lead somewhere', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const address = pathToFileURL(resolve(root, 'dist/lesson.html')).href;
  await page.goto(address);
  const widget = page.locator('#four-games');
  await page.getByRole('link', { name: 'Several inputs' }).click();
  await expect(page.getByRole('heading', { name: 'Several inputs' })).toBeInViewport();
  await expect(predictionsOf(widget)).toHaveText(example);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
  await expect(page.locator('#kernel-in-use')).toContainText('simd128');
  await expect.poll(() => widget.locator('canvas').evaluate(ink)).toBeGreaterThan(0);
  expect(requests).toEqual([address]);
});

function ink(canvas: HTMLElement | SVGElement): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const drawn = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height);
  return drawn?.data.filter((value) => value > 0).length ?? 0;
}

test('lesson.html leads to no file beside it', async ({ page }) => {
  await page.goto(pathToFileURL(resolve(root, 'dist/lesson.html')).href);
  const places = await page
    .locator('[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(places).toContain('#several-inputs');
  expect(places.filter((place) => !/^(#|data:|https:)/.test(place))).toEqual([]);
});

test('lesson.html lacks nothing that its widgets offer', async ({ page }) => {
  await page.goto(pathToFileURL(resolve(root, 'dist/lesson.html')).href);
  const widgets = page.locator('soma-neuron');
  await expect(widgets.last().getByRole('button', { name: 'Reset' })).toBeVisible();
  for (const widget of await widgets.all()) {
    for (const folded of await widget.locator('details').all()) {
      await folded.locator('summary').first().click();
      await expect(folded).toHaveAttribute('open');
      await expect(folded.locator('summary ~ *').first()).toBeVisible();
    }
  }
  const widget = page.locator('#past-one');
  await widget.getByRole('button', { name: 'Your data' }).click();
  await widget.locator('[part=own-data] textarea').fill('Case,a,b,c\n1,0.5,0.25,2');
  await widget.getByRole('button', { name: 'Use this data' }).click();
  await expect(predictionsOf(widget)).toHaveCount(1);
  await widget.getByRole('button', { name: 'Embed' }).click();
  await expect(widget.getByRole('dialog').getByRole('textbox').first()).toHaveValue(/<soma-neuron/);
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
});

test('embed.html makes no code out of text', async ({ page, complaints }) => {
  await page.goto('embed.html');
  await expect(predictionsOf(page.locator('soma-neuron'))).toHaveText(example);
  // Later, and so on the page's own account: what a test asks for itself is always allowed.
  const made = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve((Reflect.get(globalThis, 'eval') as (text: string) => number)('1 + 1'));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(made).toBe('EvalError');
  expect(complaints.splice(0).join()).toMatch(/Trusted|unsafe-eval|eval/);
});

test('soma.js with a core that the browser refuses takes the one in JavaScript beside it; without that the table stays', async ({
  page,
  complaints,
}) => {
  await page.addInitScript(() => {
    const instantiate = () => Promise.reject(new Error('out of memory'));
    Object.assign(WebAssembly, { instantiate });
  });
  const neuron = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;
  await openHtml(page, neuron);
  await expect(predictionsOf(page.locator('soma-neuron'))).toHaveText(example);

  await page.route('**/soma.without-wasm.js', (route) => route.abort());
  await openHtml(page, neuron);
  await expect(page.getByText(/could not start: .*out of memory/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '9.9' })).toBeVisible();
  // The browser's own word on the missing file.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});

test('soma.js asks for nothing further', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const table = '<table><tr><th>a</th><th>b</th></tr><tr><td>2</td><td>4</td></tr></table>';
  await openHtml(page, `<soma-neuron weights="0.5 0.25">${table}</soma-neuron>`);
  await expect(predictionsOf(page.locator('soma-neuron'))).toHaveText('2.00');
  await expect.poll(() => page.locator('canvas').evaluate(ink)).toBeGreaterThan(0);
  expect(requests.filter((path) => path !== '/favicon.ico')).toEqual(['/try.html', '/soma.js']);
});

test('nothing that is shipped names another host to fetch from', () => {
  const files = readdirSync(resolve(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(3);
  for (const name of pages) {
    const markup = read(`dist/${name}`).replace(/<script>[\s\S]*?<\/script>/g, '');
    expect(markup.match(/(?:src|data|<link[^>]* href)="(?:https?:)?\/\/[^"]*/g), name).toBeNull();
  }
});

test('nothing that is shipped makes code out of text', () => {
  const files = readdirSync(resolve(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((name) => /\.(js|html)$/.test(name));
  expect(scripts).toContain('soma-race.js');
  for (const name of scripts) {
    expect(read(`dist/${name}`).match(/\beval\(|\bnew Function\b|\bFunction\(/g), name).toBeNull();
  }
});

test('pages say where their oEmbed answer is, and it is one', async ({ page, request }) => {
  for (const address of [...lessons, 'embed.html']) {
    await page.goto(address);
    const link = page.locator('link[rel=alternate][type="application/json+oembed"]');
    const answer = await (
      await request.get(await link.evaluate((element) => (element as HTMLLinkElement).href))
    ).json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich' });
    expect([answer.width, answer.height].every(Number.isInteger)).toBe(true);
    // The first lesson's is that of the widget alone.
    const own = page.locator('soma-neuron caption, soma-network caption').first();
    const caption = address === lessons[0] ? 'Four games' : await own.textContent();
    expect(answer.html).toContain(`<caption>${caption}</caption>`);
  }
});

test('the build draws the lesson’s pictures with the same code', async ({ page }) => {
  for (const [id, sum] of [
    ['toe-model', '0.1 × 8.5 = 85\u00a0%'],
    ['four-games', '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 0.98'],
    ['toes-and-record', '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 0.98'],
    ['win-alone', '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 0.98'],
  ] as const) {
    const picture = await page.request.get(`pictures/${id}.svg`);
    await page.setContent(await picture.text());
    await expect(page.getByText(sum)).toBeVisible();
    await expect(page.locator('.dendrite path').first()).toHaveAttribute('stroke-width', /^\d/);
  }
});

test('the manifest for editors knows the element as it is', async ({ page }) => {
  await page.goto('');
  const element = page.locator('#four-games');
  await expect(predictionsOf(element)).toHaveText(example);
  const observed = await element.evaluate(
    (neuron) => Reflect.get(neuron.constructor, 'observedAttributes') as string[],
  );
  expect(namesIn('attributes')).toEqual([...observed].sort());

  const parts = await element.evaluate(({ shadowRoot }) =>
    Array.from(shadowRoot?.querySelectorAll('[part]') ?? [], (part) => part.getAttribute('part')),
  );
  expect(parts).toContain('widget');
  expect(namesIn('cssParts')).toEqual(expect.arrayContaining(parts));

  const missing = await element.evaluate(
    (neuron, members) => members.filter((name) => !(name in neuron)),
    namesIn('members'),
  );
  expect(missing).toEqual([]);

  const fired = ['change', 'error', 'goal', 'input', 'ready', 'step'];
  expect(namesIn('events')).toEqual(fired.map((type) => `soma-${type}`));
  expect(namesIn('cssProperties')).toEqual(await customPropertiesOf(element));
});

test('the manifest knows what a network has besides', async ({ page }) => {
  await page.goto('hidden-layer.html');
  const network = page.locator('#two-layers');
  await expect(network.locator('[part=reset]')).toBeVisible();
  const names = namesIn('members', 1);
  expect(names).toEqual(expect.arrayContaining(['layers', 'hiddenOutputs', 'selectedNeuron']));
  expect(names).toEqual(expect.arrayContaining(namesIn('members')));
  const missing = await network.evaluate(
    (element, members) => members.filter((name) => !(name in element)),
    names,
  );
  expect(missing).toEqual([]);
});

function namesIn(kind: string, place = 0): string[] {
  const element = JSON.parse(read('dist/custom-elements.json')).modules[0].declarations[place];
  const entries = element[kind] as { name: string; description: string }[];
  expect(entries.filter(({ description }) => !description)).toEqual([]);
  return entries.map(({ name }) => name).sort();
}
