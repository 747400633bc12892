import {
  expect,
  fourGames,
  type Locator,
  liveWidget,
  openHtml,
  openWidget,
  slide,
  test,
} from './page.ts';

const says = (widget: Locator) => widget.locator('.says');
const stepButton = (widget: Locator) => widget.getByRole('button', { name: 'Step', exact: true });
const backButton = (widget: Locator) => widget.getByRole('button', { name: 'Back', exact: true });

test('Step walks the sum, term by term, in every view at once', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  const [input, edge] = [
    widget.locator('.node.input', { hasText: 'Toes' }),
    widget.getByRole('img', { name: 'Toes, weight 0.1' }),
  ];
  const step = stepButton(widget);
  await expect(says(widget)).toHaveCount(0);

  await step.click();
  await expect(says(widget)).toHaveText(/^Step 1 of 11\.\s+Toes comes in: 8\.5\.$/);
  await expect(input).toHaveClass(/\bnow\b/);
  await expect(widget.locator('.numbers .now')).toHaveText('0.1 × 8.5');
  await expect(widget.locator('.names .now')).toHaveText('w1 × Toes');

  await step.click();
  await expect(says(widget)).toContainText('0.1 × 8.5 = 0.85');
  await expect(edge).toHaveClass(/\bnow\b/);

  await step.click();
  await expect(says(widget)).toContainText('0 + 0.85 = 0.85');
  await expect(widget.getByRole('img', { name: 'weighted sum 0.85, bias 0' })).toBeVisible();
  await expect(widget.getByRole('img', { name: 'Prediction …' })).toBeVisible();
  await expect(widget.locator('output')).toBeHidden();

  for (let press = 0; press < 3; press += 1) await step.click();
  await expect(says(widget)).toContainText('0.85 + 0.13 = 0.98');
  await expect(widget.locator('.numbers .now')).toHaveText('0.2 × 0.65');

  await backButton(widget).click();
  await expect(says(widget)).toContainText('0.2 × 0.65 = 0.13');

  for (let press = 0; press < 6; press += 1) await step.click();
  await expect(says(widget)).toHaveText(/Step 11 of 11\.\s+That sum is the prediction: 0\.98\.$/);
  await expect(widget.locator('output.now')).toHaveText('0.98');
  await expect(widget.getByRole('img', { name: 'Prediction 0.98' })).toBeVisible();
  await expect(step).toHaveAttribute('aria-disabled', 'true');

  await widget.getByRole('button', { name: 'Leave' }).click();
  await expect(says(widget)).toHaveCount(0);
  await expect(widget.locator('.now')).toHaveCount(0);
  await expect(step).toBeFocused();
});

test('the sum ends in … until the walk is there, and stays as tall', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openHtml(
    page,
    `<soma-neuron weights="0.1 0.2 0" activation="relu">${fourGames}</soma-neuron>`,
  );
  const widget = await liveWidget(page, 'Four games');
  const numbers = widget.locator('.numbers');
  const seen = () => numbers.evaluate((line) => (line as HTMLElement).innerText.trim());
  const [whole, box] = [await seen(), await numbers.boundingBox()];
  expect(whole).toMatch(/= 0.98, ReLU: 0.98$/);
  await stepButton(widget).press('ArrowRight');
  await expect.poll(seen).toBe('0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 =');
  await expect
    .poll(() =>
      numbers.evaluate(
        (line) => getComputedStyle(line.querySelector('.veil') ?? line, '::before').content,
      ),
    )
    .toBe('"…"');
  expect((await numbers.boundingBox())?.height).toBe(box?.height);
  await stepButton(widget).press('End');
  await expect.poll(seen).toBe(whole);
});

test('arrow keys walk both ways, and Escape leaves', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  const step = stepButton(widget);
  await step.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(says(widget)).toContainText('Step 2 of 11');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(says(widget)).toContainText('Step 1 of 11');
  await page.keyboard.press('End');
  await expect(says(widget)).toContainText('Step 11 of 11');
  await page.keyboard.press('Home');
  await expect(says(widget)).toContainText('Step 1 of 11');
  await expect(step).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(says(widget)).toHaveCount(0);
});

test('on a page that runs from right to left, so do the arrow keys', async ({ page }) => {
  await openHtml(page, `<div dir="rtl"><soma-neuron>${fourGames}</soma-neuron></div>`);
  const widget = await liveWidget(page, 'Four games');
  await stepButton(widget).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(says(widget)).toContainText('Step 2 of 11');
  await page.keyboard.press('ArrowRight');
  await expect(says(widget)).toContainText('Step 1 of 11');
});

test('each step is announced once, in the words that are seen', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await widget.evaluate(({ shadowRoot }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const status = shadowRoot?.querySelector('[role=status]:last-of-type');
    const observer = new MutationObserver(() => heard.push(status?.textContent ?? ''));
    if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
  });
  await stepButton(widget).click();
  await expect(says(widget)).toContainText('Step 1 of 11');
  await stepButton(widget).click();
  await expect(says(widget)).toContainText('Step 2 of 11');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(['Toes comes in: 8.5.', 'Times its weight: 0.1 × 8.5 = 0.85.']);
});

test('a knob turned and a game chosen on the way are walked on with', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await stepButton(widget).click();
  await stepButton(widget).click();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), -0.2);
  await expect(says(widget)).toContainText('(−0.2) × 8.5 = −1.7');
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  await expect(says(widget)).toContainText('(−0.2) × 9.9 = −1.98');
});

test('the walk ends with bias and activation, and All digits shows all of it', async ({ page }) => {
  await openHtml(
    page,
    `<soma-neuron weights="0.1 0.2 0" bias="-0.5" activation="sigmoid">${fourGames}</soma-neuron>`,
  );
  const widget = await liveWidget(page, 'Four games');
  await stepButton(widget).focus();
  await page.keyboard.press('ArrowRight');
  await expect(widget.locator('.soma .point')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(says(widget)).toContainText('0.48 into the prediction: sigmoid ≈ 0.617747874769');
  await expect(widget.locator('.soma .point')).toHaveCount(1);
  await page.keyboard.press('ArrowLeft');
  await expect(says(widget)).toContainText('0.98 + (−0.5) = 0.48');
  await expect(widget.locator('.numbers .now')).toHaveText('(−0.5)');
  await widget.getByRole('button', { name: 'All digits' }).click();
  await expect(says(widget)).toContainText('0.9800000000000001 + (−0.5) = 0.4800000000000001');
});
