import { html, nothing } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { adopt } from '../dom/adopt.ts';
import { messageOf } from '../model/message.ts';
import type { Actions, View } from './view.ts';

/** The present computation as a program, folded away and loaded once a reader opens it. */
export function code(actions: Actions): View {
  let open = false;
  let panel: ((viewModel: ViewModel) => unknown) | undefined;
  let problem: string | undefined;

  async function toggle(event: Event) {
    const details = event.target as HTMLDetailsElement;
    open = details.open;
    if (open && !panel) await load(details.getRootNode() as ShadowRoot);
    actions.redraw();
  }

  async function load(root: ShadowRoot) {
    try {
      const { codePanel, css } = await import('./code-panel.ts');
      adopt(root, css);
      panel = codePanel(actions);
      problem = undefined;
    } catch (error) {
      problem = messageOf(error);
    }
  }

  return {
    render(viewModel) {
      return html`
        <details class="code" part="code" @toggle=${toggle}>
          <summary>${viewModel.words.code}</summary>
          ${open && panel ? panel(viewModel) : nothing}
          ${open && problem ? html`<p class="message">${viewModel.words.notLoaded(problem)}</p>` : nothing}
        </details>`;
    },
  };
}
