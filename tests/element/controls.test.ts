import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  counts,
  focus,
  fourGames,
  games,
  holds,
  live,
  neuronOf,
  numberField,
  predictionsOf,
  press,
  readings,
  reads,
  slide,
  slider,
  typeThenStep,
} from './widget.ts';

const everything = 'controls="weights bias activation threshold data"';

test('without being asked for, only the weights have controls', async () => {
  const widget = await games();
  await counts(widget.getByRole('slider'), 3);
  await counts(widget.getByRole('combobox', { name: 'Activation' }), 0);
});

test('an author may leave even the weights’ controls out', async () => {
  const widget = await games('controls="bias"');
  await counts(widget.getByRole('slider'), 1);
  await expect.element(widget.getByRole('slider', { name: 'Bias' })).toBeVisible();
  await expect.element(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toBeEnabled();
});

test('a bias that can be turned stands in the sum even at 0', async () => {
  const widget = await games(everything);
  const numbers = widget.css('.numbers');
  await reads(numbers, '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 + 0 = 0.98');
  await slide(widget.getByRole('slider', { name: 'Bias' }), -0.5);
  await reads(numbers, '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 + (−0.5) = 0.48');
  await reads(predictionsOf(widget), ['0.48', '0.61', '0.65', '0.58']);
  await expect
    .element(widget.getByRole('img', { name: 'weighted sum 0.48, bias −0.5' }))
    .toBeVisible();
  const field = widget.getByRole('spinbutton', { name: 'Bias, number' });
  await field.fill('half');
  await expect.element(field).toHaveAccessibleDescription("Bias: 'half' is not a number");
  await field.fill('0.02');
  await press(field, '{Enter}');
  await reads(predictionsOf(widget), ['1.00', '1.13', '1.17', '1.10']);
});

test('a learned weight has its digits in its narrow field, or a sign of more and all in its title', async () => {
  await page.viewport(320, 800);
  const learned = 'weights="0.11190000000000001 -2.7755e-17" bias="0.123456789012"';
  const options = 'target="Fans" controls="weights bias learning"';
  const widget = await live(`<soma-neuron ${learned} ${options}>${fourGames}</soma-neuron>`);
  const names = ['Weight of Toes', 'Weight of Record', 'Bias'];
  const fields = names.map((name) => numberField(widget, name));
  const isCut = (field: Locator) => {
    const { scrollWidth, clientWidth } = field.element();
    return scrollWidth > clientWidth;
  };
  const [short, tiny, long] = fields as [Locator, Locator, Locator];
  await expect.element(short).toHaveValue('0.1119');
  await expect.element(short).toHaveAttribute('title', '0.11190000000000001');
  await expect.element(tiny).toHaveValue('−3E−17');
  await expect.element(tiny).toHaveAttribute('title', '−2.7755E−17');
  await expect.element(long).toHaveAttribute('title', '0.123456789012');
  expect(fields.map(isCut)).toEqual([false, false, true]);
  expect(getComputedStyle(long.element()).textOverflow).toBe('ellipsis');
});

test('in a narrow column no field of a weight is cut off', async () => {
  for (const width of [270, 250]) {
    await page.viewport(width, 800);
    const widget = await games();
    const right = (part: string) =>
      widget.css(part).first().element().getBoundingClientRect().right;
    expect(widget.element().getBoundingClientRect().width).toBe(width);
    expect(right('.slider-field input[type=text]')).toBeLessThanOrEqual(right('.parameters'));
  }
});

test('a long name is there in full, beside its slider and in the sum', async () => {
  await page.viewport(320, 800);
  const table = fourGames
    .replace('Toes', 'Average number of toes')
    .replace('Record', 'Donaudampfschifffahrtsgesellschaftskapitän');
  const widget = await games('', table);
  for (const part of ['.slider-field .name', '.names .term']) {
    for (const element of widget.css(part).elements()) {
      const cut = () => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [text, box] = [range, element.parentElement].map((at) => at?.getBoundingClientRect());
        const style = getComputedStyle(element);
        const clipped = style.overflow !== 'visible' && element.scrollWidth > element.clientWidth;
        return clipped || !text || !box || text.left < box.left || text.right > box.right + 1;
      };
      expect(cut()).toBe(false);
    }
  }
});

