import { SomaRace } from './soma-race.ts';

// Another copy of the script on the page may have been first.
if (!customElements.get('soma-race')) customElements.define('soma-race', SomaRace);
