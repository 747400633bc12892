import { expect, test } from 'vitest';
import { button, heardFrom, live, type Neuron, predictionsOf, readings } from './widget.ts';

/** What scripts may do with a network. */
interface Network extends Neuron {
  layers: readonly { readonly names: readonly string[]; readonly weights: readonly number[][] }[];
  selectedNeuron: { readonly layer: number; readonly neuron: number };
  readonly hiddenOutputs: readonly Float64Array[];
}

// As Emacs exports a table of Org.
function org(caption: string, rows: string, heads = true): string {
  const lines = rows
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((text) => text.trim()),
    );
  const cell = (tag: string) => (text: string) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''} class="org-${/^[-\d.]+$/.test(text) ? 'right' : 'left'}">${text || '&#xa0;'}</${tag}>`;
  const row = (tag: string) => (texts: string[]) =>
    `<tr>\n${texts.map(cell(tag)).join('\n')}\n</tr>\n`;
  const [first = [], ...others] = lines;
  const head = heads ? `<thead>\n${row('th')(first)}</thead>\n` : '';
  const title =
    caption &&
    `<caption class="t-above"><span class="table-number">Table 1:</span> ${caption}</caption>\n`;
  const groups = `<colgroup>\n${first.map(() => '<col  class="org-right" />\n').join('\n')}</colgroup>\n`;
  const body = (heads ? others : lines).map(row('td')).join('\n');
  return `<table border="2" cellspacing="0" cellpadding="6" rules="groups" frame="hsides">\n${title}\n${groups}${head}<tbody>\n${body}</tbody>\n</table>\n`;
}

const networkOf = (widget: Awaited<ReturnType<typeof live>>) =>
  widget.element() as unknown as Network;
const rounded = (values: ArrayLike<number>) =>
  Array.from(values, (value) => Number(value.toFixed(6)));

test('the first post: one input, three outputs', async () => {
  const games = `
    | Game | Wins |
    | 1 | 0.65 |
    | 2 | 0.8 |
    | 3 | 0.8 |
    | 4 | 0.9 |`;
  const weights = `
    | Wins | |
    | 0.3 | Hurt |
    | 0.2 | Win |
    | 0.9 | Sad |`;
  const widget = await live(
    `<soma-network digits="3">\n${org('Four games', games)}\n${org('Weights', weights)}</soma-network>`,
  );
  const network = networkOf(widget);
  expect(rounded(network.predictions)).toEqual([
    ...[0.195, 0.24, 0.24, 0.27],
    ...[0.13, 0.16, 0.16, 0.18],
    ...[0.585, 0.72, 0.72, 0.81],
  ]);
  expect(readings(predictionsOf(widget)).slice(0, 3)).toEqual(['0.195', '0.130', '0.585']);
  expect(widget.css('.notices li, .message').elements()).toHaveLength(0);
});

const fourGames = `
  | Game | Toes | Wins | Fans |
  | 1 | 8.5 | 0.65 | 1.2 |
  | 2 | 9.5 | 0.8 | 1.3 |
  | 3 | 9.9 | 0.8 | 0.5 |
  | 4 | 9.0 | 0.9 | 1.0 |`;
const firstGame = ({ predictions }: Network) =>
  rounded(predictions.filter((_, place) => place % 4 === 0));

test.each([
  ['under heads', '| Toes | Wins | Fans | |', true, 0],
  ['without heads, which is said', '', false, 1],
])(
  'the second post: three inputs, three outputs, the names last, %s',
  async (_, heads, headed, notes) => {
    const weights = `${heads}
    | 0.1 | 0.1 | -0.3 | hurt |
    | 0.1 | 0.2 | 0.0 | win |
    | 0.0 | 1.3 | 0.1 | sad |`;
    const widget = await live(
      `<soma-network>\n${org('Four games', fourGames)}\n${org('', weights, headed)}</soma-network>`,
    );
    expect(firstGame(networkOf(widget))).toEqual([0.555, 0.98, 0.965]);
    expect(networkOf(widget).layers.map(({ names }) => names)).toEqual([['hurt', 'win', 'sad']]);
    expect(widget.css('.notices li, .message').elements()).toHaveLength(notes);
  },
);

const layers = `${org('Four games', fourGames)}${org(
  'Hidden',
  `| | Toes | Wins | Fans |
  | h<sub>0</sub> | 0.1 | 0.2 | -0.1 |
  | h<sub>1</sub> | -0.1 | 0.1 | 0.9 |
  | h<sub>2</sub> | 0.1 | 0.4 | 0.1 |`,
)}${org(
  'Output',
  `| h0 | h1 | h2 | |
  | 0.3 | 1.1 | -0.3 | Hurt |
  | 0.1 | 0.2 | 0.0 | Win |
  | 0.0 | 1.3 | 0.1 | Sad |`,
)}`;

test('the third post: two layers', async () => {
  const widget = await live(`<soma-network digits="4">${layers}</soma-network>`);
  const network = networkOf(widget);
  expect(
    network.hiddenOutputs.map((values) => rounded(values.filter((_, i) => i % 4 === 0))),
  ).toEqual([[0.86, 0.295, 1.23]]);
  expect(firstGame(network)).toEqual([0.2135, 0.145, 0.5065]);
  expect(readings(predictionsOf(widget)).slice(0, 3)).toEqual(['0.2135', '0.1450', '0.5065']);
  expect(widget.css('.notices li, .message').elements()).toHaveLength(0);
});

test('hidden reads the hidden layers, and hides the element when it is set', async () => {
  const widget = await live(`<soma-network>${layers}</soma-network>`);
  const network = networkOf(widget);
  expect(Reflect.get(network, 'hidden')).toEqual(network.hiddenOutputs);
  Reflect.set(network, 'hidden', true);
  expect(getComputedStyle(network).display).toBe('none');
  Reflect.set(network, 'hidden', false);
  expect(getComputedStyle(network).display).toBe('block');
});

test('events carry the chosen neuron, whose weights they carry', async () => {
  const widget = await live(`<soma-network>${layers}</soma-network>`);
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
  document.body.innerHTML = `<soma-network>${layers}</soma-network>`;
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
  document.body.innerHTML = `<soma-network>${layers.replace('>1.1<', '>much<')}</soma-network>`;
  const [element] = document.body.children;
  await expect
    .poll(() => element?.shadowRoot?.textContent?.trim())
    .toBe("Table 1: Output: row 1, h1: 'much' is not a number");
  expect(element?.querySelectorAll('table')).toHaveLength(3);
});

test('the Embed dialog gives the network away as it stands', async () => {
  const widget = await live(`<soma-network activation="relu identity">${layers}</soma-network>`);
  const network = networkOf(widget);
  network.selectedNeuron = { layer: 0, neuron: 0 };
  network.weights = [0.5, 0.25, 1.5];
  const before = network.layers;
  await button(widget, 'Embed').click();
  const dialog = widget.getByRole('dialog', { name: 'Take this network with you' });
  const field = dialog.getByRole('textbox', { name: 'Text to paste' });
  const again = await live(((await field.findElement()) as HTMLTextAreaElement).value);
  expect(networkOf(again).layers).toEqual(before);
  expect(again.css('.notices li, .message').elements()).toHaveLength(0);
});

test('words that frameworks set as a property are one for each layer', async () => {
  const widget = await live(`<soma-network>${layers}</soma-network>`);
  const network = networkOf(widget);
  network.activation = 'relu identity';
  expect(network.layers).toMatchObject([{ activation: 'relu' }, { activation: 'identity' }]);
  network.selectedNeuron = { layer: 1, neuron: 0 };
  network.activation = 'step';
  expect(network.layers).toMatchObject([{ activation: 'relu' }, { activation: 'step' }]);
});

test('own data gives every neuron of the first layer a weight for another input', async () => {
  const widget = await live(`<soma-network>${layers}</soma-network>`);
  await button(widget, 'Your data').click();
  await button(widget, 'Add input').click();
  await expect.poll(() => networkOf(widget).layers[0]?.weights[1]).toEqual([-0.1, 0.1, 0.9, 0.1]);
  await button(widget, 'Undo').click();
  await expect.poll(() => networkOf(widget).layers[0]?.weights[1]).toEqual([-0.1, 0.1, 0.9]);
});
