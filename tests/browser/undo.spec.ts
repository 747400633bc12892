import {
  expect,
  fourGames,
  type Locator,
  liveWidget,
  openHtml,
  type Page,
  predictionsOf,
  slide,
  test,
} from './page.ts';

const author = ['0.98', '1.11', '1.15', '1.08'];

async function open(page: Page): Promise<Locator> {
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`);
  return liveWidget(page, 'Four games');
}

const undo = (widget: Locator) => widget.getByRole('button', { name: 'Undo' });
const redo = (widget: Locator) => widget.getByRole('button', { name: 'Redo' });
const toes = (widget: Locator) => widget.getByRole('slider', { name: 'Weight of Toes' });
const record2 = (widget: Locator) => widget.getByRole('textbox', { name: 'Record, Game 2' });

test('the buttons take back and make anew whatever was changed', async ({ page }) => {
  const widget = await open(page);
  await expect(undo(widget)).toBeDisabled();
  await expect(redo(widget)).toBeDisabled();
  await slide(toes(widget), 0.2);
  await record2(widget).fill('1.8');
  await record2(widget).press('Enter');
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.26', '2.14', '1.98']);
  await undo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
  await expect(record2(widget)).toHaveValue('0.8');
  await undo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(author);
  await expect(undo(widget)).toBeDisabled();
  await redo(widget).click();
  await redo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.26', '2.14', '1.98']);
  await expect(redo(widget)).toBeDisabled();
});

test('Reset is a change like any other, and can be taken back', async ({ page }) => {
  const widget = await open(page);
  await slide(toes(widget), 0.2);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(predictionsOf(widget)).toHaveText(author);
  await undo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
});

test('a new change forgets what was taken back', async ({ page }) => {
  const widget = await open(page);
  await slide(toes(widget), 0.2);
  await undo(widget).click();
  await slide(toes(widget), 0.3);
  await expect(redo(widget)).toBeDisabled();
});

for (const [undoKey, redoKey] of [
  ['Control+z', 'Control+Shift+z'],
  ['Meta+z', 'Meta+Shift+z'],
  ['Control+z', 'Control+y'],
] as const) {
  test(`${undoKey} and ${redoKey} do the same`, async ({ page }) => {
    const widget = await open(page);
    await slide(toes(widget), 0.2);
    await toes(widget).press(undoKey);
    await expect(predictionsOf(widget)).toHaveText(author);
    await toes(widget).press(redoKey);
    await expect(predictionsOf(widget).first()).toHaveText('1.83');
  });
}

test('pressed nowhere, the keys mean the widget that changed last', async ({ page }) => {
  const one = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;
  await openHtml(page, one + one);
  const [first, second] = [page.locator('soma-neuron').nth(0), page.locator('soma-neuron').nth(1)];
  await slide(toes(first), 0.2);
  await slide(toes(second), 0.3);
  await toes(second).blur();
  await page.keyboard.press('Control+z');
  await expect(predictionsOf(second)).toHaveText(author);
  await expect(predictionsOf(first).first()).toHaveText('1.83');
});

test('while text is being typed, the field’s own undo comes first', async ({ page }) => {
  const widget = await open(page);
  await slide(toes(widget), 0.2);
  await record2(widget).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await expect(record2(widget)).toHaveValue('0.85');
  await page.keyboard.press('Control+z');
  await expect(record2(widget)).toHaveValue('0.8');
  await expect(toes(widget)).toHaveValue('0.2');

  await record2(widget).fill('0.9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(record2(widget)).toHaveValue('0.8');
  await page.keyboard.press('Control+z');
  await expect(toes(widget)).toHaveValue('0.1');
});

test('a button that has nothing more to do hands the focus on', async ({ page }) => {
  const widget = await open(page);
  await slide(toes(widget), 0.2);
  await undo(widget).focus();
  await page.keyboard.press('Enter');
  await expect(redo(widget)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(undo(widget)).toBeFocused();
});
