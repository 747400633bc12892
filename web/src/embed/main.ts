import { reportHeight } from './height.ts';
import { readQuery, type Wish } from './query.ts';
import { buildTable } from './table.ts';

const neuron = find('soma-neuron');
try {
  fulfil(readQuery(location.search));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  const complaint = find('.complaint');
  complaint.textContent = `This address cannot be read, so here is an example instead. ${error.message}`;
  complaint.hidden = false;
}
// The page round a frame has headings of its own.
if (window.parent !== window) find('h1').remove();
reportHeight(document.body);
// The element starts with what the address says.
void import('../element/define.ts');

function fulfil({ attributes, rows }: Wish): void {
  const { lang, theme } = attributes;
  if (lang !== undefined) document.documentElement.lang = lang;
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  if (rows) {
    neuron.replaceChildren(buildTable(rows));
    neuron.removeAttribute('weights');
  }
  for (const [name, value] of Object.entries(attributes)) neuron.setAttribute(name, value);
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
