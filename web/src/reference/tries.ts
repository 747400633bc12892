import { html, render } from 'lit';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';

type Try = (neuron: SomaNeuron) => unknown;

// What the page shows beside each button, by the id of its entry. Running the text itself would
// take eval, which a strict policy forbids.
const tries: Readonly<Record<string, Try>> = {
  'property-weights': (neuron) => {
    neuron.weights = [1, 0];
    return neuron.weights;
  },
  'property-bias': (neuron) => {
    neuron.bias = 2;
    return neuron.bias;
  },
  'property-activation': (neuron) => {
    neuron.activation = 'relu';
    return neuron.activation;
  },
  'property-threshold': (neuron) => {
    neuron.threshold = 3.2;
    return neuron.threshold;
  },
  'property-inputs': (neuron) => {
    neuron.inputs = ['Sugar', 'Milk'];
    neuron.examples = [
      [1, 2],
      [3, 4],
    ];
    return neuron.inputs;
  },
  'property-examples': (neuron) => {
    neuron.examples = [
      [8, 1],
      [0, 2],
    ];
    return neuron.examples;
  },
  'property-predictions': (neuron) => Array.from(neuron.predictions),
  'property-predictFirst': (neuron) => {
    neuron.predictFirst = false;
    return neuron.predictFirst;
  },
  'property-selected': (neuron) => {
    neuron.selected = 2;
    return neuron.selected;
  },
  'property-target': (neuron) => {
    neuron.target = 'Cups';
    return neuron.target;
  },
  'property-goal': (neuron) => {
    neuron.goal = 0.01;
    return neuron.goal;
  },
  'property-locked': (neuron) => {
    neuron.locked = ['Rain'];
    return neuron.locked;
  },
  'property-method': (neuron) => {
    neuron.method = 'gradient-descent';
    return neuron.method;
  },
  'property-alpha': (neuron) => {
    neuron.alpha = 0.01;
    return neuron.alpha;
  },
  'property-nudge': (neuron) => {
    neuron.nudge = 0.05;
    return neuron.nudge;
  },
  'property-order': (neuron) => {
    neuron.order = 'each';
    return neuron.order;
  },
  'property-error': (neuron) => {
    neuron.weights = [0.5, 0.5];
    return neuron.error;
  },
  'property-deltas': (neuron) => {
    neuron.weights = [0.5, 0.5];
    return Array.from(neuron.deltas);
  },
  'property-ledger': (neuron) => {
    neuron.weights = [0.5, 0.5];
    neuron.locked = null;
    neuron.method = 'gradient-descent';
    neuron.alpha = 0.01;
    neuron.step();
    return neuron.ledger[0]?.updates[0];
  },
  'method-reset': (neuron) => {
    neuron.weights = [1, 1];
    neuron.reset();
    return neuron.weights;
  },
  'method-undo': (neuron) => {
    neuron.weights = [1, 1];
    neuron.undo();
    return neuron.weights;
  },
  'method-redo': (neuron) => {
    neuron.weights = [1, 1];
    neuron.undo();
    neuron.redo();
    return neuron.weights;
  },
  'method-step': (neuron) => {
    neuron.weights = [0.5, 0.5];
    neuron.step();
    return neuron.weights;
  },
  'method-learn': (neuron) => {
    neuron.weights = [0.5, 0.5];
    return neuron.learn(10).then(() => neuron.weights);
  },
  'method-back': (neuron) => {
    neuron.weights = [0.5, 0.5];
    neuron.step();
    neuron.back();
    return neuron.weights;
  },
  'method-toJSON': (neuron) => JSON.stringify(neuron),
};

const networkTries: Readonly<Record<string, (network: SomaNetwork) => unknown>> = {
  'network-property-layers': (network) => {
    network.layers = [{ names: ['Cups'], weights: [[0.75, 0.5]], bias: [1] }];
    return network.layers;
  },
  'network-property-hiddenOutputs': (network) =>
    network.hiddenOutputs.map((values) => Array.from(values)),
  'network-property-selectedNeuron': (network) => {
    network.selectedNeuron = { layer: 0, neuron: 1 };
    return network.weights;
  },
};

/** A button beside each piece of code that runs it on the widget in sight, and shows its value. */
export function wireTries(page: Document): void {
  wireAll<SomaNeuron>(page, 'soma-neuron', tries);
  wireAll<SomaNetwork>(page, 'soma-network', networkTries);
}

function wireAll<Widget extends HTMLElement>(
  page: Document,
  tag: string,
  all: Readonly<Record<string, (widget: Widget) => unknown>>,
): void {
  for (const [id, attempt] of Object.entries(all)) {
    const entry = page.getElementById(id);
    const neuron = entry?.closest('.bench')?.querySelector<Widget>(tag);
    const tools = entry?.querySelector<HTMLElement>('.tools');
    const name = entry?.querySelector('h3 code')?.textContent ?? '';
    if (!neuron || !tools) throw new Error(`the page has nothing to try for ${id}`);
    const place = tools.appendChild(page.createElement('div'));
    place.className = 'try';
    const show = (value: string) => {
      render(
        html`
          <button type="button" aria-label=${`Try ${name}`}
            @click=${async () => show(write(await attempt(neuron)))}>Try</button>
          <output>${value}</output>`,
        place,
      );
    };
    show('');
  }
}

function write(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
