import { expect, test } from 'vitest';
import { commands, type Locator } from 'vitest/browser';
import {
  button,
  counts,
  games,
  hiddenLayer,
  live,
  type Neuron,
  neuronOf,
  press,
  reads,
  slider,
} from './widget.ts';

const network = (attributes = '') =>
  live(`<soma-network digits="4" ${attributes}>${hiddenLayer}</soma-network>`);

const twoGames = `
  <table>
    <tr><th>Game</th><th>Toes</th><th>Record</th><th>Won</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1</td></tr>
    <tr><th>2</th><td>9.5</td><td>0.8</td><td>0</td></tr>
  </table>`;

const heads = (widget: Locator) => widget.css('[part=plot-data] th');
const firstRow = (widget: Locator) => widget.css('[part=plot-data] tbody tr:first-child td');
const legend = (widget: Locator) => widget.css('.plot-view figcaption span');
const all = (widget: Locator) => button(widget, 'All outputs');

async function drawn(widget: Locator): Promise<string> {
  const canvas = widget.css('canvas').element() as HTMLCanvasElement;
  await expect.poll(() => canvas.width).toBeGreaterThan(0);
  return canvas.toDataURL();
}

test('the plot is of the chosen neuron, hidden ones too', async () => {
  const widget = await network();
  await reads(heads(widget), ['Toes', 'Hurt']);
  await reads(firstRow(widget), ['8.5', '0.2135']);
  await expect.element(widget.getByRole('img', { name: 'Hurt over Toes' })).toBeVisible();
  await button(widget, 'Step').click();
  await reads(heads(widget), ['Toes', 'h0']);
  await reads(firstRow(widget), ['8.5', '0.8600']);
  await reads(legend(widget), ['h0']);
});

test('the plot in words waits until a slider is let go', async () => {
  const widget = await games();
  await reads(firstRow(widget), ['8.5', '0.98']);
  const point = widget.getByRole('option', { name: /^Game 1: / });
  await commands.drag(slider(widget, 'Weight of Toes').selector, [0.75]);
  await expect.poll(() => neuronOf(widget).weights[0]).toBeGreaterThan(0.4);
  await expect
    .element(widget.css('.table-view tbody .output').first())
    .not.toHaveTextContent('0.98');
  await reads(firstRow(widget), ['8.5', '0.98']);
  await expect.element(point).toHaveTextContent('0.98');
  await commands.release();
  const [, prediction] = widget.css('[part=plot-data] tbody tr:first-child td').elements();
  await expect.poll(() => prediction?.textContent).not.toBe('0.98');
  await expect.element(point).toHaveTextContent(`Game 1: 8.5, ${prediction?.textContent}`);
});

test('all outputs are told apart by dash and point, and read out by name', async () => {
  const widget = await network();
  await expect.element(all(widget)).toHaveAttribute('aria-pressed', 'false');
  await press(all(widget), '{Enter}');
  await expect.element(all(widget)).toHaveAttribute('aria-pressed', 'true');
  await reads(legend(widget), ['Hurt', 'Win', 'Sad']);
  const looks = widget
    .css('.key')
    .elements()
    .map((key) => [
      key.querySelector('path')?.getAttribute('stroke-dasharray'),
      key.querySelector('.point')?.getAttribute('d'),
    ]);
  expect(new Set(looks.map(([dash]) => dash)).size).toBe(3);
  expect(new Set(looks.map(([, point]) => point)).size).toBe(3);
  await reads(heads(widget), ['Toes', 'Hurt', 'Win', 'Sad']);
  await reads(firstRow(widget), ['8.5', '0.2135', '0.1450', '0.5065']);
  const option = widget.getByRole('option', { name: /^Game 1: / });
  await expect
    .element(option)
    .toHaveTextContent('Game 1: 8.5, Hurt 0.2135, Win 0.1450, Sad 0.5065');
  await press(all(widget), '{Enter}');
  await reads(heads(widget), ['Toes', 'Hurt']);
});

