import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  button,
  cell,
  counts,
  focus,
  games,
  heardFrom,
  hiddenLayer,
  live,
  numberField,
  predictionsOf,
  press,
  readings,
  reads,
} from './widget.ts';

const network = (attributes = 'views="diagram weights table" digits="4"', tables = hiddenLayer) =>
  live(`<soma-network ${attributes}>${tables}</soma-network>`);

const predictions = (widget: Locator) => readings(predictionsOf(widget)).slice(0, 3);
const captions = (widget: Locator) => widget.css('.weights caption');
const messages = (widget: Locator) => widget.css('.weights .message');

async function paste(into: Locator, text: string): Promise<void> {
  await focus(into);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const bubbling = { bubbles: true, cancelable: true };
  into.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...bubbling }));
}

test('each layer is a table of weights; a number typed there counts at once, and its knob follows', async () => {
  const widget = await network();
  await reads(captions(widget), ['Hidden layer 1', 'Output layer']);
  await cell(widget, 'Weight of h1 in Sad').fill('0');
  await expect.poll(() => predictions(widget)).toEqual(['0.2135', '0.1450', '0.1230']);
  await expect.element(numberField(widget, 'Weight of h1')).toHaveValue('0');
  await button(widget, 'Undo').click();
  await expect.poll(() => predictions(widget)).toEqual(['0.2135', '0.1450', '0.5065']);
});

test('neurons are chosen by their rows, and with arrow keys in the order in which numbers flow', async () => {
  const widget = await network();
  await counts(captions(widget), 2);
  await focus(cell(widget, 'Weight of Fans in h1'));
  await expect.element(numberField(widget, 'Weight of Fans')).toHaveValue('0.9');
  const chosen = (name: string) => widget.getByRole('radio', { name, exact: true, checked: true });
  await press(chosen('h1'), '{ArrowDown}{ArrowDown}');
  await expect.element(chosen('Hurt')).toBeInTheDocument();
  await expect.element(numberField(widget, 'Weight of h1')).toHaveValue('1.1');
});

test('what is no number stays in its cell with the reason, and the last good number holds', async () => {
  const widget = await network();
  await counts(captions(widget), 2);
  await cell(widget, 'Weight of h1 in Sad').fill('a lot');
  await reads(messages(widget), "h1: 'a lot' is not a number");
  await expect.element(cell(widget, 'Weight of h1 in Sad')).toHaveAttribute('aria-invalid', 'true');
  await cell(widget, 'Weight of h0 in Win').fill('0.3');
  await expect.poll(() => predictions(widget)).toEqual(['0.2135', '0.3170', '0.5065']);
  await reads(messages(widget), "h1: 'a lot' is not a number");
});

test('a block of cells fills a layer from a cell on, in one step of undo', async () => {
  const widget = await network();
  await counts(captions(widget), 2);
  await paste(cell(widget, 'Weight of h1 in Win'), '1\t0\n1\t0\n');
  await expect.poll(() => predictions(widget)).toEqual(['0.2135', '0.3810', '0.2950']);
  await button(widget, 'Undo').click();
  await expect.poll(() => predictions(widget)).toEqual(['0.2135', '0.1450', '0.5065']);
});

test('a block that is too large, or has a word in it, changes nothing and says why in its cell', async () => {
  const widget = await network();
  await counts(captions(widget), 2);
  const errors = heardFrom(widget, 'soma-error');
  await paste(cell(widget, 'Weight of h2 in Sad'), '1\t2\n3\t4\n');
  await reads(messages(widget), '4 rows; the limit is 3');
  await paste(cell(widget, 'Weight of h0 in Hurt'), '1\t2\n3\tmuch\n');
  await reads(messages(widget), [/h1: 'much' is not a number/, '4 rows; the limit is 3']);
  expect(errors.map(({ message }) => message)).toEqual([
    '4 rows; the limit is 3',
    "h1: 'much' is not a number",
  ]);
  expect(predictions(widget)).toEqual(['0.2135', '0.1450', '0.5065']);
});

test('biases have a column of their own where a reader may change them', async () => {
  const widget = await network('views="weights table" digits="4" controls="weights bias"');
  await cell(widget, 'Bias of Win').fill('1');
  await expect.poll(() => predictions(widget)).toEqual(['0.2135', '1.1450', '0.5065']);
});

test('weights that a reader may not change are there to read', async () => {
  const widget = await network('views="weights table" controls="data" digits="4"');
  const fixed = cell(widget, 'Weight of h1 in Sad');
  await expect.element(fixed).toHaveAttribute('readonly');
  await paste(fixed, '1\t2');
  await cell(widget, 'Toes, Game 1').fill('9.5');
  await expect.poll(() => predictions(widget)).toEqual(['0.1035', '0.1350', '0.3865']);
});

test('one neuron shows its weights as a table only where an author asks for that', async () => {
  const widget = await games();
  await counts(widget.css('.weights-view'), 0);
  const asked = await games('views="weights"');
  await expect.element(cell(asked, 'Weight of Record in Prediction')).toHaveValue('0.2');
});

test('at 320 pixels the page keeps its width', async () => {
  await page.viewport(320, 640);
  await counts(captions(await network()), 2);
  expect(document.documentElement.scrollWidth).toBe(320);
});
