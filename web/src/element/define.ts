import './define-neuron.ts';
import { register } from './register.ts';

// In milliseconds.
const longest = 3000;

// A server has none.
if (globalThis.customElements) void whenWanted().then(defineNetwork);

async function defineNetwork(): Promise<void> {
  const { SomaNetwork } = await import('./soma-network.ts');
  register('soma-network', SomaNetwork);
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
