import type { SomaNeuron } from '../element/soma-neuron.ts';
import { offerLink } from './copy-link.ts';
import { differences, type Link, type Numbers, type Rows, readLink, writeLink } from './link.ts';

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
  ready: ReadonlyMap<SomaNeuron, Record<string, unknown>>,
): void {
  const authors = new WeakMap<Element, Numbers>();

  function apply(link: Link): void {
    const neuron = page.getElementById(link.id) as SomaNeuron | null;
    const author = neuron && authors.get(neuron);
    // One that is not live yet gets its numbers when it is.
    if (!author) return;
    put(neuron, author);
    if ('numbers' in link) put(neuron, { ...author, ...link.numbers });
  }

  function follow(behavior: ScrollBehavior): void {
    for (const old of page.querySelectorAll('.link-problem')) old.remove();
    const link = readLink(location.hash);
    const neuron = link && page.getElementById(link.id);
    if (!neuron) return;
    if ('problem' in link) neuron.before(complaint(page, link.problem));
    apply(link);
    (page.querySelector('.link-problem') ?? neuron).scrollIntoView({ behavior });
  }

  function welcome(neuron: SomaNeuron, author = numbersOf(neuron)): void {
    authors.set(neuron, author);
    const place = neuron.nextElementSibling;
    if (place instanceof HTMLElement && place.matches('.copy-link')) {
      offerLink(place, () => {
        const fragment = writeLink(neuron.id, differences(author, numbersOf(neuron)));
        return new URL(fragment, location.href).href;
      });
    }
    const link = readLink(location.hash);
    if (link?.id === neuron.id) apply(link);
  }

  page.addEventListener('soma-ready', ({ target }) => welcome(target as SomaNeuron));
  for (const [neuron, first] of ready) welcome(neuron, numbersIn(first));
  addEventListener('hashchange', () => follow('auto'));
  follow('instant');
}

function numbersOf(neuron: SomaNeuron): Numbers {
  return numbersIn({ ...neuron.toJSON(), selected: neuron.selected });
}

interface Plain extends Omit<Numbers, 'data'>, Rows {
  readonly targets?: Readonly<Record<string, readonly number[]>>;
}

function numbersIn(plain: Record<string, unknown>): Numbers {
  const { weights, bias, activation, threshold, selected, ...rows } = plain as unknown as Plain;
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
  return { weights, bias, activation, threshold, data, selected };
}

// The weights go last: what comes after them would take the notice away that their count is wrong.
function put(neuron: SomaNeuron, numbers: Numbers): void {
  const { weights, data, selected } = numbers;
  // The same link may be followed twice.
  neuron.reset();
  const present = numbersOf(neuron);
  // A script can give no labels, so they are no reason to replace what is there.
  const given = { ...present, data: { ...data, labels: present.data.labels } };
  neuron.bias = numbers.bias;
  neuron.activation = numbers.activation;
  neuron.threshold = numbers.threshold;
  if (differences(present, given).data) {
    neuron.inputs = data.inputs;
    neuron.examples = data.examples;
  }
  neuron.selected = selected;
  neuron.weights = weights;
}

function complaint(page: Document, problem: string): HTMLElement {
  const line = page.createElement('p');
  line.className = 'link-problem';
  line.setAttribute('role', 'status');
  line.textContent = `The link’s ${problem}. Here are the lesson’s own numbers.`;
  return line;
}
