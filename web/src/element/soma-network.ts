import type { Words } from '../locales/neuron/en.ts';
import { layerProblemText } from '../locales/neuron/layer-problem-text.ts';
import type { Column } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { namesAround, readLayers } from '../model/table/read-layers.ts';
import { SomaElement } from './soma-element.ts';

/** `<soma-network>`: a table of examples and a table of weights for each layer. */
export class SomaNetwork extends SomaElement {
  protected override readonly layers = { namesAround, readLayers };

  protected override textOf(problem: Problem, words: Words, inputs: readonly Column[]): string {
    return layerProblemText(problem, words) ?? super.textOf(problem, words, inputs);
  }
}
