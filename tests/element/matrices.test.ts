import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  button,
  counts,
  games,
  hiddenLayer,
  live,
  numberField,
  press,
  readings,
  reads,
} from './widget.ts';

const network = (attributes = '') =>
  live(`<soma-network views="matrices" digits="4" ${attributes}>${hiddenLayer}</soma-network>`);

/** The matrix of that name, as its captions say it. */
const matrix = (widget: Locator, name: string) =>
  widget
    .css('.matrix')
    .filter({ has: page.css('caption').filter({ hasText: new RegExp(`^${name}`) }) })
    .first();

const numbers = (widget: Locator, name: string) => readings(matrix(widget, name).css('tbody td'));
const lit = (widget: Locator, kind: string) => readings(widget.css(`td.${kind}`));
const verdict = (widget: Locator) => widget.css('.verdict');

test('a network is a product of matrices, each with its name and its shape', async () => {
  const widget = await network();
  await reads(widget.css('.formula'), 'Y = W₂ · W₁ · X');
  await reads(widget.css('.matrix caption'), [
    'the table, a row for each Game 4 × 3',
    'X 3 × 4',
    'W₁ 3 × 3',
    'H₁ = W₁ · X 3 × 4',
    'W₂ 3 × 3',
    'Y = W₂ · H₁ 3 × 4',
  ]);
  expect(numbers(widget, 'the table').slice(0, 4)).toEqual(['8.5', '0.65', '1.2', '9.5']);
  expect(numbers(widget, 'X').slice(0, 5)).toEqual(['8.5', '9.5', '9.9', '9', '0.65']);
  expect(numbers(widget, 'H₁')).toContain('0.295');
  expect(numbers(widget, 'Y').slice(0, 2)).toEqual(['0.2135', '0.2040']);
  await expect.element(widget.getByText(/4 × 3 becomes 3 × 4/)).toBeVisible();
});

test('the chosen neuron’s row and the chosen example’s column are lit, and where they meet', async () => {
  const widget = await network();
  await expect.poll(() => lit(widget, 'row')).toEqual(['0.3', '1.1', '−0.3']);
  expect(lit(widget, 'column')).toEqual(['0.86', '0.295', '1.23']);
  expect(lit(widget, 'meets')).toEqual(['0.2135']);

  await press(button(widget, 'h1').first(), '{Enter}');
  await press(button(widget, 'Game 3').first(), '{Enter}');
  await expect.poll(() => lit(widget, 'meets')).toEqual(['−0.46']);
  expect(lit(widget, 'row')).toEqual(['9.9', '0.8', '0.5', '−0.1', '0.1', '0.9']);
  expect(lit(widget, 'column')).toEqual(['9.9', '0.8', '0.5']);
  await reads(
    widget.css('.meeting'),
    'h1 for Game 3: (−0.1) × 9.9 + 0.1 × 0.8 + 0.9 × 0.5 = −0.46',
  );
  await expect.element(numberField(widget, 'Weight of Fans')).toHaveValue('0.9');
});

test('layers of plain sums are multiplied into one, with the same predictions', async () => {
  const widget = await network();
  const multiply = button(widget, 'Multiply W₂ · W₁');
  await expect.element(multiply).toHaveAttribute('aria-expanded', 'false');
  await press(multiply, '{Enter}');
  await reads(verdict(widget), /^The predictions are the same\. 2 layers of plain sums/);
  expect(numbers(widget, 'W₂ · W₁').slice(0, 3)).toEqual(['−0.11', '0.05', '0.93']);
  expect(numbers(widget, 'One matrix')).toEqual(numbers(widget, 'Y'));
  await counts(widget.css('.differs'), 0);
  await numberField(widget, 'Weight of h1').fill('0');
  await expect.poll(() => numbers(widget, 'W₂ · W₁')[0]).toBe('0');
  await multiply.click();
  await counts(verdict(widget), 0);
});

test('with an activation in between the product predicts something else, and says what', async () => {
  const widget = await network('activation="relu identity"');
  await reads(widget.css('.formula'), 'Y = W₂ · ReLU(W₁ · X)');
  expect(numbers(widget, 'W₁ · X')).toContain('−0.46');
  expect(numbers(widget, 'H₁')).not.toContain('−0.46');
  await button(widget, 'Multiply W₂ · W₁').click();
  await reads(
    verdict(widget),
    /Without ReLU, Sad for Game 3 would be −0\.462; with it, it is 0\.136\./,
  );
  await counts(widget.css('.differs'), 6);
});

test('one neuron is a row of weights, where an author asks for it', async () => {
  const widget = await games('views="table"');
  await counts(widget.css('.matrices'), 0);
  const asked = await games('views="diagram matrices" bias="0.5"');
  await asked.getByText('As matrices').click();
  await reads(asked.css('.formula'), 'Y = W · X + b');
  await reads(asked.css('.matrix caption'), [
    'the table, a row for each Game 4 × 3',
    'X 3 × 4',
    'W 1 × 3',
    'b 1 × 1',
    'Y = W · X + b 1 × 4',
  ]);
  await counts(asked.getByRole('button', { name: /^Multiply/ }), 0);
});

test('among other views it is folded away, and before the first guess not there', async () => {
  const widget = await live(`<soma-network>${hiddenLayer}</soma-network>`);
  await expect.element(widget.getByText('As matrices')).toBeVisible();
  await counts(widget.css('.matrix'), 0);
  const asked = await live(`<soma-network predict-first>${hiddenLayer}</soma-network>`);
  await counts(asked.css('.matrices'), 0);
});

test('a part of many examples is drawn, the chosen one among them, with the shapes of all', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, row) => `<tr><th>${row + 1}</th><td>${row}</td></tr>`,
  );
  const table = `<table><tr><th>Day</th><th>Rain</th></tr>${rows.join('')}</table>`;
  const widget = await live(`<soma-neuron views="matrices" weights="2">${table}</soma-neuron>`);
  await reads(widget.css('.matrix caption').last(), 'Y = W · X 1 × 30');
  expect(numbers(widget, 'X')).toHaveLength(8);
  await expect.element(widget.getByText('Only a part is drawn.')).toBeVisible();
  (widget.element() as HTMLElement & { selected: number }).selected = 20;
  await expect.poll(() => numbers(widget, 'X')).toContain('20');
});

test('without examples nothing is multiplied, and nothing breaks', async () => {
  const widget = await network();
  await counts(widget.css('.matrix'), 6);
  (widget.element() as HTMLElement & { examples: number[][] }).examples = [];
  await counts(button(widget, 'Multiply W₂ · W₁'), 0);
  await reads(widget.css('.matrix caption').first(), 'the table, a row for each Game 0 × 3');
});

test.each([320, 768])('at %i pixels the page keeps its width', async (width) => {
  await page.viewport(width, 640);
  const widget = await network('activation="relu identity"');
  await button(widget, 'Multiply W₂ · W₁').click();
  await counts(verdict(widget), 1);
  expect(document.documentElement.scrollWidth).toBe(width);
});
