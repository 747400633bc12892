import { html, nothing } from 'lit';
import type { Actions, View } from '../view.ts';
import css from './learn.css?inline';

/** What the widget is to adopt before it shows this. */
export { css };

/** The view of learning, once it is loaded. */
export function learnPanel({ learning: actions }: Actions): View {
  return {
    render({ learning }) {
      if (!learning) return html`${nothing}`;
      return html`
        <section class="learn" part="learn">
          <p class="actions">
            <button type="button" @click=${actions.step}>Step</button>
          </p>
        </section>`;
    },
  };
}
