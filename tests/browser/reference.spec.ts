import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page, predictionsOf, slide, test } from './page.ts';

const web = resolve(import.meta.dirname, '../../web');

/** Opens the page at an entry, and gives the widget that shows it, live. */
async function openEntry(page: Page, entry: string, widget = `${entry} soma-neuron`) {
  await page.goto(`reference.html${entry}`);
  const neuron = page.locator(widget);
  // One of the examples says it in German.
  await expect(neuron.locator('[part=reset]')).toBeVisible();
  return neuron;
}

/** The names that the page documents in a place. */
async function documented(page: Page, place: string): Promise<string[]> {
  const names = await page.locator(place).allTextContents();
  expect(names.length).toBeGreaterThan(0);
  return names.map((name) => name.replace('()', '')).sort();
}

/** What the sources of the element and its views hold of a pattern's first group. */
function written(pattern: RegExp): string[] {
  const files = ['element', 'views', 'share', 'data'].flatMap((folder) =>
    readdirSync(resolve(web, 'src', folder)).map((name) => resolve(web, 'src', folder, name)),
  );
  const found = files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(pattern), ([, name = '']) => name),
  );
  return [...new Set(found)].sort();
}

/** What the class adds to the one that it extends. */
function members(page: Page, kind: 'method' | 'property'): Promise<string[]> {
  return page.evaluate((asked) => {
    const { prototype } = customElements.get('soma-neuron') ?? HTMLElement;
    const inherited: object = Object.getPrototypeOf(prototype);
    return Object.entries(Object.getOwnPropertyDescriptors(prototype))
      .filter(([name]) => !(name in inherited))
      .filter(([, { get }]) => (get ? 'property' : 'method') === asked)
      .map(([name]) => name)
      .sort();
  }, kind);
}

test('a link to an entry leads there, though figures come to life above it', async ({ page }) => {
  for (const entry of ['#attribute-weight-range', '#race']) {
    await page.goto('about:blank');
    await page.goto(`reference.html${entry}`);
    const top = () => page.locator(entry).evaluate((place) => place.getBoundingClientRect().top);
    await expect(
      page.locator(`${entry} [part=reset], ${entry} soma-race button`).first(),
    ).toBeVisible();
    await expect.poll(top).toBeLessThan(60);
    expect(await top(), entry).toBeGreaterThan(-1);
  }
});

const firstColumn = (widget: Locator, column: number) =>
  widget.locator(`[part=plot-data] tbody td:nth-child(${column})`);

/** What the example of each attribute shows. */
const attributes: Record<string, (widget: Locator) => Promise<void>> = {
  weights: async (widget) => {
    await expect(widget.getByRole('img', { name: 'Guests, weight 0.75' })).toBeVisible();
    await expect(widget.getByRole('img', { name: 'Rain, weight 0.5' })).toBeVisible();
  },
  bias: async (widget) => {
    await expect(widget.locator('.numbers')).toHaveText('0.75 × 2 + 0.5 × 3 + 1 = 4');
  },
  activation: async (widget) => {
    await expect(predictionsOf(widget)).toHaveText(['0.38', '0.50', '0.73']);
  },
  threshold: async (widget) => {
    await expect(predictionsOf(widget)).toHaveText(['0.00', '1.00', '1.00']);
  },
  output: async (widget) => {
    await expect(widget.getByRole('columnheader')).toHaveText(['Day', 'Guests', 'Rain', 'Cups']);
    await expect(widget.getByRole('slider')).toHaveCount(2);
  },
  label: async (widget) => {
    await expect(widget.getByRole('radio', { name: 'Year 2024' })).toBeVisible();
    await expect(widget.getByRole('slider')).toHaveCount(2);
  },
  format: async (widget) => {
    await expect(predictionsOf(widget)).toHaveText(['35\u00a0%', '45\u00a0%', '60\u00a0%']);
  },
  digits: async (widget) => {
    await expect(predictionsOf(widget)).toHaveText(['3.0000', '3.5000', '4.5000']);
  },
  views: async (widget) => {
    const shown = await widget.evaluate(({ shadowRoot }) =>
      ['diagram', 'sum', 'table', 'plot', 'code'].filter((part) =>
        shadowRoot?.querySelector(`[part=${part}]`),
      ),
    );
    expect(shown).toEqual(['sum', 'table']);
  },
  controls: async (widget) => {
    await expect(widget.getByRole('slider', { name: 'Bias' })).toHaveValue('-3.5');
    await expect(widget.getByRole('combobox', { name: 'Activation' })).toHaveValue('sigmoid');
    await expect(widget.getByRole('slider', { name: 'Threshold' })).toHaveCount(0);
  },
  'predict-first': async (widget) => {
    await expect(widget.getByText('What will Prediction be for Day Mon?')).toBeVisible();
    await expect(widget.getByRole('img', { name: 'Prediction ?', exact: true })).toBeVisible();
    await widget.getByRole('button', { name: 'Skip' }).click();
    await expect(widget.getByRole('img', { name: 'Prediction 3', exact: true })).toBeVisible();
  },
  x: async (widget) => {
    await expect(widget.getByRole('img', { name: 'Prediction over Rain' })).toBeVisible();
    await expect(firstColumn(widget, 1)).toHaveText(['0', '1', '3']);
  },
  compare: async (widget) => {
    await expect(widget.locator('.legend.compare')).toHaveText('Rain');
    await expect(firstColumn(widget, 3)).toHaveText(['3', '1', '0']);
  },
  'weight-range': async (widget) => {
    const slider = widget.getByRole('slider').first();
    await expect(slider).toHaveAttribute('min', '0');
    await expect(slider).toHaveAttribute('max', '2');
  },
  theme: async (widget) => {
    const lightness = await widget.evaluate(({ shadowRoot }) => {
      const ground = getComputedStyle(shadowRoot?.querySelector('[part=widget]') ?? document.body);
      return Math.max(...(ground.backgroundColor.match(/\d+/g) ?? []).map(Number));
    });
    expect(lightness).toBeLessThan(64);
  },
  lang: async (widget) => {
    const weight = widget.getByRole('spinbutton', { name: 'Gewicht von Guests' });
    await expect(weight).toHaveValue('0,75');
    await expect(predictionsOf(widget)).toHaveText(['3,00', '3,50', '4,50']);
  },
};

