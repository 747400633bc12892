import { expect, fourGames, liveWidget, openHtml, openWidget, slide, test } from './page.ts';

test('the code is folded away, and loaded only when it is opened', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const widget = await openWidget(page, 'Four games');
  const code = widget.locator('pre code');
  await expect(code).toHaveCount(0);
  const panels = () => requests.filter((address) => /\/panel-/.test(address)).length;
  expect(panels()).toBe(0);
  await widget.getByText('The same in code').click();
  await expect(code).toContainText('weights = [0.1, 0.2, 0.0]  # Toes, Record, Fans');
  expect(panels()).toBe(1);
});

test('it follows the knobs, and is there in five languages', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').focus();
  await page.keyboard.press('Enter');
  const code = widget.locator('pre code');
  await expect(code).toContainText('("2", [9.5, 0.8, 1.3])');
  await slide(widget.getByRole('slider', { name: 'Weight of Fans' }), -0.35);
  await expect(code).toContainText('[0.1, 0.2, -0.35]');
  const language = widget.getByRole('combobox', { name: 'Language' });
  for (const [name, text] of [
    ['NumPy', 'examples @ weights'],
    ['PyTorch', 'torch.tensor([0.1, 0.2, -0.35])'],
    ['JavaScript', 'const weights = [0.1, 0.2, -0.35];'],
    ['C++', 'std::array<double, 3> weights{0.1, 0.2, -0.35}'],
    ['Python', 'for value, weight in zip(inputs, weights):'],
  ] as const) {
    await language.selectOption(name);
    await expect(code).toContainText(text);
    await expect(widget.getByRole('region', { name, exact: true })).toBeVisible();
  }
});

test('the whole program can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await widget.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(widget.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await widget.locator('pre code').textContent());
});

test('the step that is walked is marked in the code too', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  const marks = widget.locator('pre mark');
  await expect(widget.locator('pre code')).toBeVisible();
  await expect(marks).toHaveCount(0);
  const step = widget.getByRole('button', { name: 'Step', exact: true });
  await step.click();
  await expect(marks).toHaveText(['8.5']);
  await step.click();
  await expect(marks).toHaveText(['0.1', '8.5', 'value * weight']);
  await step.click();
  await expect(marks).toHaveText(['total +=']);
  await widget.getByRole('radio', { name: 'Game 2' }).check();
  await step.click();
  await expect(marks).toHaveText(['0.8']);
});

test('the language chosen last is the first in other widgets, and after a reload', async ({
  page,
}) => {
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await widget.getByRole('combobox', { name: 'Language' }).selectOption('C++');
  const other = await liveWidget(page, 'The games, squashed');
  await other.getByText('The same in code').click();
  await expect(other.locator('pre code')).toContainText('#include <iostream>');
  await page.reload();
  await liveWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await expect(widget.locator('pre code')).toContainText('#include <iostream>');
});

test('where the browser keeps nothing, the page remembers all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const widget = await openWidget(page, 'Four games');
  await widget.getByText('The same in code').click();
  await widget.getByRole('combobox', { name: 'Language' }).selectOption('NumPy');
  const other = await liveWidget(page, 'The games, squashed');
  await other.getByText('The same in code').click();
  await expect(other.locator('pre code')).toContainText('import numpy as np');
});

test('of a long table the code has the first rows, and says so', async ({ page }) => {
  const rows = Array.from({ length: 1200 }, (_, row) => `<tr><th>${row}</th><td>${row}</td></tr>`);
  const html = `<table><caption>Long</caption><tr><th>Row</th><th>x</th></tr>${rows.join('')}</table>`;
  await openHtml(page, `<soma-neuron views="code">${html}</soma-neuron>`);
  const widget = await liveWidget(page, 'Long');
  await widget.getByText('The same in code').click();
  await expect(widget.getByText('With the first 50 of 1200 examples.')).toBeVisible();
  await expect(widget.locator('pre code')).not.toContainText('("50",');
});

test('an author may leave the code out', async ({ page }) => {
  await openHtml(page, `<soma-neuron views="diagram sum">${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByText('The same in code')).toHaveCount(0);
});
