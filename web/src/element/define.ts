import { isSupported } from '../dom/supported.ts';
import { loadWords } from '../locales/neuron/load.ts';
import { SomaNeuron } from './soma-neuron.ts';

// A server has no registry, and another copy of the script on the page may have been first.
const registry: CustomElementRegistry | undefined = globalThis.customElements;

// In milliseconds.
const longest = 3000;

define('soma-neuron', SomaNeuron);
if (registry) void whenWanted().then(defineNetwork);

async function defineNetwork(): Promise<void> {
  const { SomaNetwork } = await import('./soma-network.ts');
  define('soma-network', SomaNetwork);
}

// A page of neurons alone has its first prediction before it loads what reads layers.
async function whenWanted(): Promise<void> {
  // On a server there is a registry of Lit's, and no page.
  if (typeof document === 'undefined') return;
  if (document.querySelector('soma-network') || !document.querySelector('soma-neuron')) return;
  await new Promise((resolve) => {
    for (const type of ['soma-ready', 'soma-error']) {
      document.addEventListener(type, resolve, { once: true });
    }
    // None of them may come near the reader.
    setTimeout(resolve, longest);
  });
}

function define(name: string, element: CustomElementConstructor): void {
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
