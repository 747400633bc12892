import { expect, test } from 'vitest';
import type { Locator } from 'vitest/browser';
import type { SomaNeuron } from '../../web/src/element/soma-neuron.ts';
import {
  button,
  cell,
  heardFrom,
  hiddenLayer,
  live,
  numberField,
  reads,
  slider,
} from './widget.ts';

/** A widget whose table says what is true, once it can learn. */
async function teach(attributes: string, table: string, tag = 'neuron') {
  const widget = await live(`<soma-${tag} ${attributes}>${table}</soma-${tag}>`);
  const neuron = widget.element() as SomaNeuron;
  await neuron.learn(0);
  return { widget, neuron };
}

const tableOf = (...rows: string[]) => {
  const [head = '', ...body] = rows.map((row) => row.split(' '));
  const line = (cells: readonly string[] | string, tag: string) =>
    `<tr>${Array.from(cells, (text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  return `<table>${line(head, 'th')}${body.map((cells) => line(cells, 'td')).join('')}</table>`;
};

const games = tableOf(
  'Toes Record Fans Won',
  '8.5 0.65 1.2 1',
  '9.5 0.8 1.3 1',
  '9.9 0.8 0.5 0',
  '9.0 0.9 1.0 1',
);

const learning = 'target="Won" method="gradient-descent" alpha="0.01"';

const lights = tableOf(
  'Left Middle Right Walk',
  '1 0 1 0',
  '0 1 1 1',
  '0 0 1 0',
  '1 1 1 1',
  '0 1 1 1',
  '1 0 1 0',
);

const fields = (widget: Locator) => widget.getByRole('spinbutton');

const readsWeights = async (widget: Locator, ...weights: string[]) => {
  for (const [place, weight] of weights.entries()) {
    await expect.element(fields(widget).nth(place)).toHaveValue(weight);
  }
};

test('a step learns from the next example, and its numbers are the book’s', async () => {
  const { widget, neuron } = await teach(`weights="0.1 0.2 -0.1" ${learning}`, games);
  expect(Array.from(neuron.deltas)[0]).toBe(0.8600000000000001 - 1);
  neuron.step();
  expect(neuron.weights).toEqual([0.1119, 0.20091, -0.09832]);
  await readsWeights(widget, '0.1119', '0.20091', '−0.09832');
  expect(neuron.ledger).toEqual([
    {
      step: 1,
      method: 'gradient-descent',
      example: 0,
      error: (0.8600000000000001 - 1) ** 2,
      alpha: 0.01,
      updates: [
        ['Toes', 8.5, 0.1, 0.1119],
        ['Record', 0.65, 0.2, 0.20091],
        ['Fans', 1.2, -0.1, -0.09832],
      ].map(([name, input, weight, newWeight]) => ({
        neuron: 'Prediction',
        name,
        input,
        weight,
        prediction: 0.8600000000000001,
        target: 1,
        delta: 0.8600000000000001 - 1,
        weightDelta: (0.8600000000000001 - 1) * Number(input),
        newWeight,
      })),
    },
  ]);
  neuron.back();
  expect(neuron.weights).toEqual([0.1, 0.2, -0.1]);
  await readsWeights(widget, '0.1', '0.2', '−0.1');
  expect(neuron.ledger).toEqual([]);
});

test.each([
  ['0.5', '1', 20, 1.5965116668671726],
  ['5', '0.01', 29, 0.1600809572142104],
  ['5', '0.1', 29, -43463.41342612052],
])('input %s with alpha %s, %d times', async (input, alpha, steps, weight) => {
  const { neuron } = await teach(
    `weights="0.5" target="Truth" method="gradient-descent" alpha="${alpha}"`,
    tableOf('Input Truth', `${input} 0.8`),
  );
  for (let taken = 0; taken < steps; taken += 1) neuron.step();
  expect(neuron.weights).toEqual([weight]);
});

test('a target below the prediction with alpha 1 swings further and further', async () => {
  const { widget, neuron } = await teach(
    'weights="0.1" target="Truth" method="gradient-descent" alpha="1"',
    tableOf('Input Truth', '5 0.1'),
  );
  const { weights } = neuron;
  await neuron.learn(10_000);
  const [last] = neuron.weights;
  expect(Number.isFinite(last)).toBe(true);
  expect(Math.abs(last ?? 0)).toBeGreaterThan(1e100);
  await expect.element(widget.getByText('largest number').first()).toBeInTheDocument();
  neuron.undo();
  expect(neuron.weights).toEqual(weights);
});

test('street lights: passes, their steps and their errors', async () => {
  const { widget, neuron } = await teach(
    'weights="0.5 0.48 -0.7" target="Walk" method="gradient-descent" alpha="0.1"',
    lights,
  );
  const steps = heardFrom(widget, 'soma-step');
  await neuron.learn();
  const sum = () => neuron.ledger.slice(-6).reduce((total, { error }) => total + error, 0);
  expect(sum()).toBeCloseTo(2.6561231104, 12);
  expect(steps.at(-1)).toMatchObject({ step: 6, error: neuron.error, weights: neuron.weights });
  await neuron.learn(39);
  expect(sum()).toBeCloseTo(0.00053373677328488, 14);
  expect(neuron.ledger).toHaveLength(240);
  neuron.reset();
  expect(neuron.weights).toEqual([0.5, 0.48, -0.7]);
  expect(neuron.ledger).toEqual([]);
});

test('hot and cold in the ledger: no slope, but what each try would bring', async () => {
  const { widget, neuron } = await teach(
    'weights="0.5" target="Truth" method="hot-and-cold" nudge="0.001" goal="1e-8"',
    tableOf('Input Truth', '0.5 0.8'),
  );
  const goals = heardFrom(widget, 'soma-goal');
  await neuron.learn(2000);
  expect(goals).toHaveLength(1);
  expect(goals[0]).toMatchObject({ step: 1100, error: neuron.error });
  expect(neuron.error).toBeLessThan(1e-8);
  expect(neuron.ledger[0]).toMatchObject({ method: 'hot-and-cold', alpha: 0.001 });
  expect(neuron.ledger[0]?.updates[0]).toMatchObject({ weight: 0.5, weightDelta: null });
});

test('a goal that is reached is said, by learning or by hand', async () => {
  const attributes = `weights="0.1 0.1" goal="0.02" target="Truth"`;
  const { widget } = await teach(attributes, tableOf('A B Truth', '1 0 0.5', '0 1 0.1'));
  const goals = heardFrom(widget, 'soma-goal');
  const status = widget.getByRole('status').filter({ hasText: 'The goal is reached.' });
  await slider(widget, 'Weight of A').fill('0.4');
  await expect.element(status.first()).toBeInTheDocument();
  expect(goals).toHaveLength(1);
  await slider(widget, 'Weight of A').fill('0.5');
  expect(goals).toHaveLength(1);
});

test('properties are the attributes, and leave the reader’s numbers', async () => {
  const { widget, neuron } = await teach(`weights="0.1 0.2 -0.1" ${learning}`, games);
  neuron.step();
  const { weights } = neuron;
  Object.assign(neuron, {
    alpha: 0.5,
    method: 'hot-and-cold',
    nudge: '0.1',
    order: 'all',
    goal: 1,
  });
  Object.assign(neuron, { locked: ['Fans'] });
  expect(neuron).toMatchObject({
    target: 'Won',
    alpha: 0.5,
    method: 'hot-and-cold',
    nudge: 0.1,
    order: 'all',
    goal: 1,
    locked: ['Fans'],
    weights,
  });
  await expect.element(slider(widget, 'Weight of Fans')).toBeDisabled();
  Object.assign(neuron, { alpha: null, goal: undefined, locked: null });
  expect(neuron).toMatchObject({ alpha: 0.1, goal: undefined, locked: [], weights });
  await expect.element(slider(widget, 'Weight of Fans')).toBeEnabled();
  neuron.target = '';
  expect(neuron.inputs).toEqual(['Toes', 'Record', 'Fans', 'Won']);
  expect(neuron.error).toBeNaN();
  neuron.step();
  await neuron.learn(5);
  expect(neuron.ledger).toEqual([]);
});

test.each([
  ['alpha', '0', "alpha: '0' is not a number above 0"],
  ['nudge', '-1', "nudge: '-1' is not a number above 0"],
  ['goal', 'soon', "goal: 'soon' is neither a number above 0 nor 'all'"],
  ['method', 'magic', "method: 'magic' is not one of by-hand, hot-and-cold, gradient-descent"],
  ['locked', 'Shoes', "locked: no column 'Shoes' among Toes, Record, Fans"],
  ['target', 'Lost', "target: no column 'Lost' among Toes, Record, Fans, Won"],
])('%s %s is said above the widget, and what is usual serves', async (name, text, message) => {
  const { widget, neuron } = await teach('target="Won"', games);
  const usual = { alpha: 0.1, nudge: 0.01, goal: undefined, method: 'by-hand', locked: [] };
  widget.element().setAttribute(name, text);
  await expect.element(widget.getByText(message)).toBeVisible();
  expect(neuron).toMatchObject(usual);
});

test('a target that is no number names its row, and the others teach', async () => {
  const { widget, neuron } = await teach(
    'weights="0.5" target="Truth" method="gradient-descent"',
    tableOf('Input Truth', '1 2', '2 yes', '3 1'),
  );
  await expect
    .element(widget.getByText("row 2, Truth: 'yes' is not a number").first())
    .toBeVisible();
  await reads(widget.css('tbody td.compared'), ['−1.5', '2.25', '–', '–', '0.5', '0.25']);
  await neuron.learn();
  expect(neuron.ledger.map(({ example }) => example)).toEqual([0, 2]);
  await cell(widget, 'Input, Example 1').fill('2');
  expect(neuron.ledger).toEqual([]);
});

test('own data without what is true is refused, and the steps stay', async () => {
  const { widget, neuron } = await teach(`weights="0.1 0.2 -0.1" ${learning}`, games);
  neuron.step();
  await button(widget, 'Your data').click();
  await widget.getByRole('textbox', { name: 'Data to use' }).fill('Toes,Fans\n1,2');
  await button(widget, 'Use this data').click();
  await expect.element(widget.getByText("The data has no column 'Won'").first()).toBeVisible();
  expect(neuron.ledger).toHaveLength(1);
  await widget.getByRole('textbox', { name: 'Data to use' }).fill('Toes,Won\n1,0\n2,1');
  await button(widget, 'Use this data').click();
  await expect.element(numberField(widget, 'Weight of Toes')).toHaveValue('0.1119');
  expect(neuron.inputs).toEqual(['Toes']);
  expect(Array.from(neuron.deltas)).toEqual([0.1119, 0.2238 - 1]);
});

test('a network of two layers learns, and its hidden neurons have their shares', async () => {
  const [first = '', ...others] = hiddenLayer.split('</table>');
  const truth = ['Was hurt', '0.1', '0', '0', '0.1'];
  const columns = [truth, ['Won', '1', '1', '0', '1'], ['Was sad', '0.1', '0', '0.1', '0.2']];
  let row = 0;
  const examples = first.replace(/<\/tr>/g, () => {
    const cells = columns.map((column) => `<td>${column[row]}</td>`).join('');
    row += 1;
    return `${cells}</tr>`;
  });
  const { neuron } = await teach(
    'target="Win: Won, Hurt: Was hurt, Sad: Was sad" method="gradient-descent" alpha="0.01"',
    [examples, ...others].join('</table>'),
    'network',
  );
  const start = neuron.error;
  neuron.step();
  const updates = neuron.ledger[0]?.updates ?? [];
  expect(updates).toHaveLength(18);
  const [hidden, ...rest] = updates;
  expect(hidden).toMatchObject({ neuron: 'h0', name: 'Toes', target: null, input: 8.5 });
  const deltas = rest.filter(({ name }) => name === 'h0').map(({ delta }) => delta ?? 0);
  expect(deltas).toHaveLength(3);
  const share = 0.3 * (deltas[0] ?? 0) + 0.1 * (deltas[1] ?? 0) + 0 * (deltas[2] ?? 0);
  expect(hidden?.delta).toBeCloseTo(share, 12);
  await neuron.learn(50);
  expect(neuron.error).toBeLessThan(start);
});

test('moved in the page, a widget goes on learning', async () => {
  const { widget, neuron } = await teach(`weights="0.1 0.2 -0.1" ${learning}`, games);
  neuron.step();
  document.body.append(document.createElement('section'));
  document.querySelector('section')?.append(widget.element());
  neuron.step();
  expect(neuron.ledger).toHaveLength(2);
  await reads(widget.getByRole('columnheader', { name: 'Toes', exact: true }).first(), 'Toes');
});
