import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  customPropertiesOf,
  expect,
  type Locator,
  type Page,
  predictionsOf,
  slide,
  test as withOwnPage,
} from './page.ts';
import { testsOf } from './shared-page.ts';

const web = resolve(import.meta.dirname, '../../web');

const test = testsOf('reference.html');
// In one worker, so that the page is loaded once.
test.describe.configure({ mode: 'default' });

/** The widget that shows an entry, live. */
async function widgetAt(page: Page, entry: string): Promise<Locator> {
  const neuron = page.locator(`${entry} soma-neuron`);
  await neuron.scrollIntoViewIfNeeded();
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

/** What both elements have of their own, or what a network has besides. */
function members(
  page: Page,
  kind: 'method' | 'property',
  of: 'both' | 'network' = 'both',
): Promise<string[]> {
  return page.evaluate(
    ([asked, whose]) => {
      const { prototype } = customElements.get('soma-network') ?? HTMLElement;
      const shared: object = Object.getPrototypeOf(prototype);
      // What scripts see of both stands in a class below.
      const scripted: object = Object.getPrototypeOf(shared);
      const added = whose === 'network' ? [prototype] : [shared, scripted];
      const inherited: object = whose === 'network' ? shared : Object.getPrototypeOf(scripted);
      return added
        .flatMap((each) => Object.entries(Object.getOwnPropertyDescriptors(each)))
        .filter(([name]) => !(name in inherited))
        .filter(([, { get }]) => (get ? 'property' : 'method') === asked)
        .map(([name]) => name)
        .sort();
    },
    [kind, of] as const,
  );
}

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
  target: async (widget) => {
    await expect(widget.getByRole('slider')).toHaveCount(2);
    await expect(widget.getByRole('textbox', { name: 'Cups, Day Tue' })).toHaveValue('3.5');
    await expect(widget.getByText('Mean squared error').first()).toBeVisible();
  },
  goal: async (widget) => {
    await widget.getByRole('slider', { name: 'Weight of Guests' }).fill('0.75');
    await expect(widget.getByText('The goal is reached').first()).toBeVisible();
  },
  locked: async (widget) => {
    await expect(widget.getByRole('slider', { name: 'Weight of Guests' })).toBeDisabled();
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(widget.getByRole('slider', { name: 'Weight of Guests' })).toHaveValue('0.75');
    await expect(widget.getByRole('slider', { name: 'Weight of Rain' })).not.toHaveValue('0.2');
  },
  method: async (widget) => {
    await expect(widget.getByRole('combobox', { name: 'Method' })).toHaveValue('gradient-descent');
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(
      widget.locator('[part=learn]').getByText('0.515', { exact: true }).first(),
    ).toBeVisible();
  },
  alpha: async (widget) => {
    for (let pass = 0; pass < 3; pass += 1) {
      await widget.getByRole('button', { name: 'Pass', exact: true }).click();
    }
    await expect(widget.getByText('The error grows').first()).toBeVisible();
  },
  nudge: async (widget) => {
    await expect(widget.getByRole('combobox', { name: 'Method' })).toHaveValue('hot-and-cold');
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(
      widget.locator('[part=learn]').getByText('0.55', { exact: true }).first(),
    ).toBeVisible();
  },
  order: async (widget) => {
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(widget.getByText('all 3 examples').first()).toBeVisible();
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
    await expect(widget.getByText('Prediction for Day Mon: what is your guess?')).toBeVisible();
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
    await check(await widgetAt(page, `#attribute-${name}`));
  });
}

/** What the button beside each piece of code answers, in a widget as its author made it. */
const properties: Record<string, unknown> = {
  predictFirst: false,
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
  target: 'Cups',
  goal: 0.01,
  locked: ['Rain'],
  method: 'gradient-descent',
  alpha: 0.01,
  nudge: 0.05,
  order: 'each',
  error: 1.1666666666666667,
  deltas: [-0.5, -1, -1.5],
  ledger: {
    neuron: 'Prediction',
    name: 'Guests',
    input: 2,
    weight: 0.5,
    prediction: 2.5,
    target: 3,
    delta: -0.5,
    weightDelta: -1,
    newWeight: 0.51,
  },
};

