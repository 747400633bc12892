import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import {
  boxOf,
  button,
  counts,
  fourGames,
  games,
  hasFocus,
  heardFrom,
  live,
  type Neuron,
  neuronOf,
  predictionsOf,
  press,
  reads,
  show,
  slide,
  slider,
} from './widget.ts';

test('beside a table longer than the screen, a plot still fits it', async () => {
  await page.viewport(1280, 800);
  const rows = '<tr><td>2</td><td>3</td></tr>'.repeat(40);
  const table = `<table><tr><th>a</th><th>b</th></tr>${rows}</table>`;
  const widget = show(`<soma-neuron>${table}</soma-neuron>`);
  const canvas = widget.getByRole('img', { name: 'Prediction over a' });
  await expect.element(canvas).toBeVisible();
  expect(boxOf(canvas).height).toBeLessThan(800);
});

test('on a phone long numbers fit their shapes, and a result stays with its sign', async () => {
  await page.viewport(320, 800);
  const widget = await games();
  for (const weights of [
    [-0.7531, 0.2, 0],
    [123.4567, -99.25, 0],
    [0.0001234, 0, 0],
  ]) {
    neuronOf(widget).weights = weights;
    const toes = String(weights[0]).replace('-', '−');
    await expect.element(widget.getByRole('img', { name: `Toes, weight ${toes}` })).toBeVisible();
    for (const group of widget.css('.soma, .node').elements()) {
      const widthOf = (part: string) =>
        group.querySelector<SVGGraphicsElement>(part)?.getBBox().width ?? Number.NaN;
      expect(widthOf('circle, rect') - widthOf('.value')).toBeGreaterThan(0);
    }
    const rects = widget.css('.numbers .whole').element().getClientRects();
    expect(new Set(Array.from(rects, ({ top }) => top)).size).toBe(1);
  }
});

test('properties read and write the neuron, at once', async () => {
  const widget = await games();
  const neuron = neuronOf(widget);
  const predictions = () => Array.from(neuron.predictions);
  expect(predictions()).toEqual([0.9800000000000001, 1.11, 1.1500000000000001, 1.08]);
  neuron.weights = [1, 0, 0];
  expect(predictions()).toEqual([8.5, 9.5, 9.9, 9]);
  neuron.bias = 2;
  expect(predictions()).toEqual([10.5, 11.5, 11.9, 11]);
  neuron.undo();
  expect(predictions()).toEqual([8.5, 9.5, 9.9, 9]);
  neuron.redo();
  expect(neuron.bias).toBe(2);
  neuron.reset();
  expect(neuron.weights).toEqual([0.1, 0.2, 0]);
  neuron.selected = 2;
  expect(neuron.selected).toBe(2);
  expect(neuron.inputs).toEqual(['Toes', 'Record', 'Fans']);
  expect(neuron.examples[3]).toEqual([9, 0.9, 1]);
});

test('of a property and an attribute the last one counts, before there is a widget too', async () => {
  const neuron = document.createElement('soma-neuron') as Neuron;
  neuron.innerHTML = fourGames;
  neuron.bias = 2;
  neuron.weights = [1, 2, 3];
  neuron.setAttribute('bias', '3');
  document.body.append(neuron);
  await expect.poll(() => neuron.predictions.length).toBe(4);
  expect(neuron.bias).toBe(3);
  expect(neuron.weights).toEqual([1, 2, 3]);
});

test('events tell of every move and of every change', async () => {
  const widget = await games();
  const [moves, changes] = [heardFrom(widget, 'soma-input'), heardFrom(widget, 'soma-change')];
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  for (const heard of [moves, changes]) {
    expect(heard.map(({ weights }) => weights[0])).toEqual([0.4]);
  }
});

