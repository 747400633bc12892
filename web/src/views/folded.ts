import { html, nothing } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import type { Words } from '../locales/neuron/en.ts';
import { Later, type Loaded } from './later.ts';
import type { Actions, ViewFactory } from './view.ts';

type Panel = (viewModel: ViewModel) => unknown;

export interface Fold {
  /** Of its part and its class. */
  readonly name: string;
  readonly title: (words: Words) => string;
  /** Whether it is unfolded until a reader folds it. */
  readonly isOpen?: (viewModel: ViewModel) => boolean;
  readonly load: (actions: Actions) => Promise<Loaded<Panel>>;
}

/** A view that is folded away, and loaded once a reader unfolds it. */
export function folded({ name, title, isOpen, load }: Fold): ViewFactory {
  return (actions) => {
    const panel = new Later<Panel>(() => load(actions), actions.redraw);
    let open: boolean | undefined;

    return {
      render(viewModel) {
        open ??= isOpen?.(viewModel) ?? false;
        const { value, problem } = panel;
        return html`
          <details class=${name} part=${name} ?open=${open} @toggle=${toggle}>
            <summary>${title(viewModel.words)}</summary>
            ${open ? value?.(viewModel) : nothing}
            ${open && problem ? html`<p class="message">${viewModel.words.notLoaded(problem)}</p>` : nothing}
          </details>`;
      },

      drawn(_, root) {
        if (open) panel.want(root);
      },
    };

    function toggle({ target }: Event) {
      const now = (target as HTMLDetailsElement).open;
      if (now === open) return;
      open = now;
      if (open) panel.forgive();
      actions.redraw();
    }
  };
}
