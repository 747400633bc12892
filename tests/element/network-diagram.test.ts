import { expect, test } from 'vitest';
import { commands, type Locator, page, userEvent } from 'vitest/browser';
import {
  boxOf,
  button,
  counts,
  focus,
  games,
  hiddenLayer,
  live,
  numberField,
  readings,
  reads,
  show,
  slide,
  slider,
} from './widget.ts';

const network = (attributes = '', tables = hiddenLayer) =>
  live(`<soma-network views="diagram sum" ${attributes}>${tables}</soma-network>`);

const neurons = (widget: Locator) =>
  widget.getByRole('listbox', { name: 'Neurons, layer by layer' });
const chosen = (widget: Locator) => neurons(widget).getByRole('option', { selected: true });
const named = (widget: Locator, name: string | RegExp) => widget.getByRole('option', { name });

/** Tables of a network so wide, layer by layer, the inputs first; its weights are all 0.5. */
function tablesOf(...sizes: number[]): string {
  const names = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, node) => `${'xabcdefghij'[layer]}${node + 1}`),
  );
  const row = (tag: string, cells: readonly (string | number)[]) =>
    cells.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const [inputs = [], ...layers] = names;
  const values = row(
    'td',
    inputs.map(() => 1),
  );
  const weights = layers.map((layer, index) => {
    const before = names[index] ?? [];
    const rows = layer.map(
      (name) =>
        `<tr><th>${name}</th>${row(
          'td',
          before.map(() => 0.5),
        )}</tr>`,
    );
    return `<table><tr><th></th>${row('th', before)}</tr>${rows.join('')}</table>`;
  });
  return `<table><caption>Any</caption><tr>${row('th', inputs)}</tr><tr>${values}</tr></table>${weights.join('')}`;
}

test('every neuron says its name, its value and how many inputs it has, layer by layer', async () => {
  const widget = await network();
  const hidden = neurons(widget).getByRole('group', { name: 'Hidden layer 1' });
  for (const name of ['h0: 0.86, 3 inputs', 'h1: 0.295, 3 inputs', 'h2: 1.23, 3 inputs']) {
    await counts(hidden.getByRole('option', { name, exact: true }), 1);
  }
  const outputs = neurons(widget).getByRole('group', { name: 'Output layer' });
  for (const name of ['Hurt: ≈\u20090.21, 3 inputs', /^Win: /, /^Sad: /]) {
    await counts(outputs.getByRole('option', { name }), 1);
  }
  await counts(widget.getByRole('option'), 6);
});

test('arrow keys move through the neurons as the numbers flow', async () => {
  const widget = await network();
  await focus(neurons(widget));
  const at = async (keys: string, name: RegExp) => {
    await userEvent.keyboard(keys);
    await expect.element(chosen(widget)).toHaveAccessibleName(name);
    const { id } = chosen(widget).element();
    await expect.element(neurons(widget)).toHaveAttribute('aria-activedescendant', id);
  };
  await at('{ArrowUp}', /^Hurt/);
  await at('{ArrowDown}', /^Win/);
  await at('{ArrowLeft}', /^h1/);
  await at('{ArrowLeft}', /^h1/);
  await at('{ArrowUp}', /^h0/);
  await at('{ArrowUp}', /^h0/);
  await at('{End}', /^Sad/);
  await at('{ArrowDown}', /^Sad/);
  await at('{Home}', /^h0/);
  await at('{ArrowRight}', /^Hurt/);
});

test('the picture runs from left to right in every language, and so do the keys', async () => {
  const list = show(
    `<soma-network lang="ar" views="diagram">${hiddenLayer}</soma-network>`,
  ).getByRole('listbox');
  await focus(list);
  await userEvent.keyboard('{ArrowLeft}');
  const one = list.getByRole('option', { selected: true });
  await expect.element(one).toHaveAccessibleName(/h0.*0\.86/);
  const left = boxOf(one).left;
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(one).toHaveAccessibleName(/Hurt/);
  expect(boxOf(one).left).toBeGreaterThan(left);
});

