import {
  expect,
  fourGames,
  type Locator,
  liveWidget,
  openHtml,
  predictionsOf,
  slide,
  test,
  typeThenStep,
} from './page.ts';

const everything = 'controls="weights bias activation threshold data"';

interface Neuron extends HTMLElement {
  activation: string;
  threshold: number;
  undo(): void;
}

async function open(page: Parameters<typeof openHtml>[0], attributes = ''): Promise<Locator> {
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0" ${attributes}>${fourGames}</soma-neuron>`);
  return liveWidget(page, 'Four games');
}

test('without being asked for, only the weights have controls', async ({ page }) => {
  const widget = await open(page);
  await expect(widget.getByRole('slider')).toHaveCount(3);
  await expect(widget.getByRole('combobox', { name: 'Activation' })).toHaveCount(0);
});

test('an author may leave even the weights’ controls out', async ({ page }) => {
  const widget = await open(page, 'controls="bias"');
  await expect(widget.getByRole('slider')).toHaveCount(1);
  await expect(widget.getByRole('slider', { name: 'Bias' })).toBeVisible();
  await expect(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toBeEditable();
});

test('a bias that can be turned stands in the sum even at 0', async ({ page }) => {
  const widget = await open(page, everything);
  const numbers = widget.locator('.numbers');
  await expect(numbers).toHaveText('0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 + 0 = 0.98');
  await slide(widget.getByRole('slider', { name: 'Bias' }), -0.5);
  await expect(numbers).toHaveText('0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 + (−0.5) = 0.48');
  await expect(predictionsOf(widget)).toHaveText(['0.48', '0.61', '0.65', '0.58']);
  await expect(widget.getByRole('img', { name: 'weighted sum 0.48, bias −0.5' })).toBeVisible();
  const field = widget.getByRole('spinbutton', { name: 'Bias, number' });
  await field.fill('half');
  await expect(field).toHaveAccessibleDescription("Bias: 'half' is not a number");
  await field.fill('0.02');
  await field.press('Enter');
  await expect(predictionsOf(widget)).toHaveText(['1.00', '1.13', '1.17', '1.10']);
});

test('a long name is there in full, beside its slider and in the sum', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const table = fourGames
    .replace('Toes', 'Average number of toes')
    .replace('Record', 'Donaudampfschifffahrtsgesellschaftskapitän');
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0">${table}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  for (const part of ['.knob .name', '.names .term']) {
    for (const name of await widget.locator(part).all()) {
      const cut = await name.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [text, box] = [range, element.parentElement].map((at) => at?.getBoundingClientRect());
        const style = getComputedStyle(element);
        const clipped = style.overflow !== 'visible' && element.scrollWidth > element.clientWidth;
        return clipped || !text || !box || text.left < box.left || text.right > box.right + 1;
      });
      expect(cut).toBe(false);
    }
  }
});

test('an arrow key goes on from what was typed just before it', async ({ page }) => {
  const widget = await open(page);
  const field = widget.getByRole('spinbutton', { name: 'Weight of Toes, number' });
  await typeThenStep(field, '0.5');
  await expect(field).toHaveValue('0.51');
  await expect(predictionsOf(widget).first()).toHaveText('4.47');
});

test('an activation is chosen by keyboard, and a step gets its threshold', async ({ page }) => {
  const widget = await open(page, everything);
  const activation = widget.getByRole('combobox', { name: 'Activation' });
  const threshold = widget.getByRole('slider', { name: 'Threshold' });
  await expect(threshold).toHaveCount(0);
  await activation.focus();
  await activation.press('s');
  await expect(activation).toHaveValue('step');
  await expect(predictionsOf(widget)).toHaveText(['1.00', '1.00', '1.00', '1.00']);
  await slide(threshold, 1.1);
  await expect(predictionsOf(widget)).toHaveText(['0.00', '1.00', '1.00', '0.00']);
  await expect(widget.getByRole('img', { name: /weighted sum .*, step past 1.1$/ })).toBeVisible();
  await expect(widget.locator('.numbers')).toHaveText(/= 0\.98, step past 1\.1: 0$/);
});

test('the soma shows the curve, and the present point moves along it', async ({ page }) => {
  const widget = await open(page, everything);
  const [curve, point] = [widget.locator('.soma .curve'), widget.locator('.soma .point')];
  await expect(curve).toHaveCount(0);
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('sigmoid');
  await expect(curve).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(['0.73', '0.75', '0.76', '0.75']);
  const height = async () => Number(await point.getAttribute('cy'));
  const before = await height();
  await slide(widget.getByRole('slider', { name: 'Bias' }), -1.25);
  await expect.poll(height).toBeGreaterThan(before);
  const step = await curve.getAttribute('d');
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await expect(curve).not.toHaveAttribute('d', step ?? '');
});

test('every change of a control is one step of undo, and Reset goes back', async ({ page }) => {
  const widget = await open(page, everything);
  const state = () =>
    widget.evaluate((element) => {
      const { activation, threshold } = element as Neuron;
      return [activation, threshold];
    });
  const undo = () => widget.evaluate((element) => (element as Neuron).undo());
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('step');
  await slide(widget.getByRole('slider', { name: 'Threshold' }), 1);
  expect(await state()).toEqual(['step', 1]);
  await undo();
  expect(await state()).toEqual(['step', 0]);
  await undo();
  expect(await state()).toEqual(['identity', 0]);
  await expect(widget.getByRole('combobox', { name: 'Activation' })).toHaveValue('identity');
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await widget.getByRole('button', { name: 'Reset' }).click();
  expect(await state()).toEqual(['identity', 0]);
});

test('scripts set activation and threshold; a name that is none is refused', async ({ page }) => {
  const widget = await open(page);
  await widget.evaluate((element) => {
    Object.assign(element, { activation: 'step', threshold: 1.1 });
  });
  await expect(predictionsOf(widget)).toHaveText(['0.00', '1.00', '1.00', '0.00']);
  await widget.evaluate((element) => Object.assign(element, { activation: 'tanh' }));
  await expect(
    widget.getByText("activation: 'tanh' is not one of identity, step, relu, sigmoid"),
  ).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(['0.00', '1.00', '1.00', '0.00']);
});

test('what is given away has the activation and the threshold', async ({ page }) => {
  const widget = await open(page, everything);
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('step');
  await slide(widget.getByRole('slider', { name: 'Threshold' }), 1.1);
  await widget.getByRole('button', { name: 'Embed' }).click();
  await expect(widget.getByRole('textbox', { name: 'Text to paste' })).toHaveValue(
    /<soma-neuron weights="0.1 0.2 0" activation="step" threshold="1.1" controls=/,
  );
});

test('a number that is shown shortened says so', async ({ page }) => {
  const widget = await open(page, 'bias="0.00012345"');
  await expect(widget.getByRole('img', { name: /^weighted sum ≈.0\.9801, / })).toBeVisible();
  await expect(widget.locator('.soma title')).toHaveText(/0\.98012345/);
});
