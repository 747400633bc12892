import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  boxOf,
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

test('on a phone, the first output is in sight, after the head of a folded layer', async () => {
  await page.viewport(320, 640);
  const widget = await network('views="table"');
  const { right } = boxOf(widget.css('.scroller'));
  await expect.poll(() => boxOf(predictionsOf(widget).first()).right).toBeLessThan(right);
});

const won = (attributes: string) =>
  live(`<soma-neuron views="table" target="Won" weights="0.1 0.2" ${attributes}>
  <table>
    <tr><th>Game</th><th>Toes</th><th>Wins</th><th>Won</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1</td></tr>
    <tr><th>2</th><td>9.5</td><td>0.8</td><td>0</td></tr>
  </table></soma-neuron>`);

const compared = (widget: Locator) => widget.css('tbody td.compared');
const mean = (widget: Locator) => widget.css('.mean');

test('beside each prediction stand the target, the delta and its square, and below the mean of these', async () => {
  const widget = await won('');
  await reads(heads(widget), ['Game', 'Toes', 'Wins', 'Prediction', /^Won/, 'delta', 'delta²']);
  await reads(compared(widget), ['−0.02', '0.0004', '1.11', '1.232']);
  await reads(mean(widget), 'Mean squared error: 0.6163');

  await cell(widget, 'Won, Game 2').fill('1.11');
  await reads(compared(widget), ['−0.02', '0.0004', '0', '0']);
  await cell(widget, 'Won, Game 2').fill('yes');
  await reads(widget.css('.problem .message'), /'yes' is not a number/);
});

test('where there are steps, rows are marked as right or wrong, and counted', async () => {
  const widget = await won('activation="step" threshold="1"');
  const marks = () =>
    widget
      .css('tbody td.verdict')
      .getByRole('img')
      .elements()
      .map((mark) => [mark.textContent, mark.ariaLabel]);
  await expect.poll(marks).toEqual([
    ['✗', 'wrong'],
    ['✗', 'wrong'],
  ]);
  await reads(mean(widget), 'Mean squared error: 1 0 of 2 right');
  await cell(widget, 'Won, Game 1').fill('0');
  await expect.poll(marks).toEqual([
    ['✓', 'right'],
    ['✗', 'wrong'],
  ]);
  await reads(mean(widget), 'Mean squared error: 0.5 1 of 2 right');
});

test('of several outputs, each has its target under its own name', async () => {
  const weights = `
    <table>
      <tr><th></th><th>Toes</th></tr>
      <tr><th>Win</th><td>0.1</td></tr>
      <tr><th>Sad</th><td>0.2</td></tr>
    </table>`;
  const examples = `
    <table>
      <tr><th>Game</th><th>Toes</th><th>Cried</th><th>Won</th></tr>
      <tr><th>1</th><td>10</td><td>1</td><td>1</td></tr>
    </table>`;
  const widget = await live(
    `<soma-network views="table" target="Win: Won, Sad: Cried">${examples}${weights}</soma-network>`,
  );
  await reads(widget.css('thead [scope=colgroup]'), ['Win', 'Sad']);
  await reads(compared(widget), ['0', '0', '1', '1']);
  await reads(mean(widget), /^Mean squared error: 1 the squares of each row are added/);
  await expect.element(button(widget, 'Win')).toHaveAttribute('aria-pressed', 'true');
});

test('before the first guess nothing is compared', async () => {
  const widget = await won('predict-first');
  await counts(compared(widget), 0);
  await counts(mean(widget), 0);
});

test('with all that is compared, the page keeps its width at 320 pixels', async () => {
  await page.viewport(320, 640);
  await won('activation="step"');
  expect(document.documentElement.scrollWidth).toBe(320);
});

test('on a phone, a table fades where there is more of it, and its names cover what goes under them', async () => {
  await page.viewport(360, 640);
  const widget = await network('views="table"');
  const scroller = widget.css('.table-view .scroller').element();
  const fade = () => getComputedStyle(scroller).maskSize;
  await expect.poll(fade).toBe('100% auto');
  scroller.scrollLeft = scroller.scrollWidth;
  await expect.poll(fade).toBe('112% auto');
  const names = widget.css('.table-view tr > :first-child').elements();
  for (const name of names) {
    expect(getComputedStyle(name).backgroundColor).toMatch(/^rgb\(/);
  }
  await page.viewport(1280, 640);
  await expect.poll(fade).toBe('112% auto');
});
