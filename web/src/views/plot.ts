import { html } from 'lit';
import { adopt } from '../dom/adopt.ts';
import { ownFrame } from '../dom/own-frame.ts';
import { messageOf } from '../model/message.ts';
import type { View, ViewFactory } from './view.ts';

/** The predictions over one input. The numbers come first; the plot takes the time left over. */
export const plot: ViewFactory = (actions) => {
  let figure: View | undefined;
  let loading = false;
  let problem: string | undefined;

  return {
    render: (viewModel) =>
      figure?.render(viewModel) ??
      html`
        <figure class="plot" part="plot">
          <figcaption>${viewModel.neuron.output.name}</figcaption>
          <div class="canvas">${problem && html`<p class="message">${viewModel.words.notLoaded(problem)}</p>`}</div>
        </figure>`,

    drawn(viewModel, root) {
      // An element that a script changes while it is out of the page has no chart.
      if (!root.isConnected) return;
      if (figure) figure.drawn?.(viewModel, root);
      else if (!loading) void load(root);
    },

    disconnect() {
      figure?.disconnect?.();
      // What could not be loaded may be when the widget comes back; what still loads will come.
      if (problem !== undefined) loading = false;
      problem = undefined;
    },
  };

  async function load(root: ShadowRoot) {
    loading = true;
    try {
      await idle();
      const { plotFigure, css } = await import('./plot-figure.ts');
      await ownFrame();
      adopt(root, css);
      figure = plotFigure(actions);
    } catch (error) {
      problem = messageOf(error);
    }
    actions.redraw();
  }
};

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 50);
  });
}
