import { isSupported } from '../dom/supported.ts';
import { loadWords } from '../locales/neuron/load.ts';
import { SomaNeuron } from './soma-neuron.ts';

// A server has no registry, and another copy of the script on the page may have been first.
const registry: CustomElementRegistry | undefined = globalThis.customElements;
const first = registry?.get('soma-neuron');
if (first && first !== SomaNeuron) {
  console.warn(
    'soma-neuron: a copy of the script is on this page already, so this one does nothing',
  );
}
if (registry && !first) {
  if (isSupported()) registry.define('soma-neuron', SomaNeuron);
  else for (const element of document.querySelectorAll('soma-neuron')) void sayTooOld(element);
}

/** One line below the author's table, which is all that a browser from before the oldest served shows. */
async function sayTooOld(element: Element): Promise<void> {
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const words = await loadWords(language.toLowerCase());
  const line = document.createElement('p');
  line.dir = 'auto';
  line.textContent = words.noEngine('this browser is too old');
  element.append(line);
}
