import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { texts } from './texts.ts';
import {
  button,
  counts,
  focus,
  fourGames,
  games,
  hasFocus,
  live,
  press,
  reads,
  slide,
} from './widget.ts';

const says = (widget: Locator) => widget.css('.says');
const stepButton = (widget: Locator) => button(widget, 'Step');
const backButton = (widget: Locator) => button(widget, 'Back');

test('Step walks the sum, term by term, in every view at once', async () => {
  const widget = await games();
  const [input, edge] = [
    widget.css('.node.input').filter({ hasText: 'Toes' }),
    widget.getByRole('img', { name: 'Toes, weight 0.1' }),
  ];
  const step = stepButton(widget);
  await counts(says(widget), 0);

  await step.click();
  await reads(says(widget), /^Step 1 of 11\.\s+Toes comes in: 8\.5\.$/);
  await expect.element(input).toHaveClass(/\bnow\b/);
  await reads(widget.css('.numbers .now'), '0.1 × 8.5');
  await reads(widget.css('.names .now'), 'w1 × Toes');

  await step.click();
  await expect.element(says(widget)).toHaveTextContent('0.1 × 8.5 = 0.85');
  await expect.element(edge).toHaveClass(/\bnow\b/);

  await step.click();
  await expect.element(says(widget)).toHaveTextContent('0 + 0.85 = 0.85');
  await expect
    .element(widget.getByRole('img', { name: 'weighted sum 0.85, bias 0' }))
    .toBeVisible();
  await expect.element(widget.getByRole('img', { name: 'Prediction …' })).toBeVisible();
  await expect.element(widget.css('output')).not.toBeVisible();

  for (let press = 0; press < 3; press += 1) await step.click();
  await expect.element(says(widget)).toHaveTextContent('0.85 + 0.13 = 0.98');
  await reads(widget.css('.numbers .now'), '0.2 × 0.65');

  await backButton(widget).click();
  await expect.element(says(widget)).toHaveTextContent('0.2 × 0.65 = 0.13');

  for (let press = 0; press < 6; press += 1) await step.click();
  await reads(says(widget), /Step 11 of 11\.\s+That sum is the prediction: 0\.98\.$/);
  await reads(widget.css('output.now'), '0.98');
  await expect.element(widget.getByRole('img', { name: 'Prediction 0.98' })).toBeVisible();
  await expect.element(step).toHaveAttribute('aria-disabled', 'true');

  await widget.getByRole('button', { name: texts.leave }).click();
  await counts(says(widget), 0);
  await counts(widget.css('.now'), 0);
  await hasFocus(step);
});

test('the sum ends in … until the walk is there, and stays as tall', async () => {
  await page.viewport(320, 800);
  const widget = await live(
    `<soma-neuron weights="0.1 0.2 0" activation="relu">${fourGames}</soma-neuron>`,
  );
  const numbers = widget.css('.numbers');
  const seen = () => (numbers.element() as HTMLElement).innerText.trim();
  const height = () => numbers.element().getBoundingClientRect().height;
  const [whole, tall] = [seen(), height()];
  expect(whole).toMatch(/= 0.98, ReLU: 0.98$/);
  await press(stepButton(widget), '{ArrowRight}');
  await expect.poll(seen).toBe('0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 =');
  await expect
    .poll(() => getComputedStyle(numbers.css('.veil').element(), '::before').content)
    .toBe('"…"');
  expect(height()).toBe(tall);
  await press(stepButton(widget), '{End}');
  await expect.poll(seen).toBe(whole);
});

test('arrow keys walk both ways, and Escape leaves', async () => {
  const widget = await games();
  const step = stepButton(widget);
  await focus(step);
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(says(widget)).toHaveTextContent('Step 2 of 11');
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(says(widget)).toHaveTextContent('Step 1 of 11');
  await userEvent.keyboard('{End}');
  await expect.element(says(widget)).toHaveTextContent('Step 11 of 11');
  await userEvent.keyboard('{Home}');
  await expect.element(says(widget)).toHaveTextContent('Step 1 of 11');
  await hasFocus(step);
  await userEvent.keyboard('{Escape}');
  await counts(says(widget), 0);
});

test('on a page that runs from right to left, so do the arrow keys', async () => {
  const widget = await live(`<div dir="rtl"><soma-neuron>${fourGames}</soma-neuron></div>`);
  await focus(stepButton(widget));
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(says(widget)).toHaveTextContent('Step 2 of 11');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(says(widget)).toHaveTextContent('Step 1 of 11');
});

test('each step is announced once, in the words that are seen', async () => {
  const widget = await games();
  const heard: (string | null)[] = [];
  const status = widget.css('p[role=status]').element();
  const observer = new MutationObserver(() => heard.push(status.textContent));
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  await stepButton(widget).click();
  await expect.element(says(widget)).toHaveTextContent('Step 1 of 11');
  await stepButton(widget).click();
  await expect.element(says(widget)).toHaveTextContent('Step 2 of 11');
  expect(heard).toEqual(['Toes comes in: 8.5.', 'Times its weight: 0.1 × 8.5 = 0.85.']);
});

test('a knob turned and a game chosen on the way are walked on with', async () => {
  const widget = await games();
  await stepButton(widget).click();
  await stepButton(widget).click();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), -0.2);
  await expect.element(says(widget)).toHaveTextContent('(−0.2) × 8.5 = −1.7');
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  await expect.element(says(widget)).toHaveTextContent('(−0.2) × 9.9 = −1.98');
});

test('the walk ends with bias and activation, and All digits shows all of it', async () => {
  const widget = await live(
    `<soma-neuron weights="0.1 0.2 0" bias="-0.5" activation="sigmoid">${fourGames}</soma-neuron>`,
  );
  await focus(stepButton(widget));
  await userEvent.keyboard('{ArrowRight}');
  await counts(widget.css('.soma .point'), 0);
  await userEvent.keyboard('{End}');
  await expect
    .element(says(widget))
    .toHaveTextContent('0.48 into the prediction: sigmoid ≈ 0.617747874769');
  await counts(widget.css('.soma .point'), 1);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(says(widget)).toHaveTextContent('0.98 + (−0.5) = 0.48');
  await reads(widget.css('.numbers .now'), '(−0.5)');
  await widget.getByRole('button', { name: 'All digits' }).click();
  await expect
    .element(says(widget))
    .toHaveTextContent('0.9800000000000001 + (−0.5) = 0.4800000000000001');
});
