import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { nameLayer } from '../../locales/neuron/names.ts';
import type { Actions } from '../view.ts';
import { networkActivations } from './activations.ts';
import css from './diagram.css?inline';
import { edgeLabels, networkEdges } from './edges.ts';
import { neuronTo } from './keys.ts';
import { type NetworkLayout, type NodeColumn, networkLayout } from './layout.ts';
import { networkNodes, networkWords, neuronId } from './nodes.ts';

/** What the widget is to adopt before it shows this. */
export { css };

/** A network from left to right, as a list of neurons to choose from. */
export function networkDiagram(viewModel: ViewModel, actions: Actions): TemplateResult {
  const { neuron, result } = viewModel;
  const { network } = result.state;
  const layout = networkLayout(viewModel);
  const words = networkWords(viewModel.words);

  // Keys may come faster than frames.
  let at = neuron.place;

  function choose(event: Event) {
    const id = (event.target as Element).closest('[role=option]')?.id;
    const [layer, place] = id?.split('-').slice(1).map(Number) ?? [];
    if (layer !== undefined && place !== undefined) actions.selectNeuron({ layer, neuron: place });
  }

  function move(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = neuronTo(event.key, at, network);
    if (!to) return;
    event.preventDefault();
    at = to;
    actions.selectNeuron(to);
  }

  return html`
    <div class="network" part="network" role="listbox" tabindex="0" aria-label=${words.neurons}
      aria-activedescendant=${neuronId(neuron.place)} @click=${choose} @keydown=${move}>
      <svg role="none" viewBox="0 0 ${layout.width} ${layout.height}"
        width=${layout.width} height=${layout.height}>${shapes(viewModel, layout)}</svg>
    </div>
    ${notes(viewModel, layout).map((note) => html`<p class="note">${note}</p>`)}
    <p class="heading apart">${words.takenApart(neuron.output.name)}</p>`;
}

/** The picture's shapes alone, with the size of the box that they fill, in pixels. */
export function networkSvg(viewModel: ViewModel): {
  template: SVGTemplateResult;
  width: number;
  height: number;
} {
  const layout = networkLayout(viewModel);
  return { template: shapes(viewModel, layout), width: layout.width, height: layout.height };
}

function shapes(viewModel: ViewModel, layout: NetworkLayout): SVGTemplateResult {
  return svg`
    <g class="${layout.isSmall ? 'map small' : 'map'}" role="none">
      ${networkEdges(viewModel, layout)} ${networkNodes(viewModel, layout)}
      ${edgeLabels(viewModel, layout)} ${networkActivations(viewModel, layout)}
    </g>`;
}

// What is left out.
function notes({ result, words }: ViewModel, { columns }: NetworkLayout): string[] {
  const say = networkWords(words);
  const { length } = result.state.network;
  const drawn = columns.slice(1);
  const layers =
    drawn.length < length
      ? [say.layersDrawn((drawn[0]?.layer ?? 0) + 1, (drawn[0]?.layer ?? 0) + drawn.length, length)]
      : [];
  return [...layers, ...columns.filter(({ shown, count }) => shown < count).map(partOf)];

  function partOf({ layer, first, shown, count }: NodeColumn): string {
    return layer < 0
      ? say.inputsDrawn(shown, count)
      : say.neuronsDrawn(nameLayer(layer, length, words), first + 1, first + shown, count);
  }
}
