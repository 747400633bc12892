import { fallbackNotice } from './fallback-notice.ts';
import { reportHeight } from './height.ts';
import { type Configuration, readQuery } from './query.ts';
import { buildTable } from './table.ts';

const language = new URLSearchParams(location.search).get('lang');
if (language) document.documentElement.lang = language;
try {
  configure(readQuery(location.search));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  complain(fallbackNotice(document.documentElement.lang), error.message);
}
// The page round a frame has headings of its own.
if (window.parent !== window) find('h1').remove();
reportHeight(document.body);
// The element starts with what the address says.
void import('../element/define.ts');

function configure({ problems, attributes, rows, layers = [] }: Configuration): void {
  const neuron = find('soma-neuron');
  const element = layers.length > 0 ? document.createElement('soma-network') : neuron;
  if (problems.length > 0) complain('', problems.join(' '));
  const { theme } = attributes;
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  if (rows) {
    neuron.replaceChildren(buildTable(rows));
    neuron.removeAttribute('weights');
  }
  if (element !== neuron) {
    // The example's predictions are those of one neuron.
    if (!rows) for (const row of neuron.querySelectorAll('tr')) row.lastElementChild?.remove();
    element.append(...neuron.children, ...layers.map(buildTable));
    neuron.replaceWith(element);
    find('main').ariaLabel = 'Network';
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

// The reason quotes the address and is for its author: in English in any language.
function complain(said: string, message: string): void {
  const reason = document.createElement('bdi');
  reason.lang = 'en';
  reason.textContent = message;
  const complaint = find('.complaint');
  complaint.dir = 'auto';
  complaint.replaceChildren(said, ' ', reason);
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
