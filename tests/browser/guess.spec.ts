import { violationsOf } from './axe.ts';
import {
  expect,
  fourGames,
  type Locator,
  liveWidget,
  openHtml,
  openWidget,
  type Page,
  slide,
  test,
  typeThenStep,
} from './page.ts';

interface Neuron extends HTMLElement {
  readonly predictions: Float64Array;
}

async function open(page: Page, attributes = ''): Promise<Locator> {
  const neuron = `<soma-neuron weights="0.1 0.2 0" predict-first ${attributes}>`;
  await openHtml(page, `${neuron}${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  await expect(show(widget)).toBeVisible();
  return widget;
}

const show = (widget: Locator) => widget.getByRole('button', { name: 'Show the answer' });
const skip = (widget: Locator) => widget.getByRole('button', { name: 'Skip' });
const panelOf = (widget: Locator) => widget.getByRole('group', { name: 'Your guess' });
const guess = (widget: Locator) => widget.getByRole('slider', { name: 'Your guess' });

/** All that the widget shows and says, in text, in names, and in values. */
function told(widget: Locator): Promise<string> {
  return widget.evaluate(({ shadowRoot }) => {
    const names = Array.from(shadowRoot?.querySelectorAll('*') ?? [], (element) =>
      ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name)).join(' '),
    );
    const text = Array.from(shadowRoot?.querySelectorAll('.widget') ?? [], (element) =>
      element.textContent?.replace(/\s+/g, ' '),
    );
    return [...text, ...names].join(' ');
  });
}

const answers = /0\.98|1\.11|1\.15|1\.08/;

test('until there is a guess, nothing shows an answer, but to scripts', async ({ page }) => {
  const widget = await open(page);
  await expect(widget.locator('tbody td.output')).toHaveText(['?', '?', '?', '?']);
  await expect(widget.locator('.numbers')).toHaveText('0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = ?');
  await expect(widget.locator('[part=plot-data] td:nth-child(2)')).toHaveText(['?', '?', '?', '?']);
  await expect(widget.getByRole('button', { name: 'Embed' })).toHaveCount(0);
  await expect(widget.getByRole('button', { name: 'Step', exact: true })).toHaveCount(0);
  await expect(widget.getByText('The same in code')).toHaveCount(0);
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  await slide(widget.getByRole('slider', { name: 'Weight of Fans' }), 0.5);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(widget.getByText('What will Prediction be for Game 3?')).toBeVisible();
  expect(await told(widget)).not.toMatch(answers);
  const predictions = await widget.evaluate((element) => [...(element as Neuron).predictions]);
  expect(predictions).toEqual([0.9800000000000001, 1.11, 1.1500000000000001, 1.08]);
});

test('guess and answer stand side by side, then comes the term that made the difference', async ({
  page,
}) => {
  const widget = await open(page);
  await widget.getByRole('radio', { name: 'Game 4' }).check();
  await expect(show(widget)).toBeDisabled();
  await slide(guess(widget), 1.3);
  await show(widget).click();
  const panel = panelOf(widget);
  const both = 'Your guess: 1.3. Prediction for Game 4: 1.08. 0.22 too high.';
  await expect(panel).toContainText(both);
  await expect(panel).toBeFocused();
  await expect(widget.getByRole('status').last()).toHaveText(both);
  await expect(widget.locator('tbody td.output')).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  await expect(widget.getByRole('button', { name: 'Embed' })).toBeVisible();

  await expect(panel).toContainText('Which term made the difference to Game 3?');
  await panel.getByRole('button', { name: 'Record' }).click();
  await expect(panel).toContainText('Not quite: Record accounts for 0.02, and another for more.');
  await panel.getByRole('button', { name: 'Toes' }).click();
  await expect(panel).toContainText(
    'Yes, Toes: the largest by size. Term by term, Game 4 less Game 3: Toes −0.09, Record 0.02, Fans 0.',
  );
  await expect(panel.getByRole('button')).toHaveCount(0);
  await expect(panel).toContainText(both);

  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.5);
  await expect(panel).toContainText(both);
});

test('the difference is that of the two numbers that stand there', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('spinbutton', { name: 'Weight of Toes, number' }).fill('0.0876');
  await slide(guess(widget), 1);
  await show(widget).click();
  // 0.8746 is shown as 0.87.
  const panel = panelOf(widget);
  await expect(panel).toContainText('Your guess: 1. Prediction for Game 1: 0.87. 0.13 too high.');
});

test('before there is a guess, the slider shows none', async ({ page }) => {
  const widget = await open(page);
  const knob = widget.locator('.guess .knob');
  await expect(knob).toHaveClass(/unset/);
  await slide(guess(widget), 1);
  await expect(knob).toHaveClass(/positive/);
});

test('an edge of the diagram or a term of the sum answers too', async ({ page }) => {
  const widget = await open(page);
  await slide(guess(widget), 1);
  await show(widget).click();
  await widget.locator('.numbers .term', { hasText: '0.2 × 0.65' }).click();
  await expect(panelOf(widget).getByText(/^Not quite: Record/)).toBeVisible();
  await widget.locator('.weight').last().click();
  await expect(panelOf(widget).getByText(/^Not quite: Fans/)).toBeVisible();
  await widget.locator('.dendrite').first().locator('.edge').click();
  await expect(panelOf(widget).getByText(/^Yes, Toes/)).toBeVisible();
});

test('all of it goes by keyboard', async ({ page }) => {
  const widget = await open(page);
  const field = widget.getByRole('spinbutton', { name: 'Your guess, number' });
  await field.focus();
  await page.keyboard.type('many');
  await expect(field).toHaveAccessibleDescription("Your guess: 'many' is not a number");
  await typeThenStep(field, '0,95');
  await expect(field).toHaveValue('0.96');
  await page.keyboard.press('Tab');
  await expect(show(widget)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    panelOf(widget).getByText(/Your guess: 0\.96\. Prediction for Game 1: 0\.98\. 0\.02 too low/),
  ).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(widget.getByRole('button', { name: 'Toes', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panelOf(widget).getByText(/^Yes, Toes/)).toBeVisible();
});

test('a guess can be placed on the plot, where it stays beside the answer', async ({ page }) => {
  const widget = await open(page, 'views="plot"');
  const canvas = widget.getByRole('img', { name: 'Prediction over Toes' });
  await canvas.scrollIntoViewIfNeeded();
  const ink = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL().length);
  await expect.poll(ink).toBeGreaterThan(3000);
  const before = await canvas.screenshot();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the plot has no box');
  await canvas.click({ position: { x: box.width / 2, y: box.height * 0.3 } });
  await expect(show(widget)).toBeEnabled();
  const placed = Number(await guess(widget).inputValue());
  expect(placed).toBeGreaterThan(0.8);
  expect(placed).toBeLessThan(2);
  await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
  await canvas.click({ position: { x: box.width / 2, y: box.height * 0.6 } });
  await expect.poll(async () => Number(await guess(widget).inputValue())).toBeLessThan(placed);
});

interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: number;
}

test('the labels of guess and answer keep apart on a phone’s plot', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    const written: Label[] = [];
    Object.assign(globalThis, { written });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const { width } = this.measureText(text);
      if (this.font.startsWith('600')) written.push({ text, left: x, right: x + width, line: y });
      fillText.call(this, text, x, y);
    };
  });
  const widget = await open(page, 'views="plot"');
  await slide(guess(widget), 1.2);
  await show(widget).click();
  const bothLabels = () =>
    page.evaluate(() => (globalThis as unknown as { written: Label[] }).written.slice(-2));
  // The answer passes the guess on its way up.
  for (const weight of [-0.2, 0, 0.05, 0.08, 0.1, 0.12, 0.13, 0.15, 0.2, 0.4]) {
    await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), weight);
    const answer = (weight * 8.5 + 0.13).toFixed(2).replace(/0+$/, '').replace('-', '\u2212');
    await expect
      .poll(async () => (await bothLabels()).map(({ text }) => text))
      .toEqual([answer, 'Your guess: 1.2']);
    const [first, second] = await bothLabels();
    if (!first || !second) throw new Error('the plot has no labels');
    const beside = first.right <= second.left || second.right <= first.left;
    expect(beside || Math.abs(first.line - second.line) >= 13).toBe(true);
  }
});

test('skipping is always there, at both questions', async ({ page }) => {
  const widget = await open(page);
  await skip(widget).click();
  await expect(widget.locator('tbody td.output')).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  await expect(panelOf(widget).getByText(/^Prediction for Game 1: 0\.98\.$/)).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Toes', exact: true })).toHaveCount(0);

  const again = await open(page);
  await slide(guess(again), 1);
  await show(again).click();
  await skip(again).click();
  await expect(again.getByText(/Which term/)).toHaveCount(0);
  await expect(panelOf(again).getByText(/Your guess: 1\./)).toBeVisible();
});

test('in the lesson, game 3 beats what its record lets one expect', async ({ page }) => {
  const widget = await openWidget(page, 'Games 3 and 4');
  await expect(widget.getByText('What will Prediction be for Game 3?')).toBeVisible();
  expect(await told(widget)).not.toMatch(answers);
  await slide(guess(widget), 1);
  await show(widget).click();
  await expect(
    panelOf(widget).getByText(/Your guess: 1\. Prediction for Game 3: 1\.15\./),
  ).toBeVisible();
  await widget.getByRole('button', { name: 'Toes', exact: true }).click();
  await expect(
    panelOf(widget).getByText(/Game 3 less Game 4: Toes 0\.09, Record −0\.02, Fans 0\./),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the questions and on a walk beside its code, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    const controls = 'controls="weights bias activation threshold" activation="step"';
    const neuron = `<soma-neuron predict-first ${controls}>${fourGames}</soma-neuron>`;
    await openHtml(page, `<main><h1>Try</h1>${neuron}</main>`);
    const widget = await liveWidget(page, 'Four games');
    await slide(guess(widget), 1);
    await expect(show(widget)).toBeEnabled();
    expect(await violationsOf(page)).toEqual([]);
    await show(widget).click();
    await panelOf(widget).getByRole('button', { name: 'Record' }).click();
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await widget.getByText('The same in code').click();
    await expect(widget.locator('pre mark')).toHaveCount(3);
    expect(await violationsOf(page)).toEqual([]);
  });
}
