import { expect, fourGames, liveWidget, openHtml, predictionsOf, slide, test } from './page.ts';

interface Neuron extends HTMLElement {
  weights: number[];
  bias: number;
  inputs: string[];
  examples: number[][];
  readonly predictions: Float64Array;
  selected: number;
  reset(): void;
  undo(): void;
  redo(): void;
}

const widgetHtml = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;

test('beside a table longer than the screen, a plot still fits it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const rows = '<tr><td>2</td><td>3</td></tr>'.repeat(40);
  const table = `<table><tr><th>a</th><th>b</th></tr>${rows}</table>`;
  await openHtml(page, `<soma-neuron>${table}</soma-neuron>`);
  const canvas = page.locator('soma-neuron').getByRole('img', { name: 'Prediction over a' });
  await expect(canvas).toBeVisible();
  expect((await canvas.boundingBox())?.height).toBeLessThan(800);
});

test('on a phone long numbers fit their shapes, and a result stays with its sign', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  for (const weights of [
    [-0.7531, 0.2, 0],
    [123.4567, -99.25, 0],
    [0.0001234, 0, 0],
  ]) {
    await widget.evaluate((element, to) => {
      (element as Neuron).weights = to;
    }, weights);
    const toes = String(weights[0]).replace('-', '−');
    await expect(widget.getByRole('img', { name: `Toes, weight ${toes}` })).toBeVisible();
    const spare = await widget.locator('.soma, .node').evaluateAll((groups) =>
      groups.map((group) => {
        const widthOf = (part: string) =>
          group.querySelector<SVGGraphicsElement>(part)?.getBBox().width ?? Number.NaN;
        return widthOf('circle, rect') - widthOf('.value');
      }),
    );
    for (const width of spare) expect(width).toBeGreaterThan(0);
    const lines = await widget
      .locator('.numbers .whole')
      .evaluate((result) => new Set(Array.from(result.getClientRects(), ({ top }) => top)).size);
    expect(lines).toBe(1);
  }
});

test('properties read and write the neuron, at once', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const seen = await widget.evaluate((element) => {
    const neuron = element as Neuron;
    const before = Array.from(neuron.predictions);
    neuron.weights = [1, 0, 0];
    const toes = Array.from(neuron.predictions);
    neuron.bias = 2;
    const shifted = Array.from(neuron.predictions);
    neuron.undo();
    const undone = Array.from(neuron.predictions);
    neuron.redo();
    const redone = neuron.bias;
    neuron.reset();
    neuron.selected = 2;
    const { inputs, selected, examples } = neuron;
    return {
      before,
      toes,
      shifted,
      undone,
      redone,
      after: neuron.weights,
      inputs,
      selected,
      examples,
    };
  });
  expect(seen.before).toEqual([0.9800000000000001, 1.11, 1.1500000000000001, 1.08]);
  expect(seen.toes).toEqual([8.5, 9.5, 9.9, 9]);
  expect(seen.shifted).toEqual([10.5, 11.5, 11.9, 11]);
  expect(seen.undone).toEqual(seen.toes);
  expect(seen.redone).toBe(2);
  expect(seen.after).toEqual([0.1, 0.2, 0]);
  expect(seen.inputs).toEqual(['Toes', 'Record', 'Fans']);
  expect(seen.selected).toBe(2);
  expect(seen.examples[3]).toEqual([9, 0.9, 1]);
});

test('events tell of every move and of every change', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['soma-input', 'soma-change']) {
      document.body.addEventListener(type, (event) => {
        heard.push([type, (event as CustomEvent<{ weights: number[] }>).detail.weights[0]]);
      });
    }
  });
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  expect(heard).toEqual([
    ['soma-input', 0.4],
    ['soma-change', 0.4],
  ]);
});

