import { expect, test } from 'vitest';
import {
  cell,
  counts,
  lessonWidget,
  live,
  neuronOf,
  predictionsOf,
  press,
  reads,
  slide,
  slider,
} from './widget.ts';

test('turning the Toes weight moves the diagram, the sum, the table and the plot', async () => {
  const widget = await live(lessonWidget('four-games'));
  const edge = widget.getByRole('img', { name: /^Toes, weight/ });
  const thickness = () => Number(edge.css('path').element().getAttribute('stroke-width'));
  const before = thickness();

  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);

  await expect.element(edge).toHaveAccessibleName('Toes, weight 0.2');
  expect(thickness()).toBeGreaterThan(before);
  await reads(widget.css('.numbers'), '0.2 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 1.83');
  await reads(predictionsOf(widget), ['1.83', '2.06', '2.14', '1.98']);
  // The plot's own data, sorted by toes.
  await reads(widget.css('[part=plot-data] tbody tr td:nth-child(2)'), [
    ...['1.83', '1.98', '2.06', '2.14'],
  ]);
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Toes' }))
    .toHaveValue('0.2');
});

test('the canvas is redrawn when a weight turns', async () => {
  const widget = await live(lessonWidget('toe-model'));
  const canvas = widget.getByRole('img', { name: 'Probability of Winning over Average Toes' });
  const picture = () => (canvas.element() as HTMLCanvasElement).toDataURL();
  await expect.element(canvas).toBeVisible();
  await expect.poll(() => picture().length).toBeGreaterThan(5000);
  const before = picture();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.05);
  await expect.element(widget.getByRole('spinbutton')).toHaveValue('0.05');
  await expect.poll(picture).not.toBe(before);
});

test('editing a cell moves its row and nothing else', async () => {
  const widget = await live(lessonWidget('four-games'));
  const record = cell(widget, 'Record, Game 2');
  await record.fill('1.8');
  await press(record, '{Enter}');
  await reads(predictionsOf(widget), ['0.98', '1.31', '1.15', '1.08']);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect.element(record).toHaveValue('0.8');
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.08']);
});

test('choosing a game lights it up in every view', async () => {
  const widget = await live(lessonWidget('four-games'));
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  await reads(widget.css('.numbers'), '0.1 × 9.9 + 0.2 × 0.8 + 0 × 0.5 = 1.15');
  await expect.element(widget.getByRole('img', { name: 'Prediction 1.15' })).toBeVisible();
  await counts(widget.css('tr.chosen'), 1);
  await reads(widget.getByRole('status').last(), 'Prediction for Game 3: 1.15');
});

test('the first widget speaks in percent', async () => {
  const widget = await live(lessonWidget('toe-model'));
  await reads(predictionsOf(widget), [...['85 %', '90 %', '95 %', '100 %']]);
});

test('all digits are one click away, and are Python’s', async () => {
  const widget = await live(lessonWidget('four-games'));
  await widget.getByRole('button', { name: 'All digits' }).click();
  await reads(widget.css('.numbers'), /= 0\.9800000000000001$/);
  expect(Array.from(neuronOf(widget).predictions)).toEqual([
    0.9800000000000001, 1.11, 1.1500000000000001, 1.08,
  ]);
});

test('sliders answer to the keyboard', async () => {
  const widget = await live(lessonWidget('four-games'));
  await press(slider(widget, 'Weight of Fans'), '{ArrowRight}');
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Fans' }))
    .toHaveValue('0.01');
  const field = widget.getByRole('spinbutton', { name: 'Weight of Fans' });
  await press(field, '{ArrowDown}');
  await press(field, '{ArrowDown}');
  await expect.element(field).toHaveValue('−0.01');
  await expect.element(widget.getByRole('img', { name: 'Fans, weight −0.01' })).toBeVisible();
});

test('the sigmoid keeps all four games below 1, and in their order', async () => {
  const widget = await live(lessonWidget('past-one'));
  await reads(predictionsOf(widget), ['0.73', '0.75', '0.76', '0.75']);
  await slide(widget.getByRole('slider', { name: 'Bias' }), -1);
  await reads(predictionsOf(widget), ['0.50', '0.53', '0.54', '0.52']);
});

test('the step decides, at the threshold that the text names', async () => {
  const widget = await live(lessonWidget('past-one'));
  await widget.getByRole('combobox', { name: 'Activation' }).selectOptions('step');
  await expect.element(widget.getByRole('slider', { name: 'Threshold' })).toHaveValue('1.1');
  await reads(predictionsOf(widget), ['0.00', '1.00', '1.00', '0.00']);
});

test.each([
  ['toe-model', 1, 0],
  ['four-games', 3, 0],
  ['past-one', 4, 1],
])('controls appear in stages down the lesson: %s', async (id, sliders, choices) => {
  const widget = await live(lessonWidget(id));
  await counts(widget.getByRole('slider'), sliders);
  await counts(widget.getByRole('combobox'), choices);
});