test('a click takes another neuron apart: its inputs, its sum and its knobs follow', async () => {
  const widget = await network();
  await counts(widget.getByRole('group', { name: 'Neuron: h0, h1, h2 lead to Hurt' }), 1);
  await expect.element(numberField(widget, 'Weight of h1')).toHaveValue('1.1');
  await named(widget, /^h1/).click();
  await counts(widget.getByRole('group', { name: 'Neuron: Toes, Wins, Fans lead to h1' }), 1);
  await reads(widget.css('.numbers'), /0\.1 × 0\.65 \+ 0\.9 × 1\.2/);
  const knobs = widget.getByRole('group', { name: 'Numbers of h1' });
  await counts(knobs.getByRole('group', { name: 'Weights of h1' }), 1);
  await slide(slider(widget, 'Weight of Fans'), 0.4);
  // What it feeds follows.
  await expect.element(named(widget, /^h1/)).toHaveAccessibleName('h1: −0.305, 3 inputs');
  await expect.element(named(widget, /^Sad/)).toHaveAccessibleName(/^Sad: ≈\s−0\.27,/);
});

test('the chosen neuron’s edges lie over the others, and alone are labelled', async () => {
  const widget = await network();
  const labels = widget.css('.edge-label');
  await reads(labels, ['0.3', '1.1', '−0.3']);
  await counts(widget.css('.own .link'), 3);
  await counts(widget.css('.others .link'), 15);
  const order = widget
    .css('.others')
    .element()
    .compareDocumentPosition(widget.css('.own').element());
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await counts(widget.css('.own .minus'), 1);
  await named(widget, /^Win/).click();
  await reads(labels, ['0.1', '0.2', '0']);
  await expect.element(widget.css('.own .zero path')).toHaveStyle({ strokeDasharray: '2px, 4px' });
});

test('a label has no more digits of a learned weight than stay clear of the neurons', async () => {
  const widget = await network();
  const field = numberField(widget, 'Weight of h0');
  await field.fill('1.07841161825');
  await reads(widget.css('.edge-label').first(), '≈ 1.078');
});

test('a choice shows without any colour', async () => {
  const widget = await network();
  const rings = widget.css('.unit .ring');
  await counts(rings, 1);
  await named(widget, /^h2/).click();
  await counts(rings, 1);
  await counts(chosen(widget).css('.ring'), 1);
  await expect.element(chosen(widget)).toHaveAccessibleName(/^h2/);
});

test.each([
  ['three layers on a phone', 320, [3, 3, 3, 3]],
  ['many neurons on a phone', 320, [16, 16, 16, 3]],
  ['eight layers on a phone', 320, [3, 3, 3, 3, 3, 3, 3, 3, 2]],
  ['eight layers', 900, [3, 3, 3, 3, 3, 3, 3, 3, 2]],
])('%s: nodes lie apart, within the page', async (_, width, sizes) => {
  await page.viewport(width, 800);
  const widget = await network('', tablesOf(...sizes));
  const bodies = widget.css('.unit .body');
  await counts(
    bodies,
    sizes.reduce((sum, size) => sum + size),
  );
  const boxes = bodies.elements().map((body) => body.getBoundingClientRect());
  const clashes = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(clashes).toEqual([]);
  expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  // What is written stays within its node, and can be read.
  for (const unit of widget.css('.unit').elements()) {
    const room = unit.querySelector('.body')?.getBoundingClientRect().width;
    for (const text of unit.querySelectorAll('.name, .value')) {
      const { width } = text.getBoundingClientRect();
      expect(width).toBeLessThanOrEqual(room ?? 0);
      expect(width / (text.textContent?.length ?? 1)).toBeGreaterThan(4);
    }
  }
  const targets = widget.css('.unit .target').elements();
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(23.5);
  }
});

test('where neurons are dots, each still has its name, for who listens and for who points', async () => {
  await page.viewport(320, 800);
  const widget = await network('', tablesOf(3, 3, 3, 3, 3, 3, 3, 3, 2));
  const dots = widget.css('[part=network] [role=option]');
  await counts(dots, 23);
  await counts(widget.css('.unit .name'), 0);
  for (const dot of dots.elements()) {
    const name = dot.getAttribute('aria-label')?.split(':')[0];
    expect(name).toMatch(/^\w+$/);
    expect(dot.querySelector('title')?.textContent).toMatch(new RegExp(`^${name} `));
  }
});

test('of a network too large to draw, words say what is left out, and keys reach it', async () => {
  const widget = await network('', tablesOf(2, ...Array.from({ length: 9 }, () => 2)));
  const note = widget.css('.neuron > .note');
  await reads(note, 'Layers 2 to 9 of 9 are drawn.');
  await focus(neurons(widget));
  await userEvent.keyboard('{Home}');
  await expect.element(chosen(widget)).toHaveAccessibleName(/^a1/);
  await reads(note, 'Layers 1 to 8 of 9 are drawn.');

  const wide = await network('', tablesOf(2, 20, 1));
  await reads(note, ['Hidden layer 1: neurons 1 to 16 of 20 are drawn.', 'and 4 more']);
  await counts(wide.getByRole('option'), 17);
  await focus(neurons(wide));
  await userEvent.keyboard('{Home}{ArrowLeft}');
  for (let down = 0; down < 17; down += 1) await userEvent.keyboard('{ArrowDown}');
  await expect.element(chosen(wide)).toHaveAccessibleName(/^a18:/);
  await reads(note, 'Hidden layer 1: neurons 5 to 20 of 20 are drawn.');
});