test('every attribute is documented, and its example shows what it does', async ({ page }) => {
  await page.goto('reference.html');
  const names = await documented(page, '#attributes h3 code');
  const observed = await page.evaluate(() => {
    const element = customElements.get('soma-neuron') as unknown as {
      observedAttributes: string[];
    };
    return element.observedAttributes;
  });
  expect(names).toEqual([...observed].sort());
  expect(names).toEqual(Object.keys(attributes).sort());
});

for (const [name, check] of Object.entries(attributes)) {
  test(`the example of ${name}`, async ({ page }) => {
    await check(await openEntry(page, `#attribute-${name}`));
  });
}

/** What the button beside each piece of code answers, in a widget as its author made it. */
const properties: Record<string, unknown> = {
  weights: [1, 0],
  bias: 2,
  activation: 'relu',
  threshold: 3.2,
  inputs: ['Sugar', 'Milk'],
  examples: [
    [8, 1],
    [0, 2],
  ],
  predictions: [3, 3.5, 4.5],
  selected: 2,
};

const methods: Record<string, unknown> = {
  reset: [0.75, 0.5],
  undo: [0.75, 0.5],
  redo: [1, 1],
  toJSON: {
    inputs: ['Guests', 'Rain'],
    weights: [0.75, 0.5],
    bias: 0,
    activation: 'identity',
    threshold: 0,
    output: 'Cups',
    labels: ['Mon', 'Tue', 'Wed'],
    examples: [
      [2, 3],
      [4, 1],
      [6, 0],
    ],
    predictions: [3, 3.5, 4.5],
  },
};

/** What stands there as JSON, or a plain word. */
function read(text: string): unknown {
  return /^\w+$/.test(text) && Number.isNaN(Number(text)) ? text : JSON.parse(text);
}

for (const [kind, place, expected] of [
  ['property', '#properties', properties],
  ['method', '#methods', methods],
] as const) {
  test(`every ${kind} is documented`, async ({ page }) => {
    await page.goto('reference.html');
    const names = await documented(page, `${place} h3 code`);
    expect(names).toEqual(await members(page, kind));
    expect(names).toEqual(Object.keys(expected).sort());
  });

  for (const [name, value] of Object.entries(expected)) {
    test(`trying ${kind} ${name} does what its code says`, async ({ page }) => {
      const id = `#${kind}-${name}`;
      const widget = await openEntry(page, id, `${place} soma-neuron`);
      const entry = page.locator(id);
      await entry.getByRole('button', { name: 'Try' }).click();
      const answer = read(await entry.locator('output').innerText());
      expect(answer).toEqual(value);

      await page.reload();
      await expect(widget.getByRole('button', { name: 'Reset' })).toBeVisible();
      const code = await entry.locator('pre code').innerText();
      const result = await page.evaluate(
        `(() => { const neuron = document.querySelector('${place} soma-neuron'); return eval(${JSON.stringify(code)}) })()`,
      );
      expect(typeof result === 'string' ? read(result) : result).toEqual(value);
    });
  }
}

