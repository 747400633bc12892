import { html, nothing } from 'lit';
import { adopt } from '../dom/adopt.ts';
import { ownFrame } from '../dom/own-frame.ts';
import { messageOf } from '../model/message.ts';
import type { Actions, View, ViewFactory } from './view.ts';

/** What a view's own file brings: the view, and the style that it needs. */
export interface Loaded {
  readonly create: ViewFactory;
  readonly css: string;
}

/** A view that is loaded once it is in the page. */
export function lazy(load: () => Promise<Loaded>): ViewFactory {
  return (actions: Actions): View => {
    let view: View | undefined;
    let loading = false;
    let problem: string | undefined;

    return {
      render: (viewModel) =>
        view?.render(viewModel) ??
        html`${problem === undefined ? nothing : html`<p class="message">${viewModel.words.notLoaded(problem)}</p>`}`,

      drawn(viewModel, root) {
        if (!root.isConnected) return;
        if (view) view.drawn?.(viewModel, root);
        else if (!loading) void fetch(root);
      },

      disconnect() {
        view?.disconnect?.();
        // What could not be loaded may be when the widget comes back; what still loads will come.
        if (problem !== undefined) loading = false;
        problem = undefined;
      },
    };

    async function fetch(root: ShadowRoot) {
      loading = true;
      try {
        const { create, css } = await load();
        await ownFrame();
        adopt(root, css);
        view = create(actions);
      } catch (error) {
        problem = messageOf(error);
      }
      actions.redraw();
    }
  };
}
