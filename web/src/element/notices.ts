import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/neuron/en.ts';

// A table of a thousand wrong cells is one mistake, not a thousand.
const mostShown = 3;

/** What is wrong with the author's or the reader's numbers, in a line each. */
export function notices(
  messages: readonly string[],
  words: Words,
): TemplateResult | typeof nothing {
  if (messages.length === 0) return nothing;
  const rest = messages.length - mostShown;
  return html`
    <div class="notices" part="notices" role="status">
      <ul>
        ${messages.slice(0, mostShown).map((message) => html`<li>${message}</li>`)}
        ${rest > 0 ? html`<li>${words.moreProblems(rest)}</li>` : nothing}
      </ul>
    </div>`;
}
