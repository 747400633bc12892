import { SomaNeuron } from './soma-neuron.ts';

// A server has no registry, and another copy of the script on the page may have been first.
const registry: CustomElementRegistry | undefined = globalThis.customElements;
if (registry && !registry.get('soma-neuron')) registry.define('soma-neuron', SomaNeuron);
