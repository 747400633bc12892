import { html, nothing } from 'lit';
import { adopt } from '../dom/adopt.ts';
import { messageOf } from '../model/message.ts';
import type { Actions, Frame, View } from './view.ts';

/** The present computation as a program, folded away and loaded once a reader opens it. */
export function code(actions: Actions): View {
  let open = false;
  let panel: ((frame: Frame) => unknown) | undefined;
  let problem: string | undefined;

  async function toggle(event: Event) {
    const details = event.target as HTMLDetailsElement;
    open = details.open;
    if (open && !panel) await load(details.getRootNode() as ShadowRoot);
    actions.redraw();
  }

  async function load(root: ShadowRoot) {
    try {
      const { codePanel, css } = await import('../programs/panel.ts');
      adopt(root, css);
      panel = codePanel(actions);
      problem = undefined;
    } catch (error) {
      problem = messageOf(error);
    }
  }

  return {
    render(frame) {
      return html`
        <details class="code" part="code" @toggle=${toggle}>
          <summary>${frame.words.code}</summary>
          ${open && panel ? panel(frame) : nothing}
          ${open && problem ? html`<p class="message">${frame.words.notLoaded(problem)}</p>` : nothing}
        </details>`;
    },
  };
}