test('one drag is one step of undo', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const slider = widget.getByRole('slider', { name: 'Weight of Toes' });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider has no box');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const share of [0.6, 0.7, 0.8]) await page.mouse.move(box.x + box.width * share, y);
  await page.mouse.up();
  const weights = () => widget.evaluate((element) => (element as Neuron).weights);
  expect((await weights())[0]).toBeGreaterThan(0.5);
  await widget.evaluate((element) => (element as Neuron).undo());
  expect(await weights()).toEqual([0.1, 0.2, 0]);
});

test('examples and inputs stand in for a table', async ({ page }) => {
  await openHtml(page, '<soma-neuron weights="2 3"></soma-neuron>');
  const widget = page.locator('soma-neuron');
  await expect(widget.getByText('no table inside')).toBeVisible();
  await widget.evaluate((element) => {
    const neuron = element as Neuron;
    neuron.inputs = ['a', 'b'];
    neuron.examples = [
      [1, 2],
      [3, 4],
    ];
  });
  await expect(widget.getByRole('slider', { name: 'Weight of b' })).toBeVisible();
  const predictions = () =>
    widget.evaluate((element) => Array.from((element as Neuron).predictions));
  expect(await predictions()).toEqual([8, 18]);
});

test('examples and inputs in place of a table’s keep its words, and Reset takes them back', async ({
  page,
}) => {
  const titled = widgetHtml.replace('<th>Toes</th>', '<th abbr="Toes">Average Toes</th>');
  await openHtml(page, titled);
  const widget = await liveWidget(page, 'Four games');
  const rows = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [0, 0, 10],
  ];
  await widget.evaluate((element, examples) => Object.assign(element, { examples }), rows);
  await expect(widget.getByRole('columnheader', { name: 'Average Toes' }).first()).toBeVisible();
  await expect(widget.getByRole('textbox', { name: 'Toes, Game 3' })).toHaveValue('7');
  await expect(predictionsOf(widget)).toHaveText(['0.50', '1.40', '2.30', '0.00']);

  await widget.evaluate((element) =>
    Object.assign(element, { inputs: ['Toes', 'Wind'], examples: [[10, 1]] }),
  );
  await expect(widget.getByRole('slider', { name: 'Weight of Wind' })).toHaveValue('0.1');
  await expect(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toHaveValue('10');
  await expect(predictionsOf(widget)).toHaveText(['1.10']);
  await expect(widget.getByRole('listitem')).toHaveCount(0);

  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
});

test('moving the element keeps its state', async ({ page }) => {
  await openHtml(page, `${widgetHtml}<div id="elsewhere"></div>`);
  const widget = await liveWidget(page, 'Four games');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  await page.evaluate(() => {
    const neuron = document.querySelector('soma-neuron');
    if (neuron) document.querySelector('#elsewhere')?.append(neuron);
  });
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Toes' })).toHaveValue('0.4');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.5);
  await expect(widget.locator('.numbers')).toHaveText(/= 4\.38$/);
});

test('a table that a script changes is read anew', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  await page.evaluate(() => {
    const cell = document.querySelector('soma-neuron td');
    if (cell) cell.textContent = '10';
  });
  await expect(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toHaveValue('10');
  await expect(widget.locator('.numbers')).toHaveText(/= 1\.13$/);
});

test('the table itself is never changed', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const table = () => widget.evaluate((element) => element.innerHTML);
  const before = await table();
  await widget.getByRole('textbox', { name: 'Toes, Game 1' }).fill('1');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  expect(await table()).toBe(before);
});

for (const [activation, threshold, expected] of [
  ['step', 1.1, [0, 1, 1, 0]],
  ['relu', 0, [0.9800000000000001, 1.11, 1.1500000000000001, 1.08]],
] as const) {
  test(`activation ${activation} comes after the sum`, async ({ page }) => {
    await openHtml(
      page,
      widgetHtml.replace('weights', `activation="${activation}" threshold="${threshold}" weights`),
    );
    const widget = await liveWidget(page, 'Four games');
    const predictions = await widget.evaluate((element) =>
      Array.from((element as Neuron).predictions),
    );
    expect(predictions).toEqual(expected);
  });
}

