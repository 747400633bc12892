import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  boxOf,
  cell,
  counts,
  focus,
  fourGames,
  games,
  heardFrom,
  live,
  neuronOf,
  predictionsOf,
  press,
  reads,
  show,
  slide,
  slider,
} from './widget.ts';

test('a cell that is no number is named at its place; the other rows work', async () => {
  const widget = await games('', fourGames.replace('<td>0.8</td>', '<td>abc</td>'));
  const record = cell(widget, 'Record, Game 2');
  await expect.element(record).toHaveValue('abc');
  await expect.element(record).toHaveAccessibleDescription("row 2, Record: 'abc' is not a number");
  await reads(predictionsOf(widget), ['0.98', '–', '1.15', '1.08']);
  await record.fill('0.8');
  await press(record, '{Enter}');
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.08']);
  await expect.element(record).not.toHaveAttribute('aria-invalid', 'true');
});

test('what is typed wrong stays with its reason, and the last good number holds', async () => {
  const widget = await games();
  const toes = cell(widget, 'Toes, Game 1');
  await toes.fill('many');
  await press(toes, '{Tab}');
  await expect.element(toes).toHaveValue('many');
  await expect.element(toes).toHaveAccessibleDescription("row 1, Toes: 'many' is not a number");
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.08']);

  const field = widget.getByRole('spinbutton', { name: 'Weight of Toes' });
  await field.fill('');
  await press(field, '{Tab}');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.08']);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await expect.element(field).toHaveValue('0.2');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
});

test('a decimal comma typed into a field works', async () => {
  const widget = await games();
  await widget.getByRole('spinbutton', { name: 'Weight of Fans' }).fill('0,5');
  await reads(widget.css('.numbers'), /0\.5 × 1\.2 = 1\.58$/);
});

test('a wrong count of weights is the core’s to name; the defaults serve', async () => {
  const widget = await live(`<soma-neuron weights="0.1 0.2">${fourGames}</soma-neuron>`);
  await expect.element(widget.getByText('weights: 3 inputs but 2 weights')).toBeVisible();
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Fans' }))
    .toHaveValue('0.1');
});

test('a wrong count set by a script changes nothing but says so', async () => {
  const widget = await games();
  const heard = heardFrom(widget, 'soma-error');
  neuronOf(widget).weights = [1, 2, 3, 4];
  expect(heard.map(({ message }) => message)).toEqual(['weights: 3 inputs but 4 weights']);
  await expect.element(widget.getByText('weights: 3 inputs but 4 weights')).toBeVisible();
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.08']);
});

test('attributes that make no sense are named', async () => {
  const attributes =
    'weights="0.1 x 0" views="diagram map" compare="Shoes" label="Team" activation="tanh" weight-range="0.5" theme="pink"';
  const widget = show(`<soma-neuron ${attributes}>${fourGames}</soma-neuron>`);
  await expect.element(widget.getByText("weights: 'x' is not a number")).toBeVisible();
  await expect.element(widget.getByText(/and \d more/)).toBeVisible();
  const heard = heardFrom(widget, 'soma-error');
  neuronOf(widget).setAttribute('digits', '40');
  await expect.poll(() => heard).toHaveLength(1);
  expect([...(heard[0]?.messages ?? [])].sort()).toEqual(
    [
      ...["activation: 'tanh' is not one of identity, step, relu, sigmoid"],
      ...[
        "digits: '40' is not one of 0–15",
        "weight-range: '0.5' is not two numbers, the lower first",
        "theme: 'pink' is not one of auto, light, dark",
        "views: 'map' is not one of diagram, sum, weights, table, plot, learn, matrices, code",
      ],
      ...["weights: 'x' is not a number", "compare: no column 'Shoes' among Toes, Record, Fans"],
      ...["label: no column 'Team' among Game, Toes, Record, Fans"],
    ].sort(),
  );
});

