import { html, nothing } from 'lit';
import { Later } from './later.ts';
import type { View, ViewFactory } from './view.ts';

/** The tables of weights, to type and to paste into. One neuron has its knobs and no need of them. */
export const weights: ViewFactory = (actions) => {
  const tables = new Later<View>(async () => {
    const { weightTables, css } = await import('./weights/tables.ts');
    return { value: weightTables(actions), styles: [css] };
  }, actions.redraw);

  return {
    render: (viewModel) =>
      tables.value?.render(viewModel) ??
      html`${tables.problem ? html`<p class="message">${viewModel.words.notLoaded(tables.problem)}</p>` : nothing}`,
    drawn: (_, root) => tables.want(root),
    disconnect: () => tables.forgive(),
  };
};
