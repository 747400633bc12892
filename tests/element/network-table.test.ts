import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  button,
  cell,
  counts,
  games,
  hasFocus,
  hiddenLayer,
  live,
  numberField,
  predictionsOf,
  press,
  readings,
  reads,
} from './widget.ts';

const network = (attributes = '') =>
  live(`<soma-network ${attributes}>${hiddenLayer}</soma-network>`);

const heads = (widget: Locator) => widget.css('.table-view thead th');
const hidden = (widget: Locator) => widget.css('.table-view tbody tr:first-child td.hidden');
const fold = (widget: Locator) => button(widget, 'Hidden layer 1');

test('each output has a column, and hidden neurons have theirs once a reader unfolds them', async () => {
  const widget = await network('views="table" digits="4"');
  const outputs = ['Hurt', 'Win', 'Sad'];
  await reads(heads(widget), ['Game', 'Toes', 'Wins', 'Fans', '▸ Hidden layer 1', ...outputs]);
  expect(readings(predictionsOf(widget)).slice(0, 3)).toEqual(['0.2135', '0.1450', '0.5065']);
  await expect.element(fold(widget)).toHaveAttribute('aria-expanded', 'false');

  await press(fold(widget), '{Enter}');
  await reads(hidden(widget), ['0.86', '0.295', '1.23']);
  const inputs = ['Game', 'Toes', 'Wins', 'Fans'];
  await reads(heads(widget), [...inputs, '▾ Hidden layer 1', ...outputs, 'h0', 'h1', 'h2']);
  await expect.element(fold(widget)).toHaveAttribute('aria-expanded', 'true');
  await hasFocus(fold(widget));
  await cell(widget, 'Toes, Game 1').fill('9.5');
  await reads(hidden(widget), ['0.96', '0.195', '1.33']);

  await press(fold(widget), ' ');
  await counts(hidden(widget), 1);
});

test('a column’s head chooses its neuron, which the knobs are of then', async () => {
  const widget = await network('views="diagram table"');
  await expect.element(button(widget, 'Hurt')).toHaveAttribute('aria-pressed', 'true');
  await press(button(widget, 'Sad'), '{Enter}');
  await expect.element(numberField(widget, 'Weight of h1')).toHaveValue('1.3');
  await expect.element(button(widget, 'Sad')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button(widget, 'Hurt')).toHaveAttribute('aria-pressed', 'false');
  await fold(widget).click();
  await button(widget, 'h1').click();
  await expect.element(numberField(widget, 'Weight of Fans')).toHaveValue('0.9');
});

test('what is typed wrong into a cell stays there while another neuron is chosen', async () => {
  const widget = await network('views="diagram table"');
  await cell(widget, 'Toes, Game 1').fill('many');
  await button(widget, 'Sad').click();
  await expect.element(numberField(widget, 'Weight of h1')).toHaveValue('1.3');
  await expect.element(cell(widget, 'Toes, Game 1')).toHaveValue('many');
  await reads(widget.css('.problem'), "row 1, Toes: 'many' is not a number");
});

test('one neuron has nothing to choose or to unfold', async () => {
  const widget = await games('views="table"');
  await reads(heads(widget), ['Game', 'Toes', 'Record', 'Fans', 'Prediction']);
  await counts(widget.css('thead button'), 0);
});

test('before the first guess, hidden neurons tell nothing either', async () => {
  const widget = await network('views="table" predict-first');
  await fold(widget).click();
  await reads(hidden(widget), ['?', '?', '?']);
});

test.each([320, 768])('at %i pixels the table scrolls, and not the page', async (width) => {
  await page.viewport(width, 640);
  const widget = await network();
  await fold(widget).click();
  await counts(hidden(widget), 3);
  expect(document.documentElement.scrollWidth).toBe(width);
});
