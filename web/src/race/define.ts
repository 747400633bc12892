import { isSupported } from '../dom/supported.ts';
import { SomaRace } from './soma-race.ts';

// A server has no registry, and another copy of the script on the page may have been first.
const registry: CustomElementRegistry | undefined = globalThis.customElements;
const first = registry?.get('soma-race');
if (first && first !== SomaRace) {
  console.warn('soma-race: a copy of the script is on this page already, so this one does nothing');
}
if (registry && !first && isSupported()) registry.define('soma-race', SomaRace);
