import type { LayerValues } from '../app/network-access.ts';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';
import { offerLink } from './copy-link.ts';
import {
  differences,
  isOfOne,
  type Link,
  type Numbers,
  type Rows,
  readLink,
  writeLink,
} from './link.ts';

type Widget = SomaNeuron | SomaNetwork;

/**
 * Offers a link under every widget that has a place for one, and follows such links: those that
 * the page is opened with, and those that come while it is open. A link keeps what its widget no
 * longer has in common with its author, so what it leaves out goes back to the author's.
 *
 * @param ready the widgets that are live already, and what each had to say of itself at first: its
 *   `toJSON()`, and which example was selected
 */
export function wireLinks(
  page: Document,
  ready: ReadonlyMap<Widget, Record<string, unknown>>,
): void {
  const authors = new WeakMap<Element, Numbers>();

  function apply(link: Link): void {
    const widget = page.getElementById(link.id) as Widget | null;
    const author = widget && authors.get(widget);
    // One that is not live yet gets its numbers when it is.
    if (!author) return;
    put(widget, author);
    if ('numbers' in link) put(widget, { ...author, ...link.numbers });
  }

  function follow(behavior: ScrollBehavior): void {
    for (const old of page.querySelectorAll('.link-problem')) old.remove();
    const link = readLink(location.hash);
    const widget = link && page.getElementById(link.id);
    if (!widget) return;
    if ('problem' in link) widget.before(complaint(page, link.problem));
    apply(link);
    (page.querySelector('.link-problem') ?? widget).scrollIntoView({ behavior });
  }

  function welcome(widget: Widget, author = numbersOf(widget)): void {
    authors.set(widget, author);
    const place = widget.nextElementSibling;
    if (place instanceof HTMLElement && place.matches('.copy-link')) {
      offerLink(place, () => {
        const fragment = writeLink(widget.id, differences(author, numbersOf(widget)));
        return new URL(fragment, location.href).href;
      });
    }
    const link = readLink(location.hash);
    if (link?.id === widget.id) apply(link);
  }

  page.addEventListener('soma-ready', ({ target }) => welcome(target as Widget));
  for (const [widget, first] of ready) welcome(widget, numbersIn(first));
  addEventListener('hashchange', () => follow('auto'));
  follow('instant');
}

function numbersOf(widget: Widget): Numbers {
  return numbersIn({ ...widget.toJSON(), selected: widget.selected });
}

interface Plain extends Omit<Numbers, 'data'>, Rows {
  readonly targets?: Readonly<Record<string, readonly number[]>>;
  /** Those of a network. */
  readonly layers?: readonly LayerValues[];
}

function numbersIn(plain: Record<string, unknown>): Numbers {
  const { weights, bias, activation, threshold, selected, layers, ...rows } =
    plain as unknown as Plain;
  // What is true stands after the inputs, by its name.
  const targets = Object.entries(rows.targets ?? {});
  const data = {
    inputs: [...rows.inputs, ...targets.map(([name]) => name)],
    labels: rows.labels,
    examples: rows.examples.map((row, example) => [
      ...row,
      ...targets.map(([, values]) => values[example] ?? Number.NaN),
    ]),
  };
  const own = layers
    ? {
        weights: layers.map((layer) => layer.weights),
        bias: layers.map((layer) => layer.bias),
        activation: layers.map((layer) => layer.activation),
        threshold: layers.map((layer) => layer.threshold),
      }
    : { weights, bias, activation, threshold };
  return { ...own, data, selected };
}

// The weights go last: what comes after them would take the notice away that their count is wrong.
function put(widget: Widget, numbers: Numbers): void {
  const { data, selected } = numbers;
  // The same link may be followed twice.
  widget.reset();
  const present = numbersOf(widget);
  // A script can give no labels, so they are no reason to replace what is there.
  const given = { ...present, data: { ...data, labels: present.data.labels } };
  if (differences(present, given).data) {
    widget.inputs = data.inputs;
    widget.examples = data.examples;
  }
  widget.selected = selected;
  if ('layers' in widget) widget.layers = layersOf(numbers);
  else putNeuron(widget, numbers);
}

function putNeuron(neuron: SomaNeuron, { weights, bias, activation, threshold }: Numbers): void {
  const [first] = layersOf({ weights, bias, activation, threshold });
  neuron.bias = first?.bias[0] ?? 0;
  neuron.activation = first?.activation;
  neuron.threshold = first?.threshold;
  neuron.weights = first?.weights[0];
}

function layersOf({
  weights,
  bias,
  activation,
  threshold,
}: Pick<Numbers, 'weights' | 'bias' | 'activation' | 'threshold'>) {
  const all = isOfOne(weights) ? [[weights]] : weights;
  const [biases, kinds, thresholds] = [
    typeof bias === 'number' ? [[bias]] : bias,
    [activation].flat(),
    [threshold].flat(),
  ];
  return all.map((rows, place) => ({
    weights: rows,
    bias: biases[place] ?? rows.map(() => 0),
    activation: kinds[place] ?? 'identity',
    threshold: thresholds[place] ?? 0,
  }));
}

function complaint(page: Document, problem: string): HTMLElement {
  const line = page.createElement('p');
  line.className = 'link-problem';
  line.setAttribute('role', 'status');
  line.textContent = `The link’s ${problem}. Here are the lesson’s own numbers.`;
  return line;
}
