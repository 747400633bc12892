import { expect, type Locator, type Page, slide, test } from './page.ts';
import { testsOf } from './shared-page.ts';

interface Learner extends HTMLElement {
  readonly weights: number[];
  readonly error: number;
  readonly ledger: readonly unknown[];
  reset(): void;
}

/** A lesson's widget, once it is live, as its author left it. */
async function widgetOf(page: Page, id: string): Promise<Locator> {
  const widget = page.locator(`#${id}`);
  await widget.scrollIntoViewIfNeeded();
  await expect(button(widget, 'Step').first()).toBeVisible();
  return widget;
}

const button = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true });

const press = (widget: Locator, name: string) => button(widget, name).click();

const weightsOf = (widget: Locator) => widget.evaluate((element) => (element as Learner).weights);

/** Waits until the weights are these, to so many decimals. */
async function hasWeights(widget: Locator, weights: readonly number[], decimals = 5) {
  const rounded = async () =>
    (await weightsOf(widget)).map((weight) => Number(weight.toFixed(decimals)));
  await expect.poll(rounded).toEqual(weights);
}

/** Runs until the goal, and says after how many steps it was reached. */
async function stepsToGoal(widget: Locator): Promise<number> {
  await press(widget, 'Run');
  await expect(widget.getByText('The goal is reached.').first()).toBeVisible();
  return widget.evaluate((element) => (element as Learner).ledger.length);
}

// In one worker, so that each page is loaded once.
test.describe.configure({ mode: 'default' });

const compare = testsOf('compare-and-learn.html');

compare('by hand, 1.6 is right', async ({ page }) => {
  const widget = page.locator('#by-hand');
  await widget.scrollIntoViewIfNeeded();
  await expect(widget.getByText('Mean squared error: 0.3025')).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of Record' }), 1.6);
  await expect(widget.getByText('Mean squared error: 0', { exact: true })).toBeVisible();
});

compare(
  'hot and cold takes eleven steps; a larger nudge stops beside the goal, a smaller one takes 104',
  async ({ page }) => {
    const widget = await widgetOf(page, 'hot-and-cold');
    expect(await stepsToGoal(widget)).toBe(11);
    await hasWeights(widget, [1.6]);
    const nudge = widget.getByRole('textbox', { name: 'Nudge' });
    await press(widget, 'To the start');
    await nudge.fill('0.2');
    await nudge.press('Enter');
    await press(widget, 'Run');
    await hasWeights(widget, [1.7]);
    await press(widget, 'To the start');
    await nudge.fill('0.01');
    await nudge.press('Enter');
    expect(await stepsToGoal(widget)).toBe(104);
  },
);

compare('gradient descent goes as the text says, and slows down by itself', async ({ page }) => {
  const widget = await widgetOf(page, 'gradient-descent');
  for (const weight of [0.775, 0.98125, 1.13594]) {
    await press(widget, 'Step');
    await hasWeights(widget, [weight]);
  }
  expect(await stepsToGoal(widget)).toBe(20);
  expect(await weightsOf(widget)).toEqual([1.5965116668671726]);
});

compare(
  'too far with 0.1; with 0.01 back on the way; with 0.04 there in one step',
  async ({ page }) => {
    const widget = await widgetOf(page, 'too-far');
    for (const weight of [-0.35, 0.925, -0.9875]) {
      await press(widget, 'Step');
      await hasWeights(widget, [weight]);
    }
    await expect(widget.getByText(/^The error grows: alpha 0.1 is too large/)).toBeVisible();
    for (const [alpha, weights] of [
      [0.01, [0.415, 0.35125]],
      [0.04, [0.16, 0.16]],
      [0.08, [-0.18, 0.5, -0.18]],
    ] as const) {
      await press(widget, 'To the start');
      const field = widget.getByRole('textbox', { name: 'Alpha' });
      await field.fill(String(alpha));
      await field.press('Enter');
      for (const weight of weights) {
        await press(widget, 'Step');
        await hasWeights(widget, [weight]);
      }
    }
  },
);

const several = testsOf('learning-from-several-inputs.html');

several(
  'three weights share one delta, and the question says who goes furthest',
  async ({ page }) => {
    const widget = await widgetOf(page, 'furthest');
    await press(widget, 'Up');
    await press(widget, 'Toes');
    await press(widget, 'Take the step');
    await expect(
      widget.getByText(/The way is right\. The furthest one is right\./).first(),
    ).toBeVisible();
    await hasWeights(widget, [0.1119, 0.20091, -0.09832]);
  },
);

several('four games take 113 passes', async ({ page }) => {
  const widget = await widgetOf(page, 'four-ends');
  expect(await stepsToGoal(widget)).toBe(4 * 113);
  await hasWeights(widget, [0.01, 0.34, 0.49], 2);
});

several('without the fans there is no way; without toes or record there is', async ({ page }) => {
  const widget = await widgetOf(page, 'frozen');
  await press(widget, 'Hint');
  await expect(widget.getByText(/No setting gets the error below 0.1\..* 0\.227/)).toBeVisible();
  await press(widget, 'Lock Weight of Fans');
  for (const [name, passes] of [
    ['Toes', 540],
    ['Record', 117],
  ] as const) {
    await press(widget, `Lock Weight of ${name}`);
    expect(Math.ceil((await stepsToGoal(widget)) / 4)).toBe(passes);
    await press(widget, 'To the start');
    await press(widget, `Lock Weight of ${name}`);
  }
});

several('street lights take 128 steps, and the middle one is left', async ({ page }) => {
  const widget = await widgetOf(page, 'street-lights');
  expect(await stepsToGoal(widget)).toBe(128);
  await hasWeights(widget, [0.1, 1, -0.1], 1);
});

several('one neuron cannot, and the hint proves it; two hidden ones can', async ({ page }) => {
  const alone = await widgetOf(page, 'unsolvable');
  await press(alone, 'Hint');
  await expect(alone.getByText(/No setting gets the error below 0.01\..* 0\.33333/)).toBeVisible();
  const network = await widgetOf(page, 'two-hidden');
  expect(await stepsToGoal(network)).toBe(45);
});
