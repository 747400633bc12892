import { html, render } from 'lit';

/** A button under each piece of code that copies it, or selects it where the clipboard refuses. */
export function wireCopies(page: Document): void {
  for (const code of page.querySelectorAll<HTMLElement>('pre > code')) {
    const tools = page.createElement('div');
    tools.className = 'tools';
    code.parentElement?.after(tools);
    offerCopy(tools, code);
  }
}

function offerCopy(tools: HTMLElement, code: HTMLElement): void {
  const place = tools.appendChild(tools.ownerDocument.createElement('div'));
  place.className = 'copy';
  const show = (says: string) => {
    render(
      html`<button type="button" @click=${copy}>Copy</button> <span role="status">${says}</span>`,
      place,
    );
  };

  async function copy() {
    show('');
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      show('Copied.');
    } catch {
      getSelection()?.selectAllChildren(code);
      show('Selected; copy it with the keyboard.');
    }
  }

  show('');
}