const methods: Record<string, unknown> = {
  reset: [0.75, 0.5],
  undo: [0.75, 0.5],
  redo: [1, 1],
  step: [0.51, 0.515],
  learn: [0.7462837390374142, 0.5248090797771281],
  back: [0.5, 0.5],
  toJSON: {
    inputs: ['Guests', 'Rain'],
    weights: [0.75, 0.5],
    bias: 0,
    activation: 'identity',
    threshold: 0,
    output: 'Prediction',
    labels: ['Mon', 'Tue', 'Wed'],
    examples: [
      [2, 3],
      [4, 1],
      [6, 0],
    ],
    predictions: [3, 3.5, 4.5],
    targets: { Cups: [3, 3.5, 4.5] },
  },
};

/** What stands there as JSON, or a plain word. */
function read(text: string): unknown {
  return /^(?!true$|false$)[\w-]+$/.test(text) && Number.isNaN(Number(text))
    ? text
    : JSON.parse(text);
}

for (const [kind, place, expected] of [
  ['property', '#properties', properties],
  ['method', '#methods', methods],
] as const) {
  test(`every ${kind} is documented`, async ({ page }) => {
    const names = await documented(page, `${place} h3 code`);
    expect(names).toEqual(await members(page, kind));
    expect(names).toEqual(Object.keys(expected).sort());
  });

  for (const [name, value] of Object.entries(expected)) {
    test(`trying ${kind} ${name} does what its code says`, async ({ page }) => {
      const widget = await widgetAt(page, place);
      const entry = page.locator(`#${kind}-${name}`);
      const code = await entry.locator('pre code').innerText();
      const run = (neuron: HTMLElement | SVGElement, text: string) => {
        (neuron as HTMLElement & { reset(): void }).reset();
        return new Function('neuron', `return eval(${JSON.stringify(text)})`)(neuron);
      };
      const result = await widget.evaluate(run, code);
      expect(typeof result === 'string' ? read(result) : result).toEqual(value);

      await widget.evaluate(run, '0');
      await entry.getByRole('button', { name: 'Try' }).click();
      expect(read(await entry.locator('output').innerText())).toEqual(value);
    });
  }
}

/** The same for a network. */
const networkProperties: Record<string, unknown> = {
  layers: [
    { names: ['Cups'], weights: [[0.75, 0.5]], bias: [1], activation: 'identity', threshold: 0 },
  ],
  hiddenOutputs: [[1.75, 2.25, 3, 1, 0, 0]],
  selectedNeuron: [-0.25, 0.5],
};

test('what a network has besides is documented', async ({ page }) => {
  const names = await documented(page, '#network .bench h3 code');
  expect(names).toEqual(await members(page, 'property', 'network'));
  expect(names).toEqual(Object.keys(networkProperties).sort());
});

for (const [name, value] of Object.entries(networkProperties)) {
  test(`trying ${name} of a network does what its code says`, async ({ page }) => {
    const widget = page.locator('#network-widget');
    await widget.scrollIntoViewIfNeeded();
    await expect(widget.getByRole('button', { name: 'Reset' })).toBeVisible();
    const entry = page.locator(`#network-property-${name}`);
    const code = await entry.locator('pre code').innerText();
    const result = await widget.evaluate(
      (network, text) => new Function('network', `return eval(${JSON.stringify(text)})`)(network),
      code,
    );
    expect(result).toEqual(value);
    await widget.evaluate((network) => (network as HTMLElement & { reset(): void }).reset());
    await entry.getByRole('button', { name: 'Try' }).click();
    expect(read(await entry.locator('output').innerText())).toEqual(value);
    await widget.evaluate((network) => (network as HTMLElement & { reset(): void }).reset());
  });
}

test('every part that a network has besides is documented', async ({ page }) => {
  const widget = page.locator('#network-widget');
  await widget.scrollIntoViewIfNeeded();
  const views = await widget.getAttribute('views');
  await widget.evaluate((network) =>
    network.setAttribute('views', 'diagram weights table matrices'),
  );
  // Both are loaded when they are first shown, one before the other.
  await expect(widget.locator('[part=matrices]')).toBeVisible();
  await expect(widget.locator('[part=weights]')).toBeVisible();
  const shared = await documented(page, '#parts .names th code');
  const parts = await widget
    .locator('[part]')
    .evaluateAll((elements) => elements.flatMap((element) => [...element.part]));
  const own = [...new Set(parts)].filter((part) => !shared.includes(part));
  expect(own.sort()).toEqual(await documented(page, '#network .names th code'));
  await widget.evaluate((network, old) => network.setAttribute('views', old ?? ''), views);
});

