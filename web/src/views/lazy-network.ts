import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { isOneNeuron } from '../model/network.ts';
import { Later } from './later.ts';
import { networkLayout } from './network/layout.ts';
import type { Actions } from './view.ts';

/** The picture of a whole network, loaded where there is more than one neuron. */
export function lazyNetwork(actions: Actions) {
  const picture = new Later<typeof import('./network/diagram.ts').networkDiagram>(async () => {
    const { networkDiagram: value, css } = await import('./network/diagram.ts');
    return { value, styles: [css] };
  }, actions.redraw);

  return {
    render(viewModel: ViewModel): TemplateResult | typeof nothing {
      const { result, words } = viewModel;
      if (isOneNeuron(result.state.network)) return nothing;
      if (picture.value) return picture.value(viewModel, actions);
      if (picture.problem !== undefined) {
        return html`<p class="message">${words.notLoaded(picture.problem)}</p>`;
      }
      // As high as it will be, with the line below it.
      const { height } = networkLayout(viewModel);
      return html`<div .style=${`block-size: calc(${height}px + 2.52 * var(--_em))`}></div>`;
    },

    drawn({ result }: ViewModel, root: ShadowRoot): void {
      if (!isOneNeuron(result.state.network)) picture.want(root);
    },

    disconnect(): void {
      picture.forgive();
    },
  };
}
