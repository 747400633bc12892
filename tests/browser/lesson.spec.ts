import { expect, liveWidget, predictionsOf, slide, test as withOwnPage } from './page.ts';
import { testsOf } from './shared-page.ts';

const test = testsOf('');
// In one worker, so that the page is loaded once.
test.describe.configure({ mode: 'default' });

test('a wrong number of weights brings the core’s own error', async ({ page }) => {
  const figure = page.locator('#try-weights');
  const [field, button] = [figure.getByRole('textbox'), figure.getByRole('button')];
  const answer = figure.getByRole('status');
  await field.fill('0.1 0.2');
  await button.click();
  await expect(answer).toContainText('3 inputs but 2 weights');
  await field.fill('0.1 0.2 0');
  await button.click();
  await expect(answer).toContainText('= 0.98');
});

test('the lanes drawn are those of the kernel in use, and Step walks them', async ({ page }) => {
  const figure = page.locator('#lanes-figure');
  const step = figure.getByRole('button', { name: 'Step' });
  await expect(step).toBeVisible();
  await expect(figure.getByRole('columnheader', { name: /^Lane/ })).toHaveCount(2);
  await expect(page.locator('#kernel-in-use')).toContainText('simd128');
  await step.click();
  const first = await figure.getByRole('status').textContent();
  await step.click();
  await expect(figure.getByRole('status')).not.toHaveText(first ?? '');
  await figure.getByRole('button', { name: 'Back' }).click();
  await expect(figure.getByRole('status')).toHaveText(first ?? '');
});

test('each question’s answer opens in its place, by keyboard, and is true in the widget', async ({
  page,
}) => {
  const widget = await liveWidget(page, 'The games, squashed');
  const [fans, winner, record] = await page.locator('.questions details').all();
  if (!fans || !winner || !record) throw new Error('three questions expected');
  await expect(fans.locator('p')).toBeHidden();
  await fans.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(fans.locator('p')).toBeVisible();

  await widget.getByRole('textbox', { name: 'Fans, Game 1' }).fill('2.4');
  await expect(predictionsOf(widget).first()).toHaveText('0.73');

  await winner.locator('summary').click();
  await expect(winner).toContainText('Game 3');
  const best = () =>
    widget.evaluate((element) => {
      const { predictions } = element as HTMLElement & { predictions: Float64Array };
      return predictions.indexOf(Math.max(...predictions)) + 1;
    });
  expect(await best()).toBe(3);

  await expect(record).toContainText('Choose identity first');
  await expect(record).toContainText('record up to 1, or toes down to 0.01');
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('identity');
  await slide(widget.getByRole('slider', { name: 'Weight of Record' }), 1);
  await expect(predictionsOf(widget)).toHaveText(['1.50', '1.75', '1.79', '1.80']);
  expect(await best()).toBe(4);
  await slide(widget.getByRole('slider', { name: 'Weight of Record' }), 0.2);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.01);
  await expect(predictionsOf(widget).last()).toHaveText('0.27');
  await expect(predictionsOf(widget).nth(2)).toHaveText('0.26');
  expect(await best()).toBe(4);
});

test('the section is in the contents, and in the lesson’s order', async ({ page }) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Past 1' }).click();
  await expect(page.getByRole('heading', { name: 'Past 1' })).toBeInViewport();
  const order = await page
    .locator('main > section')
    .evaluateAll((sections) => sections.map(({ id }) => id));
  expect(order.indexOf('past-1')).toBe(order.indexOf('toes-against-record') + 1);
});

withOwnPage(
  'the page reads well with scripts off, all twelve predictions included',
  async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    const column = (caption: string) =>
      page
        .locator('table', { has: page.locator('caption', { hasText: caption }) })
        .locator('tbody tr td:last-child');
    await expect(column('Toe Model')).toHaveText(['85 %', '90 %', '95 %', '100 %']);
    await expect(column('Four games')).toHaveText(['0.98', '1.11', '1.15', '1.08']);
    await expect(column('Toes vs Record & Prediction')).toHaveText([
      '0.98',
      '1.08',
      '1.11',
      '1.15',
    ]);
    await context.close();
  },
);

withOwnPage('without WebAssembly there is one lane, and the page says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('');
  await expect(page.locator('#kernel-in-use')).toContainText('scalar');
  await expect(page.getByRole('columnheader', { name: /^Lane/ })).toHaveCount(1);
});