test('the network shows what its tables say', async ({ page }) => {
  const widget = page.locator('#network-tables soma-network');
  await widget.scrollIntoViewIfNeeded();
  await expect(predictionsOf(widget)).toHaveText(['3.63', '2.88', '3.38', '1.13', '4.50', '1.50']);
  await expect(widget.getByRole('listitem')).toHaveCount(0);
});

interface Steps {
  step(): void;
}

const events: Record<string, (widget: Locator) => Promise<void>> = {
  'soma-ready': async () => {},
  'soma-input': (widget) => slide(widget.getByRole('slider').first(), 0.25),
  'soma-change': (widget) => widget.getByRole('radio', { name: 'Day Tue' }).check(),
  'soma-error': async (widget) => {
    await widget.getByRole('textbox', { name: 'Rain, Day Mon' }).fill('drops');
    await widget.page().keyboard.press('Tab');
  },
  'soma-step': (widget) => widget.evaluate((neuron) => (neuron as unknown as Steps).step()),
  'soma-goal': (widget) =>
    widget.evaluate((neuron) => void Object.assign(neuron, { weights: [0.75, 0.5] })),
};

for (const [name, cause] of Object.entries(events)) {
  test(`the log shows ${name}`, async ({ page }) => {
    const widget = await widgetAt(page, '#events');
    const lines = page.locator('.log li', { hasText: new RegExp(`^${name} `) });
    await cause(widget);
    await expect(lines.first()).toHaveText(
      name === 'soma-error'
        ? /"row 1, Rain: 'drops' is not a number"/
        : /"predictions":\[[\d.,]+\]/,
    );
  });
}

test('every event is documented', async ({ page }) => {
  const names = await documented(page, '#events .names th code');
  expect(names).toEqual(Object.keys(events).sort());
  const widget = await widgetAt(page, '#events');
  const fired = await widget.evaluateHandle((element) => {
    const types = new Set<string>();
    element.dispatchEvent = (event) => {
      types.add(event.type);
      return EventTarget.prototype.dispatchEvent.call(element, event);
    };
    return types;
  });
  for (const cause of Object.values(events)) await cause(widget);
  for (const name of ['Reset', 'Undo', 'Redo']) await widget.getByRole('button', { name }).click();
  // One that is moved comes to life anew.
  await widget.evaluate((element) => element.parentElement?.append(element));
  const types = await fired.evaluate((set) => [...set]);
  expect(names).toEqual(expect.arrayContaining(types));
  expect(types.length).toBeGreaterThan(2);
});

