import { isSupported } from '../dom/supported.ts';
import { SomaRace } from './soma-race.ts';

// A server has no registry, and another copy of the script on the page may have been first.
const registry: CustomElementRegistry | undefined = globalThis.customElements;
if (registry && !registry.get('soma-race') && isSupported()) registry.define('soma-race', SomaRace);
