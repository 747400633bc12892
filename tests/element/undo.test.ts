import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import {
  button,
  cell,
  focus,
  fourGames,
  games,
  hasFocus,
  live,
  numberField,
  predictionsOf,
  press,
  reads,
  show,
  slide,
  slider,
} from './widget.ts';

const author = ['0.98', '1.11', '1.15', '1.08'];

const undo = (widget: Locator) => button(widget, 'Undo');
const redo = (widget: Locator) => button(widget, 'Redo');
const toes = (widget: Locator) => slider(widget, 'Weight of Toes');
const record2 = (widget: Locator) => cell(widget, 'Record, Game 2');

test('the buttons take back and make anew whatever was changed', async () => {
  const widget = await games();
  await expect.element(undo(widget)).toBeDisabled();
  await expect.element(redo(widget)).toBeDisabled();
  await slide(toes(widget), 0.2);
  await record2(widget).fill('1.8');
  await userEvent.keyboard('{Enter}');
  await reads(predictionsOf(widget), ['1.83', '2.26', '2.14', '1.98']);
  await undo(widget).click();
  await reads(predictionsOf(widget), ['1.83', '2.06', '2.14', '1.98']);
  await expect.element(record2(widget)).toHaveValue('0.8');
  await undo(widget).click();
  await reads(predictionsOf(widget), author);
  await expect.element(undo(widget)).toBeDisabled();
  await redo(widget).click();
  await redo(widget).click();
  await reads(predictionsOf(widget), ['1.83', '2.26', '2.14', '1.98']);
  await expect.element(redo(widget)).toBeDisabled();
});

test('Escape leaves a cell with the number from before, and nothing to undo', async () => {
  const widget = await games();
  await slide(toes(widget), 0.2);
  await press(record2(widget), '{Control>}a{/Control}5');
  await reads(predictionsOf(widget).nth(1), '2.90');
  await press(record2(widget), 'x');
  await expect.element(record2(widget)).toHaveAttribute('aria-invalid', 'true');
  await press(record2(widget), '{Escape}');
  await expect.element(record2(widget)).toHaveValue('0.8');
  await expect.element(record2(widget)).toHaveAttribute('aria-invalid', 'false');
  await reads(predictionsOf(widget).nth(1), '2.06');
  await press(record2(widget), '{Control>}z{/Control}');
  await reads(predictionsOf(widget), author);
  await expect.element(undo(widget)).toBeDisabled();
});

test('Escape does the same with a target and with a weight in its table', async () => {
  const options = 'views="weights table" target="Fans" weights="0.1 0.2"';
  const widget = await live(`<soma-neuron ${options}>${fourGames}</soma-neuron>`);
  for (const [name, number] of [
    ['Fans, Game 1', '1.2'],
    ['Weight of Toes in Prediction', '0.1'],
  ] as const) {
    const field = cell(widget, name);
    await press(field, '{Control>}a{/Control}5{Escape}');
    await expect.element(field).toHaveValue(number);
    await expect.element(undo(widget)).toBeDisabled();
  }
});

test('Escape does the same in the fields of weights and of alpha', async () => {
  const options = 'target="Fans" weights="0.1 0.2" method="gradient-descent"';
  const widget = await live(`<soma-neuron ${options}>${fourGames}</soma-neuron>`);
  for (const field of [numberField(widget, 'Weight of Toes'), cell(widget, 'Alpha, number')]) {
    await press(field, '{Control>}a{/Control}5');
    await expect.element(undo(widget)).toBeEnabled();
    await press(field, 'x');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await press(field, '{Escape}');
    await expect.element(field).toHaveValue('0.1');
    await userEvent.keyboard('{Tab}');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    await expect.element(undo(widget)).toBeDisabled();
  }
});

test('Reset is a change like any other, and can be taken back', async () => {
  const widget = await games();
  await slide(toes(widget), 0.2);
  await button(widget, 'Reset').click();
  await reads(predictionsOf(widget), author);
  await undo(widget).click();
  await reads(predictionsOf(widget), ['1.83', '2.06', '2.14', '1.98']);
});

test('a new change forgets what was taken back', async () => {
  const widget = await games();
  await slide(toes(widget), 0.2);
  await undo(widget).click();
  await slide(toes(widget), 0.3);
  await expect.element(redo(widget)).toBeDisabled();
});

test.each([
  ['{Control>}z{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'],
  ['{Meta>}z{/Meta}', '{Meta>}{Shift>}z{/Shift}{/Meta}'],
  ['{Control>}z{/Control}', '{Control>}y{/Control}'],
])('%s and %s do the same', async (undoKeys, redoKeys) => {
  const widget = await games();
  await slide(toes(widget), 0.2);
  await userEvent.keyboard(undoKeys);
  await reads(predictionsOf(widget), author);
  await userEvent.keyboard(redoKeys);
  await reads(predictionsOf(widget).first(), '1.83');
});

test('pressed nowhere, the keys mean the widget that changed last', async () => {
  const one = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;
  show(one + one);
  const [first, second] = [0, 1].map((at) => page.css('soma-neuron').nth(at));
  if (!first || !second) throw new Error('two widgets expected');
  await slide(toes(first), 0.2);
  await slide(toes(second), 0.3);
  (toes(second).element() as HTMLElement).blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  await reads(predictionsOf(second), author);
  await reads(predictionsOf(first).first(), '1.83');
});

test('while text is being typed, the field’s own undo comes first', async () => {
  const widget = await games();
  await slide(toes(widget), 0.2);
  await record2(widget).click();
  await userEvent.keyboard('{End}5');
  await expect.element(record2(widget)).toHaveValue('0.85');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(record2(widget)).toHaveValue('0.8');
  await expect.element(toes(widget)).toHaveValue('0.2');

  await record2(widget).fill('0.9');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(record2(widget)).toHaveValue('0.8');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(toes(widget)).toHaveValue('0.1');
});

test('a button that has nothing more to do hands the focus on', async () => {
  const widget = await games();
  await slide(toes(widget), 0.2);
  await focus(undo(widget));
  await userEvent.keyboard('{Enter}');
  await hasFocus(redo(widget));
  await userEvent.keyboard('{Enter}');
  await hasFocus(undo(widget));
});
