import type { PropertyDeclarations } from 'lit';
import { type GivenLayer, type LayerValues, NetworkAccess } from '../app/network-access.ts';
import type { Nothing } from '../app/script-access.ts';
import type { Words } from '../locales/neuron/en.ts';
import { layerProblemText } from '../locales/neuron/layer-problem-text.ts';
import { nameNeurons, withNames } from '../locales/neuron/names.ts';
import type { Column } from '../model/dataset.ts';
import type { NeuronPlace } from '../model/network.ts';
import type { Problem } from '../model/problem.ts';
import { namesAround, readLayers } from '../model/table/read-layers.ts';
import { SomaElement } from './soma-element.ts';

/** `<soma-network>`: a table of examples and a table of weights for each layer. */
export class SomaNetwork extends SomaElement {
  static override readonly properties: PropertyDeclarations = Object.fromEntries(
    ['layers', 'selectedNeuron'].map((name) => [name, { attribute: false, noAccessor: true }]),
  );

  protected override readonly reader = { namesAround, readLayers };

  readonly #network = new NetworkAccess(
    this.app,
    this.script,
    () => this.querySelector('table') !== null,
    ({ network, dataset }) =>
      nameNeurons(network, withNames(dataset, this.words).outputs, this.words),
  );

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

  /**
   * What each layer but the last gives, `neurons x examples`, neuron by neuron; copies. (`hidden` is
   * what HTML has for all elements.)
   */
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

  protected override textOf(problem: Problem, words: Words, inputs: readonly Column[]): string {
    return layerProblemText(problem, words) ?? super.textOf(problem, words, inputs);
  }
}
