import { html } from 'lit';
import { Later } from './later.ts';
import type { View, ViewFactory } from './view.ts';

/** All that a reader sees of learning: loaded where there is a target, after the numbers. */
export const learn: ViewFactory = (actions) => {
  const panel = new Later<View>(async () => {
    const { learnPanel, styles } = await import('./learn/panel.ts');
    return { value: learnPanel(actions), styles };
  }, actions.redraw);

  return {
    render: (viewModel) =>
      panel.value?.render(viewModel) ??
      html`<div class="learn" part="learn">
        ${panel.problem && html`<p class="message">${viewModel.words.notLoaded(panel.problem)}</p>`}
      </div>`,

    drawn(viewModel, root) {
      if (!viewModel.learning) return;
      if (panel.value) panel.value.drawn?.(viewModel, root);
      else panel.want(root);
    },

    disconnect() {
      panel.value?.disconnect?.();
      panel.forgive();
    },
  };
};