test('one drag is one step of undo', async () => {
  const widget = await games();
  await commands.drag(slider(widget, 'Weight of Toes').selector, [0.6, 0.7, 0.8]);
  await commands.release();
  const neuron = neuronOf(widget);
  expect(neuron.weights[0]).toBeGreaterThan(0.5);
  neuron.undo();
  expect(neuron.weights).toEqual([0.1, 0.2, 0]);
});

test('examples and inputs stand in for a table', async () => {
  const widget = show('<soma-neuron weights="2 3"></soma-neuron>');
  await expect.element(widget.getByText('no table inside')).toBeVisible();
  const neuron = neuronOf(widget);
  neuron.inputs = ['a', 'b'];
  neuron.examples = [
    [1, 2],
    [3, 4],
  ];
  await expect.element(widget.getByRole('slider', { name: 'Weight of b' })).toBeVisible();
  expect(Array.from(neuron.predictions)).toEqual([8, 18]);
});

test('examples and inputs in place of a table’s keep its words, and Reset takes them back', async () => {
  const titled = fourGames.replace('<th>Toes</th>', '<th abbr="Toes">Average Toes</th>');
  const widget = await games('', titled);
  neuronOf(widget).examples = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [0, 0, 10],
  ];
  await expect
    .element(widget.getByRole('columnheader', { name: 'Average Toes' }).first())
    .toBeVisible();
  await expect.element(widget.getByRole('textbox', { name: 'Toes, Game 3' })).toHaveValue('7');
  await reads(predictionsOf(widget), ['0.50', '1.40', '2.30', '0.00']);

  Object.assign(neuronOf(widget), { inputs: ['Toes', 'Wind'], examples: [[10, 1]] });
  await expect.element(widget.getByRole('slider', { name: 'Weight of Wind' })).toHaveValue('0.1');
  await expect.element(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toHaveValue('10');
  await reads(predictionsOf(widget), ['1.10']);
  await counts(widget.getByRole('listitem'), 0);

  await widget.getByRole('button', { name: 'Reset' }).click();
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.08']);
});

test('moving the element keeps its state', async () => {
  const widget = await live(
    `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron><div id="elsewhere"></div>`,
  );
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  page.css('#elsewhere').element().append(widget.element());
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Toes' }))
    .toHaveValue('0.4');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.5);
  await reads(widget.css('.numbers'), /= 4\.38$/);
});

