import { expect, openWidget, predictionsOf, slide, test } from './page.ts';

const caption = 'The games, squashed';

test('the sigmoid keeps all four games below 1, and in their order', async ({ page }) => {
  const widget = await openWidget(page, caption);
  await expect(predictionsOf(widget)).toHaveText(['0.73', '0.75', '0.76', '0.75']);
  await slide(widget.getByRole('slider', { name: 'Bias' }), -1);
  await expect(predictionsOf(widget)).toHaveText(['0.50', '0.53', '0.54', '0.52']);
});

test('the step decides, at the threshold that the text names', async ({ page }) => {
  const widget = await openWidget(page, caption);
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('step');
  await expect(widget.getByRole('slider', { name: 'Threshold' })).toHaveValue('1.1');
  await expect(predictionsOf(widget)).toHaveText(['0.00', '1.00', '1.00', '0.00']);
});

test('each question’s answer opens in its place, by keyboard, and is true in the widget', async ({
  page,
}) => {
  const widget = await openWidget(page, caption);
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

test('controls appear in stages down the lesson', async ({ page }) => {
  for (const [name, sliders, choices] of [
    ['Toe Model', 1, 0],
    ['Four games', 3, 0],
    [caption, 4, 1],
  ] as const) {
    const widget = await openWidget(page, name);
    await expect(widget.getByRole('slider')).toHaveCount(sliders);
    await expect(widget.getByRole('combobox')).toHaveCount(choices);
  }
});

test('the section is in the contents, and in the lesson’s order', async ({ page }) => {
  await page.goto('');
  await page.getByRole('navigation').getByRole('link', { name: 'Past 1' }).click();
  await expect(page.getByRole('heading', { name: 'Past 1' })).toBeInViewport();
  const order = await page
    .locator('main > section')
    .evaluateAll((sections) => sections.map(({ id }) => id));
  expect(order.indexOf('past-1')).toBe(order.indexOf('toes-against-record') + 1);
});
