import { expect, test } from 'vitest';
import { cell, fourGames, games, live, predictionsOf, reads, show, slide } from './widget.ts';

const author = ['0.98', '1.11', '1.15', '1.08'];

/** Tables that say the four games as other tools write them. */
const written: Readonly<Record<string, string>> = {
  'an index with a name': fourGames
    .replace('<th>Game</th>', '<th></th>')
    .replace('Fans</th></tr>', 'Fans</th></tr><tr><th>Game</th><th></th><th></th><th></th></tr>'),
  'a foot, and heads that come again': fourGames
    .replace('<tr><th>3</th>', '<tr><th>Game</th><th>Toes</th><th>Record</th><th>Fans</th></tr>$&')
    .replace('</table>', '<tfoot><tr><th>Mean</th><td>9</td><td>1</td><td>1</td></tr></tfoot>$&'),
  'notes and keys to sort by': fourGames
    .replace('8.5', '<span class="key">0085</span>8.5<sup><a href="#fn1">1</a></sup>')
    .replace('<table>', '<style>.key { display: none }</style>$&'),
  'a wrapper, and code with numbers of lines': `<div><table><tr><td><pre>1</pre></td><td><pre>x = 1</pre></td></tr></table>
    <div>${fourGames}</div></div>`,
};

for (const [what, table] of Object.entries(written)) {
  test(`${what}: the four games, without a word`, async () => {
    const widget = await games('', table);
    await reads(predictionsOf(widget), author);
    await expect.element(cell(widget, 'Toes, Game 1')).toHaveValue('8.5');
    expect(widget.css('.notices li, .message').elements()).toHaveLength(0);
  });
}

test('what a style sheet hides stays hidden when the table changes', async () => {
  const widget = await games('', written['notes and keys to sort by']);
  await reads(predictionsOf(widget), author);
  const host = widget.element();
  for (const found of host.querySelectorAll('td')) {
    if (found.textContent === '9.5') found.textContent = '8.5';
  }
  await expect.element(cell(widget, 'Toes, Game 2')).toHaveValue('8.5');
  await expect.element(cell(widget, 'Toes, Game 1')).toHaveValue('8.5');
});

test('what hides the whole page of a slide hides none of its numbers', async () => {
  const widget = show(
    `<div style="visibility: hidden"><soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron></div>`,
  );
  await reads(predictionsOf(widget), author);
});

test('without a language a table means the same to every reader, and what is in doubt is said', async () => {
  const table = `<table><tr><th>Game</th><th>Fans</th></tr>
    <tr><th>1</th><td>1,250</td></tr><tr><th>2</th><td>2,500</td></tr></table>`;
  const widget = await live(`<div lang=""><soma-neuron weights="1">${table}</soma-neuron></div>`);
  await expect.element(cell(widget, 'Fans, Game 1')).toHaveValue('1250');
  const note = "row 1, Fans: '1,250' is read as 1250, and the column likewise";
  await expect.element(widget.getByText(note)).toBeVisible();
});

test('lang="de_DE", outside a shadow root too, has decimal commas', async () => {
  const table = fourGames.replaceAll('.', ',');
  const host = document.createElement('div');
  host.lang = 'de_DE';
  document.body.replaceChildren(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<soma-neuron weights="0,1 0,2 0">${table}</soma-neuron>`;
  const neuron = root.querySelector('soma-neuron') as HTMLElement & { examples: number[][] };
  await expect.poll(() => neuron.examples?.[0]).toEqual([8.5, 0.65, 1.2]);
});

test('a number that can be read in two ways is named at its place', async () => {
  const widget = await games('', fourGames.replace('9.5', '10<sup>3</sup>'));
  const toes = cell(widget, 'Toes, Game 2');
  await expect.element(toes).toHaveValue('10³');
  const says = "row 2, Toes: '10³' can be read in more than one way";
  await expect.element(toes).toHaveAccessibleDescription(says);
  await reads(predictionsOf(widget), ['0.98', '–', '1.15', '1.08']);
});

test('arrow keys move weights of every size', async () => {
  const widget = await live(
    `<soma-neuron weights="0 0 0" weight-range="0 1e-9">${fourGames}</soma-neuron>`,
  );
  const field = widget.getByRole('spinbutton', { name: 'Weight of Toes' });
  await field.click();
  const { userEvent } = await import('vitest/browser');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(field).toHaveValue('1E−11');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 5e-10);
  await expect.element(field).toHaveValue('5E−10');
});
