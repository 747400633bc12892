import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { adopt } from '../dom/adopt.ts';
import { messageOf } from '../model/message.ts';
import { isOneNeuron } from '../model/network.ts';
import { networkLayout } from './network-layout.ts';
import type { Actions } from './view.ts';

/** The picture of a whole network, loaded where there is more than one neuron. */
export function lazyNetwork(actions: Actions) {
  let draw: ((viewModel: ViewModel, actions: Actions) => TemplateResult) | undefined;
  let loading = false;
  let problem: string | undefined;

  return {
    render(viewModel: ViewModel): TemplateResult | typeof nothing {
      const { result, neuron, width, words } = viewModel;
      const { network } = result.state;
      if (isOneNeuron(network)) return nothing;
      if (draw) return draw(viewModel, actions);
      if (problem !== undefined) return html`<p class="message">${words.notLoaded(problem)}</p>`;
      // As high as it will be, with the line below it.
      const { height } = networkLayout(network, neuron.place, width);
      return html`<div .style=${`block-size: calc(${height}px + 2.52rem)`}></div>`;
    },

    drawn({ result }: ViewModel, root: ShadowRoot): void {
      if (!loading && root.isConnected && !isOneNeuron(result.state.network)) void load(root);
    },

    disconnect(): void {
      // What could not be loaded may be when the widget comes back.
      if (problem !== undefined) loading = false;
      problem = undefined;
    },
  };

  async function load(root: ShadowRoot) {
    loading = true;
    try {
      const { networkDiagram, css } = await import('./network-diagram.ts');
      adopt(root, css);
      draw = networkDiagram;
    } catch (error) {
      problem = messageOf(error);
    }
    actions.redraw();
  }
}
