import { html, nothing, type TemplateResult } from 'lit';

// A table of a thousand wrong cells is one mistake, not a thousand.
const maxShown = 3;

/** What is wrong, in a line each; `more` words how many others there are. */
export function notices(
  messages: readonly string[],
  more: (count: number) => string,
): TemplateResult | typeof nothing {
  if (messages.length === 0) return nothing;
  const rest = messages.length - maxShown;
  return html`
    <div class="notices" part="notices" role="status">
      <ul>
        ${messages.slice(0, maxShown).map((message) => html`<li>${message}</li>`)}
        ${rest > 0 ? html`<li>${more(rest)}</li>` : nothing}
      </ul>
    </div>`;
}