test('soma-error says what a reader leaves in a cell, and not what is on the way to a number', async () => {
  const widget = await games();
  const heard = heardFrom(widget, 'soma-error');
  const record = cell(widget, 'Record, Game 1');
  await focus(record);
  await press(record, '{Control>}a{/Control}-');
  await expect.element(widget.getByText("row 1, Record: '-' is not a number")).toBeVisible();
  await press(record, '2');
  await counts(widget.getByText('is not a number'), 0);
  await press(record, 'x');
  await expect.element(widget.getByText("row 1, Record: '-2x' is not a number")).toBeVisible();
  expect(heard).toEqual([]);
  await press(record, '{Tab}');
  expect(heard.map(({ message }) => message)).toEqual(["row 1, Record: '-2x' is not a number"]);
});

test('what is wrong with a cell stands under its row, and moves no column', async () => {
  const widget = await games();
  const places = () =>
    widget
      .css('[part=table] tbody tr:first-child > *')
      .elements()
      .map((place) => place.getBoundingClientRect().x);
  const before = places();
  await widget.getByRole('textbox', { name: 'Record, Game 1' }).fill('abc');
  const message = widget.getByText("row 1, Record: 'abc' is not a number");
  await expect.element(message).toBeVisible();
  expect(places()).toEqual(before);
  const row = boxOf(widget.css('[part=table] tbody tr').first());
  expect(boxOf(message).top).toBeGreaterThanOrEqual(row.bottom - 1);
});

test('ragged rows are named by their row', async () => {
  const widget = await games('', fourGames.replace('<td>1.3</td>', ''));
  await expect.element(widget.getByText('row 2 has 3 cells, the header has 4')).toBeVisible();
  await reads(predictionsOf(widget), ['0.98', '–', '1.15', '1.08']);
});

test('columns of one name are told apart', async () => {
  const widget = await games('', fourGames.replace('<th>Record</th>', '<th>Toes</th>'));
  await expect.element(widget.getByRole('slider', { name: 'Weight of Toes (2)' })).toBeVisible();
  await expect.element(widget.getByText(/two columns are named 'Toes'/)).toBeVisible();
});

test('a table with no header numbers its inputs', async () => {
  const widget = show('<soma-neuron><table><tr><td>1</td><td>2</td></tr></table></soma-neuron>');
  await expect.element(widget.getByRole('slider', { name: 'Weight of Input 2' })).toBeVisible();
  await expect.element(widget.getByText(/no header row/)).toBeVisible();
});

test('a table with no rows has its neuron, and says that there are no examples', async () => {
  const widget = show('<soma-neuron><table><tr><th>a</th><th>b</th></tr></table></soma-neuron>');
  await expect.element(widget.getByRole('slider', { name: 'Weight of b' })).toBeVisible();
  await expect.element(widget.getByText('The table has no examples yet.').first()).toBeVisible();
});

for (const [what, inside, message] of [
  ['no table', '<p>soon</p>', 'there is no table inside'],
  ['an empty table', '<table></table>', 'no column of inputs'],
] as const) {
  test(`${what} leaves what is inside, and one line`, async () => {
    show(`<soma-neuron>${inside}</soma-neuron>`);
    await expect.element(page.getByText(message)).toBeVisible();
  });
}

test('a cell that is no number stays so when a script gives its column another name', async () => {
  const table = '<table><tr><th>a</th></tr><tr><td>x</td></tr><tr><td>2</td></tr></table>';
  const widget = await live(`<soma-neuron weights="0.5">${table}</soma-neuron>`);
  await reads(predictionsOf(widget), ['–', '1.00']);
  neuronOf(widget).inputs = ['b'];
  await expect.element(slider(widget, 'Weight of b')).toBeVisible();
  await reads(predictionsOf(widget), ['–', '1.00']);
  await expect.element(cell(widget, 'b, Example 1')).toHaveValue('x');
});