const events: Record<string, (widget: Locator) => Promise<void>> = {
  'soma-ready': async () => {},
  'soma-input': (widget) => slide(widget.getByRole('slider').first(), 0.25),
  'soma-change': (widget) => widget.getByRole('radio', { name: 'Day Tue' }).check(),
  'soma-error': (widget) => widget.getByRole('textbox', { name: 'Rain, Day Mon' }).fill('drops'),
};

test('every event is documented', async ({ page }) => {
  await page.goto('reference.html');
  const names = await documented(page, '#events .names th code');
  expect(names).toEqual(Object.keys(events).sort());
  const fired = written(/#fire\(['`]soma-([a-z]+)['`]/g);
  const kinds = written(/changed: \(kind: ('\w+'(?: \| '\w+')*)/g).flatMap(
    (type) => type.match(/\w+/g) ?? [],
  );
  expect(names).toEqual([...new Set([...fired, ...kinds])].map((name) => `soma-${name}`).sort());
});

for (const [name, cause] of Object.entries(events)) {
  test(`the log shows ${name}`, async ({ page }) => {
    const widget = await openEntry(page, '#events');
    const lines = page.locator('.log li', { hasText: new RegExp(`^${name} `) });
    await cause(widget);
    await expect(lines.first()).toHaveText(
      name === 'soma-error'
        ? /"row 1, Rain: 'drops' is not a number"/
        : /"predictions":\[[\d.,]+\]/,
    );
  });
}

// Where each colour shows: an element of the widget, and one of its computed styles.
const customs: Record<string, readonly [selector: string, style: string, value: string]> = {
  '--soma-text': ['.sum .names b', 'color', 'rgb(1, 2, 3)'],
  '--soma-muted': ['.sum .names', 'color', 'rgb(1, 2, 3)'],
  '--soma-surface': ['[part=widget]', 'background-color', 'rgb(1, 2, 3)'],
  '--soma-raised': ['[part=sum]', 'background-color', 'rgb(1, 2, 3)'],
  '--soma-line': ['[part=widget]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--soma-control': ['.knob [aria-invalid=false]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--soma-positive': ['.numbers .term.positive', 'color', 'rgb(1, 2, 3)'],
  '--soma-negative': ['.numbers .term.negative', 'color', 'rgb(1, 2, 3)'],
  '--soma-zero': ['.numbers .term.zero', 'color', 'rgb(1, 2, 3)'],
  '--soma-error': ['.knob .message', 'color', 'rgb(1, 2, 3)'],
  '--soma-font': ['[part=caption]', 'font-family', 'fantasy'],
  '--soma-radius': ['[part=widget]', 'border-top-left-radius', '13px'],
};

test('every custom property is documented', async ({ page }) => {
  await page.goto('reference.html');
  const names = await documented(page, '#colours .names th code');
  expect(names).toEqual(written(/var\((--soma-[a-z-]+)/g));
  expect(names).toEqual(Object.keys(customs).sort());
});

test('every custom property shows', async ({ page }) => {
  const widget = await openEntry(page, '#colours');
  await widget.evaluate((element) => Object.assign(element, { weights: [0, -0.5], bias: 1 }));
  await widget.getByRole('spinbutton').first().fill('much');
  await expect(widget.locator('.knob .message')).toBeVisible();
  for (const [name, [selector, style, value]] of Object.entries(customs)) {
    await widget.evaluate((element, set) => element.style.setProperty(set.name, set.value), {
      name,
      value,
    });
    await expect(widget.locator(selector).first()).toHaveCSS(style, value);
  }
});

test('every part is documented, and can be styled from outside', async ({ page }) => {
  const widget = await openEntry(page, '#parts');
  const names = await documented(page, '#parts .names th code');
  expect(names).toEqual(written(/\bpart="([a-z-]+)"/g));
  await widget.evaluate((element) => element.setAttribute('digits', 'few'));
  await widget.getByRole('button', { name: 'Own data' }).click();
  await widget.getByRole('button', { name: 'Embed' }).click();
  for (const name of names) {
    await page.evaluate((part) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`#parted::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`);
      document.adoptedStyleSheets = [sheet];
    }, name);
    await expect(widget.locator(`[part~=${name}]`)).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
  }
});

test('the HTML beside a widget is the widget’s own', async ({ page }) => {
  await page.goto('reference.html');
  const pairs = await page.locator('.entry').evaluateAll((entries) =>
    entries.map((entry) => {
      const shown = document.createElement('template');
      shown.innerHTML = entry.querySelector('pre')?.textContent ?? '';
      return [shown.content.querySelector('soma-neuron'), entry.querySelector('soma-neuron')].map(
        (neuron) => neuron?.outerHTML.replace(/\s+/g, ' ').replace(/> </g, '><'),
      );
    }),
  );
  expect(pairs.length).toBeGreaterThan(14);
  for (const [shown, live] of pairs) expect(shown).toBe(live);
});

test('the CSS beside a widget is the CSS in force', async ({ page }) => {
  await page.goto('reference.html');
  const [shown, inForce] = await page.evaluate(() => {
    const rules = (sheet: CSSStyleSheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText);
    const themes = Array.from(document.querySelectorAll('#colours pre, #parts pre'), (pre) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(pre.textContent ?? '');
      return rules(sheet);
    });
    return [themes.flat(), Array.from(document.styleSheets).flatMap(rules)];
  });
  const plain = (rule: string) => rule.replace(/\s+/g, '');
  expect(shown.length).toBeGreaterThan(5);
  expect(inForce.map(plain)).toEqual(expect.arrayContaining(shown.map(plain)));
});

test('the frame shown is the frame below it, and takes the height of its widget', async ({
  page,
}) => {
  await page.goto('reference.html#embedding');
  const code = await page.locator('#embedding pre').first().innerText();
  const frame = page.locator('#embedding iframe');
  await frame.scrollIntoViewIfNeeded();
  const same = await frame.evaluate((element, text) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    return template.content.firstElementChild?.getAttribute('src') === element.getAttribute('src');
  }, code);
  expect(same).toBe(true);
  const inside = page.frameLocator('#embedding iframe');
  await expect(inside.locator('.numbers')).toHaveText('0.75 × 2 + 0.5 × 3 = 3');
  await expect(frame).toHaveAttribute('style', /height: \d+px/);
});

test('the lines that listen for heights are the ones that this page runs', async ({ page }) => {
  await page.goto('reference.html');
  const code = await page.locator('#height + p + pre, #height ~ pre').first().innerText();
  expect(code.trim()).toBe(readFileSync(resolve(web, 'src/embed-page/parent.js'), 'utf8').trim());
});

test('every module of the package is documented', async ({ page }) => {
  await page.goto('reference.html');
  const code = (await page.locator('code').allTextContents()).join('\n');
  const imported = Array.from(code.matchAll(/'soma-neuron([^']*)';?/g), ([, path]) => `.${path}`);
  const { exports } = JSON.parse(readFileSync(resolve(web, '../package.json'), 'utf8'));
  const modules = Object.keys(exports).filter((path) => !/\.\w+$/.test(path));
  expect([...new Set(imported)].sort()).toEqual(modules.sort());
});

test('code can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('reference.html');
  const entry = page.locator('#method-redo');
  await entry.getByRole('button', { name: 'Copy' }).click();
  await expect(entry.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await entry.locator('pre').innerText());
});

test('the page reads well with scripts off', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}reference.html`);
  await expect(page.getByRole('cell', { name: '4.5', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(12);
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});

test('lesson and reference lead to each other', async ({ page }) => {
  await page.goto('');
  await page.getByRole('contentinfo').getByRole('link').click();
  await expect(page).toHaveURL(/reference\.html$/);
  await page.getByRole('contentinfo').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One neuron, taken apart');
});

for (const width of [320, 768, 1280]) {
  test(`the reference does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openEntry(page, '#attribute-weights');
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow).toBe(0);
  });
}

test('what an author is to copy can be had here', async ({ page }) => {
  await page.goto('reference.html');
  const files = await page
    .locator('a[download]')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  expect(files.map((address) => address.replace(/.*\//, ''))).toEqual(
    expect.arrayContaining([
      'soma.js',
      'soma.de.js',
      'soma-race.js',
      'soma-race.ar.js',
      'embed.html',
    ]),
  );
  for (const address of files) expect((await page.request.get(address)).ok(), address).toBe(true);
});
