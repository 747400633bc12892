import { isSupported } from '../dom/supported.ts';
import { loadWords } from '../locales/neuron/load.ts';

// A server has no registry, and another copy of the script on the page may have been first.
const registry: CustomElementRegistry | undefined = globalThis.customElements;

export function register(name: string, element: CustomElementConstructor): void {
  const first = registry?.get(name);
  if (first && first !== element) {
    console.warn(`${name}: a copy of the script is on this page already, so this one does nothing`);
  }
  if (!registry || first) return;
  if (isSupported()) registry.define(name, element);
  else for (const found of document.querySelectorAll(name)) void sayTooOld(found);
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