test('all rows of a long table follow a slider that has not been let go, those out of sight too', async () => {
  const rows = Array.from({ length: 40 }, (_, row) => `<tr><th>${row}</th><td>${row}</td></tr>`);
  const widget = await live(`
    <soma-neuron weights="1" views="diagram table">
      <table><tr><th>Row</th><th>a</th></tr>${rows.join('')}</table>
    </soma-neuron>`);
  const thumb = slider(widget, 'Weight of a').element() as HTMLInputElement;
  const predictions = () => readings(predictionsOf(widget));
  const followed = (weight: number) => rows.map((_, row) => (row * weight).toFixed(2));
  scrollTo(0, 0);
  const last = predictionsOf(widget).last().element();
  expect(last.getBoundingClientRect().top).toBeGreaterThan(innerHeight);
  for (const weight of [0.75, 0.25, 0]) {
    thumb.value = String(weight);
    thumb.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
  await expect.poll(predictions).toEqual(followed(0));
  thumb.value = '1';
  thumb.dispatchEvent(new Event('input', { bubbles: true }));
  thumb.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(predictions).toEqual(followed(1));
});

test('a view out of sight follows a slider too, once it holds still, is let go, or the view is seen', async () => {
  await page.viewport(320, 300);
  const widget = await games('views="diagram sum"');
  const thumb = slider(widget, 'Weight of Toes').element() as HTMLInputElement;
  const sum = widget.css('.numbers');
  const isSeen = () => sum.element().getBoundingClientRect().top < innerHeight;
  const move = async (weight: number) => {
    thumb.value = String(weight);
    thumb.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
  };
  const followed = (term: string, total: string) =>
    reads(sum, `${term} × 8.5 + 0.2 × 0.65 + 0 × 1.2 = ${total}`);
  scrollTo(0, 0);
  expect(isSeen()).toBe(false);
  for (const weight of [0.75, 0.25, 1]) await move(weight);
  await followed('1', '8.63');
  await move(0.2);
  sum.element().scrollIntoView();
  expect(isSeen()).toBe(true);
  await followed('0.2', '1.83');
  scrollTo(0, 0);
  await move(0.4);
  thumb.dispatchEvent(new Event('change', { bubbles: true }));
  await followed('0.4', '3.53');
});

test('an arrow key goes on from what was typed just before it', async () => {
  const widget = await games();
  const field = widget.getByRole('spinbutton', { name: 'Weight of Toes, number' });
  typeThenStep(field, '0.5');
  await expect.element(field).toHaveValue('0.51');
  await reads(predictionsOf(widget).first(), '4.47');
});

test('an activation is chosen by keyboard, and a step gets its threshold', async () => {
  const widget = await games(everything);
  const activation = widget.getByRole('combobox', { name: 'Activation' });
  const threshold = widget.getByRole('slider', { name: 'Threshold' });
  await counts(threshold, 0);
  await focus(activation);
  await press(activation, 's');
  await expect.element(activation).toHaveValue('step');
  await reads(predictionsOf(widget), ['1.00', '1.00', '1.00', '1.00']);
  await slide(threshold, 1.1);
  await reads(predictionsOf(widget), ['0.00', '1.00', '1.00', '0.00']);
  await expect
    .element(widget.getByRole('img', { name: /weighted sum .*, step past 1.1$/ }))
    .toBeVisible();
  await reads(widget.css('.numbers'), /= 0\.98, step past 1\.1: 0$/);
});

test('the soma shows the curve, and the present point moves along it', async () => {
  const widget = await games(everything);
  const [curve, point] = [widget.css('.soma .curve'), widget.css('.soma .point')];
  await counts(curve, 0);
  await widget.getByRole('combobox', { name: 'Activation' }).selectOptions('sigmoid');
  await expect.element(curve).toBeVisible();
  await reads(predictionsOf(widget), ['0.73', '0.75', '0.76', '0.75']);
  const height = () => Number(point.element().getAttribute('cy'));
  const before = height();
  await slide(widget.getByRole('slider', { name: 'Bias' }), -1.25);
  await expect.poll(height).toBeGreaterThan(before);
  const step = curve.element().getAttribute('d');
  await widget.getByRole('combobox', { name: 'Activation' }).selectOptions('ReLU');
  await expect.element(curve).not.toHaveAttribute('d', step);
});

test('every change of a control is one step of undo, and Reset goes back', async () => {
  const widget = await games(everything);
  const neuron = neuronOf(widget);
  const state = () => [neuron.activation, neuron.threshold];
  await widget.getByRole('combobox', { name: 'Activation' }).selectOptions('step');
  await slide(widget.getByRole('slider', { name: 'Threshold' }), 1);
  expect(state()).toEqual(['step', 1]);
  neuron.undo();
  expect(state()).toEqual(['step', 0]);
  neuron.undo();
  expect(state()).toEqual(['identity', 0]);
  await expect
    .element(widget.getByRole('combobox', { name: 'Activation' }))
    .toHaveValue('identity');
  await widget.getByRole('combobox', { name: 'Activation' }).selectOptions('ReLU');
  await widget.getByRole('button', { name: 'Reset' }).click();
  expect(state()).toEqual(['identity', 0]);
});

test('scripts set activation and threshold; a name that is none is refused', async () => {
  const widget = await games();
  Object.assign(neuronOf(widget), { activation: 'step', threshold: 1.1 });
  await reads(predictionsOf(widget), ['0.00', '1.00', '1.00', '0.00']);
  Object.assign(neuronOf(widget), { activation: 'tanh' });
  await expect
    .element(widget.getByText("activation: 'tanh' is not one of identity, step, relu, sigmoid"))
    .toBeVisible();
  await reads(predictionsOf(widget), ['0.00', '1.00', '1.00', '0.00']);
});

test('what is given away has the activation and the threshold', async () => {
  const widget = await games(everything);
  await widget.getByRole('combobox', { name: 'Activation' }).selectOptions('step');
  await slide(widget.getByRole('slider', { name: 'Threshold' }), 1.1);
  await widget.getByRole('button', { name: 'Embed' }).click();
  await holds(
    widget.getByRole('textbox', { name: 'Text to paste' }),
    /<soma-neuron weights="0.1 0.2 0" activation="step" threshold="1.1" controls=/,
  );
});

test('a number that is shown shortened says so', async () => {
  const widget = await games('bias="0.00012345"');
  await expect
    .element(widget.getByRole('img', { name: /^weighted sum ≈.0\.9801, / }))
    .toBeVisible();
  await reads(widget.css('.soma title'), /0\.98012345/);
});
