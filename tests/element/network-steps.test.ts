import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import {
  button,
  counts,
  focus,
  games,
  hasFocus,
  hiddenLayer,
  live,
  press,
  reads,
  slider,
} from './widget.ts';

const says = (widget: Locator) => widget.css('.says');
const stepButton = (widget: Locator) => button(widget, 'Step');
const names = (widget: Locator) => widget.css('.sum .names');
const network = (attributes = '') =>
  live(`<soma-network ${attributes}>${hiddenLayer}</soma-network>`);

test('Step walks neuron by neuron, and chooses each as it comes to it', async () => {
  const widget = await network();
  await expect.element(names(widget)).toHaveTextContent('= Hurt');
  const step = stepButton(widget);
  await step.click();
  await reads(says(widget), /^Hidden layer 1, h0, step 1 of 11\. Toes comes in: 8\.5\.$/);
  await expect.element(names(widget)).toHaveTextContent('= h0');
  await expect.element(slider(widget, 'Weight of Toes')).toBeVisible();

  for (let press = 0; press < 10; press += 1) await step.click();
  await reads(says(widget), /h0, step 11 of 11\. That sum is what h0 passes on: 0\.86\.$/);
  await step.click();
  await reads(says(widget), /^Hidden layer 1, h1, step 1 of 11\. Toes comes in: 8\.5\.$/);
  await button(widget, 'Back').click();
  await reads(says(widget), /h0, step 11 of 11/);
});

test('on a phone, what steps say takes as much room from step to step', async () => {
  await page.viewport(336, 800);
  const widget = await network();
  const heights = new Set<number>();
  for (let place = 1; place <= 11; place += 1) {
    await stepButton(widget).click();
    await expect.element(says(widget)).toHaveTextContent(`h0, step ${place} of 11`);
    heights.add(says(widget).element().clientHeight);
  }
  expect([...heights]).toHaveLength(1);
});

test('ways on lead to the next neuron and the next layer, whose numbers carry their names', async () => {
  const widget = await network();
  await stepButton(widget).click();
  const [neuron, layer] = [button(widget, 'Next neuron'), button(widget, 'Next layer')];
  await neuron.click();
  await neuron.click();
  await expect.element(says(widget)).toHaveTextContent('Hidden layer 1, h2, step 1 of 11');
  await button(widget, 'Back').click();
  await expect.element(says(widget)).toHaveTextContent('h1, step 11 of 11');
  await layer.click();
  await reads(says(widget), /^Output layer, Hurt, step 1 of 11\. h0 comes in: 0\.86\.$/);
  await expect.element(names(widget)).toHaveTextContent('w1 × h0 + w2 × h1 + w3 × h2 = Hurt');
  await expect.element(layer).toHaveAttribute('aria-disabled', 'true');
  await stepButton(widget).click();
  await expect.element(says(widget)).toHaveTextContent('Times its weight: 0.3 × 0.86 = 0.258.');
  await press(layer, '{Enter}');
  await expect.element(says(widget)).toHaveTextContent('Hurt, step 2 of 11');
  await neuron.click();
  await neuron.click();
  await expect.element(says(widget)).toHaveTextContent('Output layer, Sad, step 1 of 11');
  await expect.element(neuron).toHaveAttribute('aria-disabled', 'true');
});

test('keys skip too, and Home and End go through the whole network', async () => {
  const widget = await network('activation="relu identity"');
  const step = stepButton(widget);
  await press(step, '{ArrowRight}{ArrowDown}');
  await expect.element(says(widget)).toHaveTextContent('h1, step 1 of 11');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(says(widget)).toHaveTextContent('h0, step 1 of 11');
  await userEvent.keyboard('{PageDown}');
  await expect.element(says(widget)).toHaveTextContent('Hurt, step 1 of 11');
  await userEvent.keyboard('{PageUp}');
  await expect.element(says(widget)).toHaveTextContent('h0, step 1 of 11');
  await userEvent.keyboard('{End}');
  await reads(says(widget), /^Output layer, Sad, step 11 of 11/);
  await expect.element(step).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Home}');
  await reads(says(widget), /^Hidden layer 1, h0, step 1 of 11/);
  await hasFocus(step);
  await userEvent.keyboard('{Escape}');
  await counts(says(widget), 0);
});

test('who listens hears which neuron the walk enters', async () => {
  const widget = await network();
  const status = widget.css('p[role=status]');
  await stepButton(widget).click();
  await reads(status, 'Hidden layer 1, h0. Toes comes in: 8.5.');
  await stepButton(widget).click();
  await reads(status, 'Times its weight: 0.1 × 8.5 = 0.85.');
  await button(widget, 'Next neuron').click();
  await reads(status, 'Hidden layer 1, h1. Toes comes in: 8.5.');
});

test('numbers that neurons hand on are short in a sum, unless all digits are wanted', async () => {
  const widget = await network('activation="sigmoid identity" views="sum"');
  const numbers = widget.css('.numbers');
  await reads(numbers, '0.3 × 0.70266 + 1.1 × 0.57322 + (−0.3) × 0.77382 ≈ 0.61');
  await stepButton(widget).click();
  await button(widget, 'Next layer').click();
  await reads(says(widget), /h0 comes in: 0\.70266\.$/);
  await stepButton(widget).click();
  await reads(says(widget), /0\.3 × 0\.70266 ≈ 0\.2108\.$/);
  await button(widget, 'All digits').click();
  await expect.element(numbers).toHaveTextContent(/0\.3 × 0\.7026\d{10,} \+ /);
});

test('the walk goes on from the neuron that a reader chooses', async () => {
  const widget = await network('views="sum table"');
  await stepButton(widget).click();
  await stepButton(widget).click();
  await button(widget, 'Win').click();
  await reads(says(widget), /^Output layer, Win, step 1 of 11\. h0 comes in: 0\.86\.$/);
  await stepButton(widget).click();
  await reads(says(widget), /^Output layer, Win, step 2 of 11/);
  await button(widget, 'Close').click();
  await button(widget, 'Sad').click();
  await stepButton(widget).click();
  await reads(says(widget), /^Output layer, Sad, step 1 of 11/);
});

test('one neuron has nothing to skip to', async () => {
  const widget = await games();
  await focus(stepButton(widget));
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{PageDown}');
  await reads(says(widget), /^Step 1 of 11\. Toes comes in/);
  await counts(button(widget, 'Next neuron'), 0);
  await counts(button(widget, 'Next layer'), 0);
});

test('hidden answers of hidden neurons are no numbers of a sum', async () => {
  const widget = await network('predict-first');
  await expect.element(widget.css('.numbers')).toHaveTextContent('0.3 × ? + 1.1 × ? + (−0.3) × ?');
  await counts(stepButton(widget), 0);
});