test('a change of looks leaves the reader’s numbers, and what they can take back', async ({
  page,
}) => {
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  const toes = widget.getByRole('slider', { name: 'Weight of Toes' });
  await slide(toes, 0.4);
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  for (const [name, value] of Object.entries({ theme: 'dark', digits: '3', compare: 'Toes' })) {
    await widget.evaluate((element, [key, to]) => element.setAttribute(key, to), [
      name,
      value,
    ] as const);
  }
  await expect(predictionsOf(widget).first()).toHaveText('3.530');
  await expect(toes).toHaveValue('0.4');
  await expect(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await widget.getByRole('button', { name: 'Undo' }).click();
  await expect(toes).toHaveValue('0.1');
});

test('a long table that becomes short shows the rows that there are', async ({ page }) => {
  await openHtml(page, '<soma-neuron weights="1"></soma-neuron>');
  const widget = page.locator('soma-neuron');
  const bring = (count: number) =>
    widget.evaluate(
      (element, rows) => Object.assign(element, { examples: rows }),
      [...Array.from({ length: count }, (_, row) => [row])],
    );
  await bring(120);
  await widget.getByRole('button', { name: 'Next rows' }).click();
  await expect(predictionsOf(widget).first()).toHaveText('50.00');
  await bring(3);
  await expect(predictionsOf(widget)).toHaveText(['0.00', '1.00', '2.00']);
});

const wideTable = (inputs: number) => {
  const cells = (tag: string, text: (index: number) => string) =>
    Array.from({ length: inputs }, (_, index) => `<${tag}>${text(index)}</${tag}>`).join('');
  return `<table><caption>Wide</caption><tr>${cells('th', (index) => `Input ${index}`)}</tr>
    <tr>${cells('td', () => '-12.75')}</tr></table>`;
};

for (const [inputs, width] of [
  [5, 720],
  [5, 1000],
  [12, 1000],
  [12, 390],
] as const) {
  test(`${inputs} inputs at ${width} px: predictions are in sight, and no number is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await openHtml(page, `<soma-neuron>${wideTable(inputs)}</soma-neuron>`);
    const widget = await liveWidget(page, 'Wide');
    const [right, edge] = await widget.evaluate((element) => {
      const within = (selector: string) =>
        element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().right ?? 0;
      return [within('tbody td.output'), within('.scroller')];
    });
    expect(right).toBeLessThanOrEqual(edge + 1);
    const cut = await widget
      .locator('tbody input[type=text]')
      .evaluateAll(
        (fields) => fields.filter((field) => field.scrollWidth > field.clientWidth).length,
      );
    expect(cut).toBe(0);
  });
}

test('on a page that runs from right to left, predictions stay in sight at the other end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 406, height: 900 });
  for (const html of [
    `<div dir="rtl"><soma-neuron>${wideTable(12)}</soma-neuron></div>`,
    `<soma-neuron lang="ar">${wideTable(12)}</soma-neuron>`,
  ]) {
    await openHtml(page, html);
    const widget = page.locator('soma-neuron');
    await expect(widget.locator('tbody td.output')).toBeVisible();
    const lefts = await widget.evaluate((element) =>
      ['.scroller', 'thead .output', 'tbody .output'].map((selector) =>
        Math.round(element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().left ?? -1),
      ),
    );
    expect(lefts[1]).toBe(lefts[0]);
    expect(lefts[2]).toBe(lefts[0]);
  }
});

test('for readers with larger letters, a widget has less room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openHtml(
    page,
    `<style>html { font-size: 200% }</style><soma-neuron>${fourGames}</soma-neuron>`,
  );
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.locator('.widget')).toHaveClass(/tall/);
  await page.locator('style').evaluate((style) => style.remove());
  await page.setViewportSize({ width: 1270, height: 900 });
  await expect(widget.locator('.widget')).toHaveClass(/wide/);
});
