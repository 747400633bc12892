import type { PropertyDeclarations } from 'lit';
import { type GivenLayer, type LayerValues, NetworkAccess } from '../app/network-access.ts';
import type { Nothing } from '../app/script-access.ts';
import type { Activation } from '../engine/types.ts';
import { layerProblemText } from '../locales/neuron/layer-problem-text.ts';
import { nameState } from '../locales/neuron/names.ts';
import { problemText } from '../locales/neuron/problem-text.ts';
import type { NeuronPlace } from '../model/network.ts';
import { namesAround, readLayers } from '../model/table/read-layers.ts';
import { SomaElement } from './soma-element.ts';

/** `<soma-network>`: a table of examples and a table of weights for each layer. */
export class SomaNetwork extends SomaElement {
  static override readonly properties: PropertyDeclarations = Object.fromEntries(
    ['layers', 'selectedNeuron'].map((name) => [name, { attribute: false, noAccessor: true }]),
  );

  protected override readonly reader = { namesAround, readLayers };

  protected override readonly textOf: typeof problemText = (problem, words, inputs) =>
    layerProblemText(problem, words) ?? problemText(problem, words, inputs);

  readonly #network = new NetworkAccess(
    this.app,
    this.script,
    () => this.querySelector('table') !== null,
    (state) => nameState(state, this.words()).network,
  );

  /**
   * What becomes of the chosen neuron's sum, and of all its layer's. Several words are one for each
   * layer, as in the attribute, which frameworks take for the property.
   */
  override get activation(): Activation {
    return super.activation;
  }

  override set activation(activation: Activation | string | Nothing) {
    if (isSeveral(activation)) this.setAttribute('activation', activation);
    else super.activation = activation as Activation | Nothing;
  }

  /** The sum past which the chosen neuron's layer fires; several as above. */
  override get threshold(): number {
    return super.threshold;
  }

  override set threshold(threshold: number | string | Nothing) {
    if (isSeveral(threshold)) this.setAttribute('threshold', threshold);
    else super.threshold = threshold;
  }

  /**
   * The layers, each `{ names, weights, bias, activation, threshold }`, with a row of weights for each
   * neuron. Layers that do not chain show the core's error and change nothing.
   */
  get layers(): LayerValues[] {
    return this.#network.layers;
  }

  set layers(layers: readonly GivenLayer[] | Nothing) {
    this.#network.layers = layers;
  }

  /** What each layer but the last gives, `neurons x examples`, neuron by neuron; copies. */
  get hiddenOutputs(): Float64Array[] {
    return this.#network.hiddenOutputs;
  }

  /** The chosen neuron, `{ layer, neuron }`, both counted from 0. */
  get selectedNeuron(): NeuronPlace {
    return this.#network.selectedNeuron;
  }

  set selectedNeuron(place: NeuronPlace | Nothing) {
    this.#network.selectedNeuron = place;
  }

  /** The network, its data and its predictions as plain values. */
  override toJSON(): Record<string, unknown> {
    return this.#network.toJSON();
  }
}

// The same by its shorter name, which HTML's own property has in types. Set, it hides the element, as it
// does with any other.
Object.defineProperty(SomaNetwork.prototype, 'hidden', {
  configurable: true,
  enumerable: true,
  get(this: SomaNetwork) {
    return this.hiddenOutputs;
  },
  set(this: SomaNetwork, isHidden: unknown) {
    this.toggleAttribute('hidden', Boolean(isHidden));
  },
});

function isSeveral(value: unknown): value is string {
  return typeof value === 'string' && /\S[\s,]+\S/.test(value);
}
