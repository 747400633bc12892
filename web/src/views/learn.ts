import { html } from 'lit';
import { adopt } from '../dom/adopt.ts';
import { ownFrame } from '../dom/own-frame.ts';
import { messageOf } from '../model/message.ts';
import type { View, ViewFactory } from './view.ts';

/** All that a reader sees of learning: loaded where there is a target, after the numbers. */
export const learn: ViewFactory = (actions) => {
  let panel: View | undefined;
  let loading = false;
  let problem: string | undefined;

  return {
    render: (viewModel) =>
      panel?.render(viewModel) ??
      html`<div class="learn" part="learn">
        ${problem && html`<p class="message">${viewModel.words.notLoaded(problem)}</p>`}
      </div>`,

    drawn(viewModel, root) {
      if (!root.isConnected || !viewModel.learning) return;
      if (panel) panel.drawn?.(viewModel, root);
      else if (!loading) void load(root);
    },

    disconnect() {
      panel?.disconnect?.();
      if (problem !== undefined) loading = false;
      problem = undefined;
    },
  };

  async function load(root: ShadowRoot) {
    loading = true;
    try {
      const { learnPanel, styles } = await import('./learn/panel.ts');
      await ownFrame();
      for (const css of styles) adopt(root, css);
      panel = learnPanel(actions);
    } catch (error) {
      problem = messageOf(error);
    }
    actions.redraw();
  }
};
