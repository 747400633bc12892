import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { counts, focus, fourGames, games, hiddenLayer, live, reads, slide } from './widget.ts';

test('it follows the knobs, and is there in five languages', async () => {
  const widget = await games();
  await focus(widget.css('summary').filter({ hasText: 'The same in code' }));
  await userEvent.keyboard('{Enter}');
  const code = widget.css('pre code');
  await expect.element(code).toHaveTextContent('("2", [9.5, 0.8, 1.3])');
  await slide(widget.getByRole('slider', { name: 'Weight of Fans' }), -0.35);
  await expect.element(code).toHaveTextContent('[0.1, 0.2, -0.35]');
  const language = widget.getByRole('combobox', { name: 'Language' });
  for (const [name, text] of [
    ['NumPy', 'examples @ weights'],
    ['PyTorch', 'torch.tensor([0.1, 0.2, -0.35])'],
    ['JavaScript', 'const weights = [0.1, 0.2, -0.35];'],
    ['C++', 'std::array<double, 3> weights{0.1, 0.2, -0.35}'],
    ['Python', 'for value, weight in zip(inputs, weights):'],
  ] as const) {
    await language.selectOptions(name);
    await expect.element(code).toHaveTextContent(text);
    await expect.element(widget.getByRole('region', { name, exact: true })).toBeVisible();
  }
});

test('the whole program can be copied', async () => {
  const widget = await games();
  await widget.getByText('The same in code').click();
  await widget.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.element(widget.getByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(widget.css('pre code').element().textContent);
});

test('the step that is walked is marked in the code too', async () => {
  const widget = await games();
  await widget.getByText('The same in code').click();
  const marks = widget.css('pre mark');
  await expect.element(widget.css('pre code')).toBeVisible();
  await counts(marks, 0);
  const step = widget.getByRole('button', { name: 'Step', exact: true });
  await step.click();
  await reads(marks, ['8.5']);
  await step.click();
  await reads(marks, ['0.1', '8.5', 'value * weight']);
  await step.click();
  await reads(marks, ['total +=']);
  await widget.getByRole('radio', { name: 'Game 2' }).click();
  await step.click();
  await reads(marks, ['0.8']);
});

test('a network is one program, in which the chosen neuron’s numbers stand out', async () => {
  const widget = await live(`<soma-network>${hiddenLayer}</soma-network>`);
  await widget.getByText('The same in code').click();
  const code = widget.css('pre code');
  await expect.element(code).toHaveTextContent('layers = [ (W1, b1, lambda total: total)');
  await expect.element(code).toHaveTextContent('outputs = ["Hurt", "Win", "Sad"]');
  await reads(code.css('b'), ['0.3', '1.1', '-0.3', '0.0']);
  const step = widget.getByRole('button', { name: 'Step', exact: true });
  await step.click();
  await reads(widget.css('pre mark'), ['8.5']);
  await reads(code.css('b'), ['0.1', '0.2', '-0.1', '0.0']);
  await step.click();
  await reads(widget.css('pre mark'), ['0.1', '8.5', 'value * weight']);
});

test('where the neuron learns, so does the program; by hand it does not', async () => {
  const table = fourGames
    .replace('</th></tr>', '</th><th>Won</th></tr>')
    .replaceAll('</td></tr>', '</td><td>1</td></tr>');
  const widget = await games('target="Won" method="gradient-descent" alpha="0.01"', table);
  await widget.getByText('The same in code').click();
  const code = widget.css('pre code');
  await expect.element(code).toHaveTextContent('weights[i] -= alpha * weight_delta');
  await expect.element(code).toHaveTextContent('("1", [8.5, 0.65, 1.2], 1.0)');
  widget.element().setAttribute('method', 'by-hand');
  await expect.element(code).not.toHaveTextContent('alpha');
});

test('the language chosen last is the first in other widgets', async () => {
  const one = `<soma-neuron>${fourGames}</soma-neuron>`;
  const widget = await live(one + one);
  const other = page.css('soma-neuron').nth(1);
  await widget.getByText('The same in code').click();
  await widget.getByRole('combobox', { name: 'Language' }).selectOptions('C++');
  await other.getByText('The same in code').click();
  await expect.element(other.css('pre code')).toHaveTextContent('#include <iostream>');
});

test('of a long table the code has the first rows, and says so', async () => {
  const rows = Array.from({ length: 1200 }, (_, row) => `<tr><th>${row}</th><td>${row}</td></tr>`);
  const html = `<table><caption>Long</caption><tr><th>Row</th><th>x</th></tr>${rows.join('')}</table>`;
  const widget = await live(`<soma-neuron views="code">${html}</soma-neuron>`);
  await widget.getByText('The same in code').click();
  await expect.element(widget.getByText('With the first 50 of 1200 examples.')).toBeVisible();
  await expect.element(widget.css('pre code')).not.toHaveTextContent('("50",');
});

test('an author may leave the code out', async () => {
  const widget = await live(`<soma-neuron views="diagram sum">${fourGames}</soma-neuron>`);
  await counts(widget.getByText('The same in code'), 0);
});
