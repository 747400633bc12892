import { expect, openWidget, predictionsOf, slide, test } from './page.ts';

test('turning the Toes weight moves the diagram, the sum, the table and the plot', async ({
  page,
}) => {
  const widget = await openWidget(page, 'Four games');
  const edge = widget.getByRole('img', { name: /^Toes, weight/ });
  const thickness = async () => Number(await edge.locator('path').getAttribute('stroke-width'));
  const before = await thickness();

  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);

  await expect(edge).toHaveAccessibleName('Toes, weight 0.2');
  expect(await thickness()).toBeGreaterThan(before);
  await expect(widget.locator('.numbers')).toHaveText('0.2 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 1.83');
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
  // The plot's own data, sorted by toes.
  await expect(widget.locator('[part=plot-data] tbody tr td:nth-child(2)')).toHaveText([
    ...['1.83', '1.98', '2.06', '2.14'],
  ]);
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Toes' })).toHaveValue('0.2');
});

test('the canvas is redrawn when a weight turns', async ({ page }) => {
  const widget = await openWidget(page, 'Toe Model');
  const canvas = widget.getByRole('img', { name: 'Probability of Winning over Average Toes' });
  await canvas.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await canvas.getAttribute('width')) ?? '0').not.toBe('0');
  const ink = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL().length);
  await expect.poll(ink).toBeGreaterThan(5000);
  const before = await canvas.screenshot();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.05);
  await expect(widget.getByRole('spinbutton')).toHaveValue('0.05');
  await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
});

test('editing a cell moves its row and nothing else', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  const cell = widget.getByRole('textbox', { name: 'Record, Game 2' });
  await cell.fill('1.8');
  await cell.press('Enter');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.31', '1.15', '1.08']);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(cell).toHaveValue('0.8');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
});

test('choosing a game lights it up in every view', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  await expect(widget.locator('.numbers')).toHaveText('0.1 × 9.9 + 0.2 × 0.8 + 0 × 0.5 = 1.15');
  await expect(widget.getByRole('img', { name: 'Prediction 1.15' })).toBeVisible();
  await expect(widget.locator('tr.chosen')).toHaveCount(1);
  await expect(widget.getByRole('status').last()).toHaveText('Prediction for Game 3: 1.15');
});

test('the first widget speaks in percent', async ({ page }) => {
  const widget = await openWidget(page, 'Toe Model');
  await expect(predictionsOf(widget)).toHaveText([
    ...['85\u00a0%', '90\u00a0%', '95\u00a0%', '100\u00a0%'],
  ]);
});

test('all digits are one click away, and are Python’s', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await widget.getByRole('button', { name: 'All digits' }).click();
  await expect(widget.locator('.numbers')).toHaveText(/= 0\.9800000000000001$/);
  const predictions = await widget.evaluate((element) =>
    Array.from((element as unknown as { predictions: Float64Array }).predictions),
  );
  expect(predictions).toEqual([0.9800000000000001, 1.11, 1.1500000000000001, 1.08]);
});

test('the page reads well with scripts off, all twelve predictions included', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  const column = (caption: string) =>
    page
      .locator('table', { has: page.locator('caption', { hasText: caption }) })
      .locator('tbody tr td:last-child');
  await expect(column('Toe Model')).toHaveText(['85 %', '90 %', '95 %', '100 %']);
  await expect(column('Four games')).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  await expect(column('Toes vs Record & Prediction')).toHaveText(['0.98', '1.08', '1.11', '1.15']);
  await context.close();
});

test('a wrong number of weights brings the core’s own error', async ({ page }) => {
  await openWidget(page, 'Four games');
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

test('sliders answer to the keyboard', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  const slider = widget.getByRole('slider', { name: 'Weight of Fans' });
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Fans' })).toHaveValue('0.01');
  const field = widget.getByRole('spinbutton', { name: 'Weight of Fans' });
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await expect(field).toHaveValue('−0.01');
  await expect(widget.getByRole('img', { name: 'Fans, weight −0.01' })).toBeVisible();
});

for (const width of [320, 768, 1280]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const caption of ['Toe Model', 'Four games', 'Toes vs Record & Prediction']) {
      const widget = await openWidget(page, caption);
      const inner = () =>
        widget
          .locator('.scroller')
          .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
      await expect.poll(inner).toEqual([0]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test('the lanes drawn are those of the kernel in use, and Step walks them', async ({ page }) => {
  await page.goto('');
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

test('without SIMD there is one lane, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto('');
  await expect(page.locator('#kernel-in-use')).toContainText('scalar');
  await expect(page.getByRole('columnheader', { name: /^Lane/ })).toHaveCount(1);
});
