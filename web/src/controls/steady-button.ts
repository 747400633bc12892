import { html, nothing, type TemplateResult } from 'lit';

/** A button that stays where it leads nowhere, since one that is disabled drops the focus. */
export function steadyButton(
  name: string,
  leads: boolean,
  press: () => void,
  kind: 'quiet' | typeof nothing = nothing,
  shortcut: string | typeof nothing = nothing,
): TemplateResult {
  return html`
    <button type="button" class=${kind} aria-disabled=${!leads}
      aria-keyshortcuts=${shortcut}
      @click=${leads ? press : nothing}>${name}</button>`;
}
