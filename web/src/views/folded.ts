import { html, nothing } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { adopt } from '../dom/adopt.ts';
import type { Words } from '../locales/neuron/en.ts';
import { messageOf } from '../model/message.ts';
import type { Actions, ViewFactory } from './view.ts';

type Panel = (viewModel: ViewModel) => unknown;

export interface Fold {
  /** Of its part and its class. */
  readonly name: string;
  readonly title: (words: Words) => string;
  /** Whether it is unfolded until a reader folds it. */
  readonly isOpen?: (viewModel: ViewModel) => boolean;
  /** What it shows, and the style of that. */
  readonly load: () => Promise<{ create: (actions: Actions) => Panel; css: string }>;
}

/** A view that is folded away, and loaded once a reader unfolds it. */
export function folded({ name, title, isOpen, load }: Fold): ViewFactory {
  return (actions) => {
    let open: boolean | undefined;
    let panel: Panel | undefined;
    let loading = false;
    let problem: string | undefined;

    return {
      render(viewModel) {
        open ??= isOpen?.(viewModel) ?? false;
        return html`
          <details class=${name} part=${name} ?open=${open} @toggle=${toggle}>
            <summary>${title(viewModel.words)}</summary>
            ${open && panel ? panel(viewModel) : nothing}
            ${open && problem ? html`<p class="message">${viewModel.words.notLoaded(problem)}</p>` : nothing}
          </details>`;
      },

      drawn(_, root) {
        if (open && !panel && !loading && problem === undefined) void bring(root);
      },
    };

    function toggle({ target }: Event) {
      const now = (target as HTMLDetailsElement).open;
      if (now === open) return;
      open = now;
      // What could not be loaded may be by now.
      if (open) problem = undefined;
      actions.redraw();
    }

    async function bring(root: ShadowRoot) {
      loading = true;
      try {
        const { create, css } = await load();
        adopt(root, css);
        panel = create(actions);
      } catch (error) {
        problem = messageOf(error);
      }
      loading = false;
      actions.redraw();
    }
  };
}
