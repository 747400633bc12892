import { html, nothing, render } from 'lit';

/**
 * A button that copies an address. Where the clipboard is missing or refuses, the address stands
 * in a field instead, selected, for the reader to copy.
 */
export function offerLink(place: HTMLElement, address: () => string): void {
  const show = (says: string, shown?: string) => {
    render(template(says, copy, shown), place);
  };

  async function copy() {
    const link = address();
    show('');
    try {
      await navigator.clipboard.writeText(link);
      show('Link copied: it opens this page with these numbers.');
    } catch {
      show('Copy this link:', link);
      place.querySelector('input')?.select();
    }
  }

  show('');
}

function template(says: string, copy: () => Promise<void>, shown: string | undefined) {
  return html`
    <p role="status">${says}</p>
    ${
      shown === undefined
        ? nothing
        : html`<input type="text" readonly aria-label="Link with these numbers" .value=${shown} />`
    }
    <button type="button" @click=${copy}>Copy link</button>`;
}
