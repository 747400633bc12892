import { expect, test } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import {
  counts,
  focus,
  fourGames,
  games,
  hasFocus,
  live,
  predictionsOf,
  press,
  readings,
  reads,
  slider,
} from './widget.ts';

/** The four games, with a weight below 0. */
const minus = () => live(`<soma-neuron weights="0.1 -0.2 0">${fourGames}</soma-neuron>`);

test('arrow keys walk through the points of the plot, by their place on its axis', async () => {
  const widget = await games();
  const points = widget.getByRole('listbox', { name: 'Points: Prediction over Toes' });
  await focus(points);
  const chosen = widget.getByRole('option', { selected: true });
  await reads(chosen, 'Game 1: 8.5, 0.98');
  // Game 4 has the second fewest toes.
  await userEvent.keyboard('{ArrowRight}');
  await reads(chosen, 'Game 4: 9, 1.08');
  await expect.element(points).toHaveAttribute('aria-activedescendant', 'point-3');
  await expect.element(widget.getByRole('radio', { name: 'Game 4' })).toBeChecked();
  await reads(widget.getByRole('status').last(), 'Prediction for Game 4: 1.08');
  await userEvent.keyboard('{End}');
  await reads(chosen, 'Game 3: 9.9, 1.15');
  await userEvent.keyboard('{ArrowRight}');
  await reads(chosen, 'Game 3: 9.9, 1.15');
  await userEvent.keyboard('{Home}');
  await reads(chosen, 'Game 1: 8.5, 0.98');
  await userEvent.keyboard('{ArrowLeft}');
  await reads(chosen, 'Game 1: 8.5, 0.98');
});

test('a plot of many points says how many there are, and names those near', async () => {
  const rows = Array.from({ length: 120 }, (_, x) => `<tr><td>${x}</td></tr>`).join('');
  const widget = await live(
    `<soma-neuron weights="1"><table><caption>Many</caption><tr><th>a</th></tr>${rows}</table></soma-neuron>`,
  );
  await focus(widget.getByRole('listbox'));
  await userEvent.keyboard('{End}');
  const chosen = widget.getByRole('option', { selected: true });
  await reads(chosen, 'Example 120: 119, 119.00');
  await expect.element(chosen).toHaveAttribute('aria-posinset', '120');
  await expect.element(chosen).toHaveAttribute('aria-setsize', '120');
});

test('arrow keys choose among the games of the table', async () => {
  const widget = await minus();
  await focus(widget.getByRole('radio', { name: 'Game 1' }));
  await userEvent.keyboard('{ArrowDown}');
  await hasFocus(widget.getByRole('radio', { name: 'Game 2' }));
  await expect.element(widget.getByRole('radio', { name: 'Game 2' })).toBeChecked();
  await reads(widget.css('.numbers'), /0\.1 × 9\.5/);
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(widget.getByRole('radio', { name: 'Game 4' })).toBeChecked();
});

test('a drag is announced once, when it is done', async () => {
  const widget = await minus();
  const status = widget.css('p[role=status]');
  const shares = [0.6, 0.7, 0.8];
  const read: string[] = [];
  new MutationObserver(() => read.push(...readings(status))).observe(status.element(), {
    childList: true,
    characterData: true,
    subtree: true,
  });
  await commands.drag(slider(widget, 'Weight of Toes').selector, shares);
  await expect.poll(() => readings(predictionsOf(widget).first())).not.toEqual(['0.72']);
  expect(read).toEqual([]);
  await commands.release();
  await reads(status, /^Prediction for Game 1: \d/);
  expect(read).toHaveLength(1);
  // Nothing else speaks up by itself.
  await expect
    .element(widget.getByRole('status').and(widget.css('output')))
    .toHaveAttribute('aria-live', 'off');
});

test('what cannot be is announced when the reader leaves it so', async () => {
  const widget = await minus();
  const field = widget.getByRole('textbox', { name: 'Record, Game 2' });
  const status = widget.css('p[role=status]');
  await field.fill('abc');
  await expect.element(field).toHaveAccessibleDescription("row 2, Record: 'abc' is not a number");
  await reads(status, /^Prediction|^$/);
  await press(field, '{Tab}');
  await reads(status, "row 2, Record: 'abc' is not a number");
});

test('of one input, the diagram’s name is a sentence too', async () => {
  const table = '<table><tr><th>Record</th></tr><tr><td>1</td></tr></table>';
  const widget = await live(`<soma-neuron>${table}</soma-neuron>`);
  await counts(widget.getByRole('group', { name: 'Neuron: Record leads to Prediction' }), 1);
});

test('the diagram is a named graphic of named parts', async () => {
  const widget = await minus();
  const diagram = widget.getByRole('group', {
    name: 'Neuron: Toes, Record, Fans lead to Prediction',
  });
  const names = ['Toes 8.5', 'Toes, weight 0.1', 'Record, weight −0.2', 'Fans, weight 0'];
  for (const name of [...names, 'Prediction 0.72', /^weighted sum 0\.72/]) {
    await counts(diagram.getByRole('img', { name }), 1);
  }
});
