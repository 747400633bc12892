import type { Rows } from './rows.ts';

/** A real table of these rows, as an author would have written it. */
export function buildTable({ header, body }: Rows): HTMLTableElement {
  const table = document.createElement('table');
  // Numbers of an address mean the same in every language.
  table.lang = '';
  addRow(table.createTHead(), 'th', header);
  const tbody = table.createTBody();
  for (const row of body) addRow(tbody, 'td', row);
  return table;
}

function addRow(section: HTMLTableSectionElement, tag: 'th' | 'td', texts: readonly string[]) {
  const cells = texts.map((text) => {
    const cell = document.createElement(tag);
    cell.textContent = text;
    return cell;
  });
  section.insertRow().append(...cells);
}