test('answers that are hidden are hidden in every neuron, and in what they feed', async () => {
  const widget = await network('predict-first');
  await expect.element(named(widget, /^h0/)).toHaveAccessibleName('h0: ?, 3 inputs');
  await expect.element(named(widget, /^Sad/)).toHaveAccessibleName('Sad: ?, 3 inputs');
  await counts(widget.getByRole('img', { name: 'h1 ?' }), 1);
  expect(readings(widget.css('.value')).join(' ')).not.toMatch(/NaN|0\.86/);
});

test('a missing input leaves a dash in every neuron that it reaches', async () => {
  const widget = await network('', hiddenLayer.replace('<td>8.5</td>', '<td></td>'));
  await expect.element(named(widget, /^h0/)).toHaveAccessibleName('h0: –, 3 inputs');
  await expect.element(named(widget, /^Hurt/)).toHaveAccessibleName('Hurt: –, 3 inputs');
});

test('while the reader takes steps, neurons still ahead show no value', async () => {
  const widget = await network();
  await named(widget, /^h1/).click();
  await widget.getByRole('button', { name: 'Step', exact: true }).click();
  await expect.element(named(widget, /^h0/)).toHaveAccessibleName('h0: 0.86, 3 inputs');
  await expect.element(named(widget, /^h1/)).toHaveAccessibleName('h1: …, 3 inputs');
  await expect.element(named(widget, /^h2/)).toHaveAccessibleName('h2: …, 3 inputs');
  await expect.element(named(widget, /^Hurt/)).toHaveAccessibleName('Hurt: …, 3 inputs');
  await widget.getByRole('button', { name: 'Step', exact: true }).click();
  await counts(widget.css('.own .halo'), 1);
});

test('one neuron alone has no list to choose from', async () => {
  const widget = await games('views="diagram"');
  await counts(widget.css('.neuron > :first-child:is(svg.diagram)'), 1);
  await counts(widget.getByRole('listbox'), 0);
  await counts(widget.getByRole('group', { name: 'Weights', exact: true }), 1);
});

test('the ends of a neuron’s sliders are its own', async () => {
  const widget = await network('controls="bias"');
  const bias = widget.getByRole('slider', { name: 'Bias' });
  const max = () => Number(bias.element().getAttribute('max'));
  const first = max();
  await named(widget, /^h2/).click();
  // Its sums are larger than those of Hurt.
  await expect.poll(max).toBeGreaterThan(1.23);
  expect(first).toBeLessThan(1.23);
});

test('nothing moves when a slider gives a neuron its first bias', async () => {
  const widget = await network('controls="bias"');
  const picture = widget.css('.network svg');
  await counts(picture, 1);
  const before = picture.element().getAttribute('viewBox');
  await slide(slider(widget, 'Bias'), 0.2);
  await counts(widget.css('.network .bias'), 1);
  expect(picture.element().getAttribute('viewBox')).toBe(before);
});

test('a saved picture has the whole network, and its chosen neuron', async () => {
  const widget = await network();
  await named(widget, /^h1/).click();
  await button(widget, 'Embed').click();
  const save = button(widget.getByRole('dialog'), 'Picture (SVG)');
  const svg = new TextDecoder().decode(
    Uint8Array.from(atob((await commands.save(save.selector)).base64), (c) => c.charCodeAt(0)),
  );
  expect(svg).not.toContain('var(');
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const names = Array.from(
    picture.querySelectorAll('.map .name'),
    ({ textContent }) => textContent,
  );
  expect(names).toEqual(['Toes', 'Wins', 'Fans', 'h0', 'h1', 'h2', 'Hurt', 'Win', 'Sad']);
  expect(picture.querySelectorAll('.dendrite')).toHaveLength(3);
  expect(picture.querySelector('.chosen .name')?.textContent).toBe('h1');
  // Its ring is not cut where it stands at the edge.
  expect(picture.querySelector('svg > svg')?.getAttribute('overflow')).toBe('visible');
});