// Where each colour shows: an element of the widget, and one of its computed styles.
const customs: Record<string, readonly [selector: string, style: string, value: string]> = {
  '--soma-text': ['.sum .names b', 'color', 'rgb(1, 2, 3)'],
  '--soma-muted': ['.sum .names', 'color', 'rgb(1, 2, 3)'],
  '--soma-surface': ['[part=widget]', 'background-color', 'rgb(1, 2, 3)'],
  '--soma-raised': ['[part=sum]', 'background-color', 'rgb(1, 2, 3)'],
  '--soma-line': ['[part=widget]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--soma-control': ['.slider-field [aria-invalid=false]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--soma-positive': ['.numbers .term.positive', 'color', 'rgb(1, 2, 3)'],
  '--soma-negative': ['.numbers .term.negative', 'color', 'rgb(1, 2, 3)'],
  '--soma-zero': ['.numbers .term.zero', 'color', 'rgb(1, 2, 3)'],
  '--soma-error': ['.slider-field .message', 'color', 'rgb(1, 2, 3)'],
  '--soma-font': ['[part=caption]', 'font-family', 'fantasy'],
  '--soma-radius': ['[part=widget]', 'border-top-left-radius', '13px'],
};

test('every custom property is documented, and shows', async ({ page }) => {
  const widget = await widgetAt(page, '#colours');
  const names = await documented(page, '#colours .names th code');
  expect(names).toEqual(Object.keys(customs).sort());
  await widget.evaluate((element) => Object.assign(element, { weights: [0, -0.5], bias: 1 }));
  await widget.getByRole('spinbutton').first().fill('much');
  await expect(widget.locator('.slider-field .message')).toBeVisible();
  expect(names).toEqual(await customPropertiesOf(widget));
  for (const [name, [selector, style, value]] of Object.entries(customs)) {
    await widget.evaluate((element, set) => element.style.setProperty(set.name, set.value), {
      name,
      value,
    });
    await expect(widget.locator(selector).first()).toHaveCSS(style, value);
  }
});

test('every part is documented, and can be styled from outside', async ({ page }) => {
  const widget = await widgetAt(page, '#parts');
  const names = await documented(page, '#parts .names th code');
  await widget.evaluate((element) => element.setAttribute('digits', 'few'));
  await widget.evaluate((element) => (element as unknown as Steps).step());
  await widget.getByRole('button', { name: 'Your data' }).click();
  await widget.getByRole('button', { name: 'Embed' }).click();
  for (const name of names) {
    await page.evaluate((part) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`#parted::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`);
      document.adoptedStyleSheets = [sheet];
    }, name);
    await expect(widget.locator(`[part~=${name}]`).first()).toHaveCSS(
      'outline-color',
      'rgb(1, 2, 3)',
    );
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  const present = await page
    .locator('soma-neuron [part]')
    .evaluateAll((elements) => elements.flatMap((element) => [...element.part]));
  expect([...new Set(present)].sort()).toEqual(names);
  await widget.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});

test('the HTML beside a widget is the widget’s own', async ({ page }) => {
  const pairs = await page.locator('.entry').evaluateAll((entries) =>
    entries.map((entry) => {
      const shown = document.createElement('template');
      shown.innerHTML = entry.querySelector('pre')?.textContent ?? '';
      const widgets = 'soma-neuron, soma-network';
      return [shown.content.querySelector(widgets), entry.querySelector(widgets)].map((widget) =>
        widget?.outerHTML.replace(/\s+/g, ' ').replace(/> </g, '><'),
      );
    }),
  );
  expect(pairs.length).toBeGreaterThan(14);
  for (const [shown, live] of pairs) expect(shown).toBe(live);
});

test('the CSS beside a widget is the CSS in force', async ({ page }) => {
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
  const code = await page.locator('#height + p + pre, #height ~ pre').first().innerText();
  expect(code.trim()).toBe(readFileSync(resolve(web, 'src/embed-page/parent.js'), 'utf8').trim());
});

test('every module of the package is documented', async ({ page }) => {
  const code = (await page.locator('code').allTextContents()).join('\n');
  const imported = Array.from(code.matchAll(/'soma-neuron([^']*)';?/g), ([, path]) => `.${path}`);
  const { exports } = JSON.parse(readFileSync(resolve(web, '../package.json'), 'utf8'));
  const modules = Object.keys(exports).filter((path) => !/\.\w+$/.test(path));
  expect([...new Set(imported)].sort()).toEqual(modules.sort());
});

test('code can be copied', async ({ page }) => {
  const entry = page.locator('#method-redo');
  await entry.getByRole('button', { name: 'Copy' }).click();
  await expect(entry.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await entry.locator('pre').innerText());
});

test('the reference does not scroll sideways, on no screen', async ({ page }) => {
  const usual = page.viewportSize();
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow).toBe(0);
  }
  if (usual) await page.setViewportSize(usual);
});

test('what an author is to copy can be had here', async ({ page }) => {
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

withOwnPage(
  'a link to an entry leads there, though figures come to life above it',
  async ({ page }) => {
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
  },
);

withOwnPage('the reference reads well with scripts off', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}reference.html`);
  await expect(page.getByRole('cell', { name: '4.5', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(13);
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});

withOwnPage('lesson and reference lead to each other', async ({ page }) => {
  await page.goto('');
  await page.getByRole('contentinfo').getByRole('link').click();
  await expect(page).toHaveURL(/reference\.html$/);
  await page.getByRole('contentinfo').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One neuron, taken apart');
});
