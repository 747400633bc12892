import { html, nothing, type TemplateResult } from 'lit';

// A table of a thousand wrong cells is one mistake, not a thousand.
const maxShown = 3;

/**
 * What is wrong, in a line each; `more` words how many others there are. Its place is there before
 * there is anything to say: what comes into a page together with its text is not read out.
 */
export function notices(
  messages: readonly string[],
  more: (count: number) => string,
): TemplateResult {
  const rest = messages.length - maxShown;
  const list = html`
      <ul>
        ${messages.slice(0, maxShown).map((message) => html`<li>${message}</li>`)}
        ${rest > 0 ? html`<li>${more(rest)}</li>` : nothing}
      </ul>`;
  const some = messages.length > 0;
  return html`
    <div class="notices" part=${some ? 'notices' : nothing} role="status">${some ? list : nothing}</div>`;
}