test('a table that a script changes is read anew', async () => {
  const widget = await games();
  page.css('soma-neuron > table td').first().element().textContent = '10';
  await expect.element(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toHaveValue('10');
  await reads(widget.css('.numbers'), /= 1\.13$/);
});

test('a table that changes while the widget is out of the page is read when it comes back', async () => {
  const widget = await games();
  const neuron = neuronOf(widget);
  const cell = page.css('soma-neuron > table td').first().element();
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  neuron.remove();
  cell.textContent = '10';
  document.body.append(neuron);
  await reads(predictionsOf(widget).first(), '1.13');
  await expect.element(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
});

test('the table itself is never changed', async () => {
  const widget = await games();
  const table = () => widget.element().innerHTML;
  const before = table();
  await widget.getByRole('textbox', { name: 'Toes, Game 1' }).fill('1');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  expect(table()).toBe(before);
});

for (const [activation, threshold, expected] of [
  ['step', 1.1, [0, 1, 1, 0]],
  ['relu', 0, [0.9800000000000001, 1.11, 1.1500000000000001, 1.08]],
] as const) {
  test(`activation ${activation} comes after the sum`, async () => {
    const widget = await games(`activation="${activation}" threshold="${threshold}"`);
    expect(Array.from(neuronOf(widget).predictions)).toEqual(expected);
  });
}

test('a change of looks leaves the reader’s numbers, and what they can take back', async () => {
  const widget = await games();
  const toes = widget.getByRole('slider', { name: 'Weight of Toes' });
  await slide(toes, 0.4);
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  for (const [name, value] of Object.entries({ theme: 'dark', digits: '3', compare: 'Toes' })) {
    widget.element().setAttribute(name, value);
  }
  await reads(predictionsOf(widget).first(), '3.530');
  await expect.element(toes).toHaveValue('0.4');
  await expect.element(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await widget.getByRole('button', { name: 'Undo' }).click();
  await expect.element(toes).toHaveValue('0.1');
});

test('a long table that becomes short shows the rows that there are', async () => {
  const widget = show('<soma-neuron weights="1"></soma-neuron>');
  const bring = (count: number) => {
    neuronOf(widget).examples = Array.from({ length: count }, (_, row) => [row]);
  };
  bring(120);
  await widget.getByRole('button', { name: 'Next rows' }).click();
  await reads(predictionsOf(widget).first(), '50.00');
  bring(3);
  await reads(predictionsOf(widget), ['0.00', '1.00', '2.00']);
});

test('at the last page of a long table, the focus stays', async () => {
  const widget = show('<soma-neuron weights="1"></soma-neuron>');
  neuronOf(widget).examples = Array.from({ length: 60 }, (_, row) => [row]);
  const next = button(widget, 'Next rows');
  await press(next, '{Enter}');
  await reads(predictionsOf(widget).first(), '50.00');
  await press(next, '{Enter}');
  await hasFocus(next);
  await press(button(widget, 'Previous rows'), '{Enter}');
  await reads(predictionsOf(widget).first(), '0.00');
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
  test(`${inputs} inputs at ${width} px: predictions are in sight, and no number is cut`, async () => {
    await page.viewport(width + 16, 900);
    const widget = await live(`<soma-neuron>${wideTable(inputs)}</soma-neuron>`);
    const { right } = boxOf(widget.css('.scroller'));
    expect(boxOf(predictionsOf(widget)).right).toBeLessThanOrEqual(right + 1);
    const fields = widget.css('tbody input[type=text]').elements();
    expect(fields.filter((field) => field.scrollWidth > field.clientWidth)).toEqual([]);
  });
}

test('on a page that runs from right to left, predictions stay in sight at the other end', async () => {
  await page.viewport(406, 900);
  for (const html of [
    `<div dir="rtl"><soma-neuron>${wideTable(12)}</soma-neuron></div>`,
    `<soma-neuron lang="ar">${wideTable(12)}</soma-neuron>`,
  ]) {
    const widget = show(html);
    await expect.element(widget.css('tbody td.output')).toBeVisible();
    const lefts = ['.scroller', 'thead .output', 'tbody .output'].map((part) =>
      Math.round(boxOf(widget.css(part)).left),
    );
    expect(lefts[1]).toBe(lefts[0]);
    expect(lefts[2]).toBe(lefts[0]);
  }
});

test('for readers with larger letters, a widget has less room', async () => {
  await page.viewport(1280, 900);
  const widget = await live(
    `<style>html { font-size: 200% }</style><soma-neuron>${fourGames}</soma-neuron>`,
  );
  const [diagram, plot] = [widget.css('[part=diagram]'), widget.css('[part=plot]')];
  const isBeside = () => boxOf(plot).left >= boxOf(diagram).right;
  await expect.poll(isBeside).toBe(false);
  page.css('body style').element().remove();
  await expect.poll(isBeside).toBe(true);
});

test.each([
  'display: flex',
  'display: flex; flex-direction: column; align-items: center',
  'float: left',
  'display: inline-block',
])(
  'where it is as wide as its contents, with %s, it fits a phone, and has two columns where there is room',
  async (style) => {
    await page.viewport(320, 640);
    const widget = await live(
      `<div style="${style}"><soma-neuron>${fourGames}</soma-neuron></div>`,
    );
    const { left, right } = boxOf(widget);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(right - left).toBeGreaterThan(250);
    await page.viewport(1280, 720);
    const beside = () => boxOf(widget.css('.plot-view')).left - boxOf(widget.css('.neuron')).left;
    await expect.poll(beside).toBeGreaterThan(300);
  },
);