test('a saved picture of all outputs says which line is whose', async () => {
  const widget = await network('compare="Fans"');
  await press(all(widget), '{Enter}');
  await reads(legend(widget), ['Hurt', 'Win', 'Sad', 'Fans']);
  await button(widget, 'Embed').click();
  const save = button(widget.getByRole('dialog'), 'Picture (SVG)');
  const svg = atob((await commands.save(save.selector)).base64);
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const keys = Array.from(picture.querySelectorAll('.key'));
  const texts = keys.map((key) => key.parentElement?.nextElementSibling?.textContent);
  expect(texts).toEqual(['Hurt', 'Win', 'Sad', 'Fans']);
  expect(new Set(keys.map((key) => key.innerHTML)).size).toBe(4);
  expect(svg).toContain('.key.compare');
});

test('one output has no others to show', async () => {
  const widget = await games();
  await reads(legend(widget), ['Prediction']);
  await counts(all(widget), 0);
});

test('targets stand beside the predictions, with what lies between', async () => {
  const widget = await live(
    `<soma-neuron weights="0.1 0.2" target="Won">${twoGames}</soma-neuron>`,
  );
  await reads(legend(widget), ['Prediction', 'target']);
  await reads(heads(widget), ['Toes', 'Prediction', 'target', 'delta']);
  await reads(widget.css('[part=plot-data] tbody td'), [
    ...['8.5', '0.98', '1', '−0.02'],
    ...['9.5', '1.11', '0', '1.11'],
  ]);
  await expect
    .element(widget.getByRole('option', { name: /^Game 2: / }))
    .toHaveTextContent('Game 2: 9.5, 1.11, target 0');
});

test('the plot itself draws targets, and every output', async () => {
  const table = (won: number) => twoGames.replace('<td>0</td>', `<td>${won}</td>`);
  const neuron = (won: number) =>
    live(`<soma-neuron weights="0.1 0.2" target="Won" views="plot">${table(won)}</soma-neuron>`);
  const widget = await neuron(0);
  await reads(heads(widget), ['Toes', 'Prediction', 'target', 'delta']);
  const before = await drawn(widget);
  const other = await neuron(0.5);
  await reads(heads(other), ['Toes', 'Prediction', 'target', 'delta']);
  expect(await drawn(other)).not.toBe(before);

  const outputs = await network('views="plot"');
  await reads(legend(outputs), ['Hurt']);
  const one = await drawn(outputs);
  await press(all(outputs), '{Enter}');
  await reads(legend(outputs), ['Hurt', 'Win', 'Sad']);
  expect(await drawn(outputs)).not.toBe(one);
});

test('where views before it have gone and come again, the plot is drawn', async () => {
  const widget = await games('views="sum table plot"');
  const isDrawn = () => {
    const canvas = widget.css('canvas').element() as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value) => value > 0);
  };
  await expect.poll(isDrawn).toBe(true);
  for (const views of ['plot', 'sum plot']) {
    widget.element().setAttribute('views', views);
    await counts(widget.css('.sum'), views === 'plot' ? 0 : 1);
    await counts(widget.css('.table-view'), 0);
    await expect.poll(isDrawn).toBe(true);
  }
});

test('a point that has moved is drawn as one that was there from the start', async () => {
  const neuron = (weights: string) =>
    live(`<soma-neuron weights="${weights}" target="Won" views="plot">${twoGames}</soma-neuron>`);
  const shown = (widget: Locator, prediction: string, delta: string) =>
    reads(firstRow(widget), ['8.5', prediction, '1', delta]);
  const still = await neuron('0.1 0.25');
  await shown(still, '1.01', '0.01');
  const expected = await drawn(still);
  const moved = await neuron('0.1 0.2');
  await shown(moved, '0.98', '−0.02');
  expect(await drawn(moved)).not.toBe(expected);
  (moved.element() as Neuron).weights = [0.1, 0.25];
  await shown(moved, '1.01', '0.01');
  expect(await drawn(moved)).toBe(expected);
});

test('hidden answers stay hidden in all lines', async () => {
  const widget = await network('predict-first');
  await press(all(widget), '{Enter}');
  await reads(firstRow(widget), ['8.5', '?', '?', '?']);
  const option = widget.getByRole('option', { name: /^Game 1: / });
  await expect.element(option).toHaveTextContent('Game 1: 8.5, Hurt ?, Win ?, Sad ?');
});
