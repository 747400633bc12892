import { expect, test } from 'vitest';
import type { Locator } from 'vitest/browser';
import networks from './org-networks.html?raw';
import { button, heardFrom, live, type Neuron, predictionsOf, readings } from './widget.ts';

/** What scripts may do with a network. */
interface Network extends Neuron {
  layers: readonly { readonly names: readonly string[]; readonly weights: readonly number[][] }[];
  selectedNeuron: { readonly layer: number; readonly neuron: number };
  readonly hiddenOutputs: readonly Float64Array[];
}

// As Emacs exports networks.org of tests/embed.
const posts = new DOMParser().parseFromString(networks, 'text/html');
const post = (id: string) => posts.getElementById(id)?.outerHTML ?? '';

const networkOf = (widget: Locator) => widget.element() as unknown as Network;
const notices = (widget: Locator) => widget.css('.notices li, .message').elements();
const rounded = (values: ArrayLike<number>) =>
  Array.from(values, (value) => Number(value.toFixed(6)));

const firstGame = ({ predictions }: Network) =>
  rounded(predictions.filter((_, place) => place % 4 === 0));

test('the first post: one input, three outputs', async () => {
  const widget = await live(post('one-input'));
  expect(rounded(networkOf(widget).predictions)).toEqual([
    ...[0.195, 0.24, 0.24, 0.27],
    ...[0.13, 0.16, 0.16, 0.18],
    ...[0.585, 0.72, 0.72, 0.81],
  ]);
  expect(readings(predictionsOf(widget)).slice(0, 3)).toEqual(['0.195', '0.130', '0.585']);
  expect(notices(widget)).toHaveLength(0);
});

test.each([
  ['under heads', (html: string) => html, 0],
  ['without heads, which is said', withoutLastHeads, 1],
])('the second post: three inputs, three outputs, the names last, %s', async (_, change, notes) => {
  const widget = await live(change(post('three-inputs')));
  expect(firstGame(networkOf(widget))).toEqual([0.555, 0.98, 0.965]);
  expect(networkOf(widget).inputs).toEqual(['toes', 'win', 'fans']);
  expect(networkOf(widget).layers.map(({ names }) => names)).toEqual([['hurt', 'win', 'sad']]);
  expect(notices(widget)).toHaveLength(notes);
});

function withoutLastHeads(html: string): string {
  const at = html.lastIndexOf('<thead>');
  return html.slice(0, at) + html.slice(html.indexOf('</thead>', at) + '</thead>'.length);
}

test('the third post: two layers', async () => {
  const widget = await live(post('two-layers'));
  const network = networkOf(widget);
  const hidden = network.hiddenOutputs.map((values) => values.filter((_, i) => i % 4 === 0));
  expect(hidden.map(rounded)).toEqual([[0.86, 0.295, 1.23]]);
  expect(firstGame(network)).toEqual([0.2135, 0.145, 0.5065]);
  expect(readings(predictionsOf(widget)).slice(0, 3)).toEqual(['0.2135', '0.1450', '0.5065']);
  expect(notices(widget)).toHaveLength(0);
});

test('events carry the chosen neuron, whose weights they carry', async () => {
  const widget = await live(post('two-layers'));
  const network = networkOf(widget);
  const heard = heardFrom(widget, 'soma-change');
  network.selectedNeuron = { layer: 0, neuron: 1 };
  network.weights = [1, 2, 3];
  expect(heard).toMatchObject([
    { selectedNeuron: { layer: 0, neuron: 1 }, weights: [-0.1, 0.1, 0.9] },
    { selectedNeuron: { layer: 0, neuron: 1 }, weights: [1, 2, 3] },
  ]);
});

test('what a script gives before the element is there counts', async () => {
  document.body.innerHTML = post('two-layers');
  const widget = document.createElement('soma-network') as unknown as Network;
  widget.examples = [[1, 2]];
  widget.inputs = ['a', 'b'];
  widget.layers = [{ names: ['Win'], weights: [[3, 4]] }];
  widget.selectedNeuron = { layer: 0, neuron: 0 };
  document.body.replaceChildren(widget);
  await expect.poll(() => [...widget.predictions]).toEqual([11]);
  widget.reset();
  expect([...widget.predictions]).toEqual([11]);
});

test('a layer with something wrong is named above the tables, which stay', async () => {
  document.body.innerHTML = post('two-layers').replace('>1.1<', '>much<');
  const [element] = document.body.children;
  await expect
    .poll(() => element?.shadowRoot?.textContent?.trim())
    .toBe("Table 6: Output: row 1, h1: 'much' is not a number");
  expect(element?.querySelectorAll('table')).toHaveLength(3);
});

test('the Embed dialog gives the network away as it stands', async () => {
  const widget = await live(
    post('two-layers').replace('digits', 'activation="relu identity" digits'),
  );
  const network = networkOf(widget);
  network.selectedNeuron = { layer: 0, neuron: 0 };
  network.weights = [0.5, 0.25, 1.5];
  const before = network.layers;
  await button(widget, 'Embed').click();
  const dialog = widget.getByRole('dialog', { name: 'Take this network with you' });
  const field = dialog.getByRole('textbox', { name: 'Text to paste' });
  const again = await live(((await field.findElement()) as HTMLTextAreaElement).value);
  expect(networkOf(again).layers).toEqual(before);
  expect(notices(again)).toHaveLength(0);
});

test('words that frameworks set as a property are one for each layer', async () => {
  const widget = await live(post('two-layers'));
  const network = networkOf(widget);
  network.activation = 'relu identity';
  expect(network.layers).toMatchObject([{ activation: 'relu' }, { activation: 'identity' }]);
  network.selectedNeuron = { layer: 1, neuron: 0 };
  network.activation = 'step';
  expect(network.layers).toMatchObject([{ activation: 'relu' }, { activation: 'step' }]);
});

test('own data gives every neuron of the first layer a weight for another input', async () => {
  const widget = await live(post('two-layers'));
  await button(widget, 'Your data').click();
  await button(widget, 'Add input').click();
  await expect.poll(() => networkOf(widget).layers[0]?.weights[1]).toEqual([-0.1, 0.1, 0.9, 0.1]);
  await button(widget, 'Undo').click();
  await expect.poll(() => networkOf(widget).layers[0]?.weights[1]).toEqual([-0.1, 0.1, 0.9]);
});
