import { html } from 'lit';
import { Later } from './later.ts';
import type { View, ViewFactory } from './view.ts';

/** The predictions over one input. The numbers come first; the plot takes the time left over. */
export const plot: ViewFactory = (actions) => {
  const figure = new Later<View>(async () => {
    await idle();
    const { plotFigure, styles } = await import('./plot/figure.ts');
    return { value: plotFigure(actions), styles };
  }, actions.redraw);

  return {
    render: (viewModel) =>
      figure.value?.render(viewModel) ??
      html`
        <figure class="plot" part="plot">
          <figcaption>${viewModel.neuron.output.name}</figcaption>
          <div class="canvas">${figure.problem && html`<p class="message">${viewModel.words.notLoaded(figure.problem)}</p>`}</div>
        </figure>`,

    drawn(viewModel, root) {
      if (figure.value) figure.value.drawn?.(viewModel, root);
      else figure.want(root);
    },

    disconnect() {
      figure.value?.disconnect?.();
      figure.forgive();
    },
  };
};

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 50);
  });
}