test('NaN and infinity are shown as such', async () => {
  const widget = await games();
  await widget.getByRole('textbox', { name: 'Toes, Game 1' }).fill('NaN');
  await widget.getByRole('textbox', { name: 'Toes, Game 2' }).fill('-Infinity');
  await reads(predictionsOf(widget), ['NaN', '−∞', '1.15', '1.08']);
});

test('ten thousand rows work, a page at a time', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `<tr><td>${row}</td><td>1</td></tr>`);
  const table = `<table><caption>Long</caption><tr><th>a</th><th>b</th></tr>${rows.join('')}</table>`;
  const widget = await live(`<soma-neuron weights="0.5 1">${table}</soma-neuron>`);
  await reads(predictionsOf(widget).nth(2), '2.00');
  await expect.element(widget.getByText('Rows 1 to 50 of 10000')).toBeVisible();
  await widget.getByRole('button', { name: 'Next rows' }).click();
  await expect.element(widget.getByRole('textbox', { name: 'a, Example 51' })).toHaveValue('50');
  await slide(widget.getByRole('slider', { name: 'Weight of a' }), 1);
  await reads(predictionsOf(widget).first(), '51.00');
});

test('weights that a script gave in vain do not come back', async () => {
  const widget = await live(`<soma-neuron weights="0.3 0.2 0">${fourGames}</soma-neuron>`);
  Object.assign(neuronOf(widget), { weights: [1] });
  neuronOf(widget).setAttribute('output', 'Win');
  await expect.element(widget.getByRole('slider', { name: 'Weight of Toes' })).toHaveValue('0.3');
});

test('what a script gives for a number and is none is refused, and named', async () => {
  const widget = await games();
  for (const [given, text] of [
    [{ bias: 'abc' }, "bias: 'abc' is not a number"],
    [{ threshold: Number.NaN }, "threshold: 'NaN' is not a number"],
    [{ weights: [0.1, 'x', 0] }, "weights: 'x' is not a number"],
  ] as const) {
    Object.assign(neuronOf(widget), given);
    await expect.element(widget.getByText(text)).toBeVisible();
    await reads(predictionsOf(widget).first(), '0.98');
  }
});

test('what is wrong is marked under a pointer, too', async () => {
  const widget = await games();
  const field = widget.getByRole('textbox', { name: 'Toes, Game 1' });
  const border = () => getComputedStyle(field.element()).borderTopColor;
  const usual = border();
  await field.fill('x');
  await userEvent.unhover(field);
  const wrong = border();
  expect(wrong).not.toBe(usual);
  await field.hover();
  expect(border()).toBe(wrong);
});

test('a number that is missing is a dash in every view', async () => {
  const widget = await games('', fourGames.replace('<td>8.5</td>', '<td>85 %</td>'));
  await reads(widget.css('.numbers'), '0.1 × – + 0.2 × 0.65 + 0 × 1.2 = –');
  await expect.element(widget.getByRole('img', { name: 'Prediction –' })).toBeVisible();
  await reads(predictionsOf(widget).first(), '–');
  await expect.element(widget.css('canvas')).toBeVisible();
  await counts(widget.getByText('NaN'), 0);
  neuronOf(widget).setAttribute('activation', 'sigmoid');
  await reads(widget.css('.numbers'), /= –$/);
  for (let step = 0; step < 11; step += 1) {
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await expect.element(widget.css('.says')).toHaveTextContent(`Step ${step + 1} of`);
    await counts(widget.getByText('NaN'), 0);
  }
});

test('where no view and no control is one, the defaults serve', async () => {
  const widget = await live(
    `<soma-neuron weights="0.1 0.2 0" views="map" controls="dials">${fourGames}</soma-neuron>`,
  );
  await expect.element(widget.getByText("views: 'map' is not one of")).toBeVisible();
  await counts(predictionsOf(widget), 4);
  await expect.element(widget.getByRole('slider', { name: 'Weight of Toes' })).toBeVisible();
});
