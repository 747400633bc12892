import { SomaNeuron } from './soma-neuron.ts';

// Another copy of the script on the page may have been first.
if (!customElements.get('soma-neuron')) customElements.define('soma-neuron', SomaNeuron);
