import {
  expect,
  fourGames,
  liveWidget,
  openHtml,
  openWidget,
  predictionsOf,
  test,
} from './page.ts';

const widgetHtml = `<soma-neuron weights="0.1 -0.2 0">${fourGames}</soma-neuron>`;

test('the keyboard alone reaches everything in the order in which it stands, and shows where it is', async ({
  page,
}) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await widget.evaluate(({ shadowRoot }) => {
      const focused = shadowRoot?.activeElement;
      if (!focused) return undefined;
      const range = focused.matches('[type=range]');
      const style = getComputedStyle(focused, range ? '::-webkit-slider-thumb' : '');
      const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '';
      return { name, outlined: range || style.outlineStyle !== 'none' };
    });
    if (!found) break;
    expect(found.outlined, found.name).toBe(true);
    names.push(found.name);
  }
  const at = (name: string) => names.indexOf(name);
  for (const name of ['Embed', 'Reset', 'Weight of Toes', 'Step', 'Game 1', 'Toes, Game 1']) {
    expect(names).toContain(name);
  }
  const order = ['Reset', 'Weight of Toes', 'Weight of Fans', 'Step', 'Game 1', 'Fans, Game 4'];
  expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b));
  expect(at('Points: Prediction over Toes')).toBeGreaterThan(at('Fans, Game 4'));
  // One stop for all four radio buttons.
  expect(names.filter((name) => /^Game \d$/.test(name))).toEqual(['Game 1']);
});

test('arrow keys walk through the points of the plot, by their place on its axis', async ({
  page,
}) => {
  const widget = await openWidget(page, 'Four games');
  const points = widget.getByRole('listbox', { name: 'Points: Prediction over Toes' });
  await points.focus();
  const chosen = widget.getByRole('option', { selected: true });
  await expect(chosen).toHaveText('Game 1: 8.5, 0.98');
  // Game 4 has the second fewest toes.
  await page.keyboard.press('ArrowRight');
  await expect(chosen).toHaveText('Game 4: 9, 1.08');
  await expect(points).toHaveAttribute('aria-activedescendant', 'point-3');
  await expect(widget.getByRole('radio', { name: 'Game 4' })).toBeChecked();
  await expect(widget.getByRole('status').last()).toHaveText('Prediction for Game 4: 1.08');
  await page.keyboard.press('End');
  await expect(chosen).toHaveText('Game 3: 9.9, 1.15');
  await page.keyboard.press('ArrowRight');
  await expect(chosen).toHaveText('Game 3: 9.9, 1.15');
  await page.keyboard.press('Home');
  await expect(chosen).toHaveText('Game 1: 8.5, 0.98');
  await page.keyboard.press('ArrowLeft');
  await expect(chosen).toHaveText('Game 1: 8.5, 0.98');
});

test('a plot of many points says how many there are, and names those near', async ({ page }) => {
  const rows = Array.from({ length: 120 }, (_, x) => `<tr><td>${x}</td></tr>`).join('');
  await openHtml(
    page,
    `<soma-neuron weights="1"><table><caption>Many</caption><tr><th>a</th></tr>${rows}</table></soma-neuron>`,
  );
  const widget = await liveWidget(page, 'Many');
  await widget.getByRole('listbox').focus();
  await page.keyboard.press('End');
  const chosen = widget.getByRole('option', { selected: true });
  await expect(chosen).toHaveText('Example 120: 119, 119.00');
  await expect(chosen).toHaveAttribute('aria-posinset', '120');
  await expect(chosen).toHaveAttribute('aria-setsize', '120');
});

test('arrow keys choose among the games of the table', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  await widget.getByRole('radio', { name: 'Game 1' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(widget.getByRole('radio', { name: 'Game 2' })).toBeFocused();
  await expect(widget.getByRole('radio', { name: 'Game 2' })).toBeChecked();
  await expect(widget.locator('.numbers')).toHaveText(/0\.1 × 9\.5/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(widget.getByRole('radio', { name: 'Game 4' })).toBeChecked();
});

test('a drag is announced once, when it is done', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const slider = widget.getByRole('slider', { name: 'Weight of Toes' });
  const status = widget.locator('p[role=status]');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider has no box');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const share of [0.6, 0.7, 0.8]) {
    await page.mouse.move(box.x + box.width * share, y);
    await expect(predictionsOf(widget).first()).not.toHaveText('0.72');
    await expect(status).toHaveText('');
  }
  await page.mouse.up();
  await expect(status).toHaveText(/^Prediction for Game 1: \d/);
  // Nothing else speaks up by itself.
  await expect(widget.getByRole('status').and(widget.locator('output'))).toHaveAttribute(
    'aria-live',
    'off',
  );
});

test('what cannot be is announced when the reader leaves it so', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const field = widget.getByRole('textbox', { name: 'Record, Game 2' });
  const status = widget.locator('p[role=status]');
  await field.fill('abc');
  await expect(field).toHaveAccessibleDescription("row 2, Record: 'abc' is not a number");
  await expect(status).toHaveText(/^Prediction|^$/);
  await field.press('Tab');
  await expect(status).toHaveText("row 2, Record: 'abc' is not a number");
});

test('the diagram is a named graphic of named parts', async ({ page }) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const diagram = widget.getByRole('group', {
    name: 'Neuron: Toes, Record, Fans lead to Prediction',
  });
  const names = ['Toes 8.5', 'Toes, weight 0.1', 'Record, weight −0.2', 'Fans, weight 0'];
  for (const name of [...names, 'Prediction 0.72', /^weighted sum 0\.72/]) {
    await expect(diagram.getByRole('img', { name })).toHaveCount(1);
  }
});

for (const path of ['', 'reference.html']) {
  test(`the first key press on ${path || 'the lesson'} offers a way past its head`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: /^Skip to/ });
    await expect(skip).toBeFocused();
    expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inMain).toBe(true);
  });
}
