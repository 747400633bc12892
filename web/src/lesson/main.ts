import '../element/define.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';

const ready: SomaNeuron[] = [];
const note = ({ target }: Event) => ready.push(target as SomaNeuron);
document.addEventListener('soma-ready', note);

// The widgets come first: what keeps their numbers in a link waits for them, and the page's own
// figures stand as plain HTML until they are done.
void import('./links.ts').then(({ wireLinks }) => {
  document.removeEventListener('soma-ready', note);
  wireLinks(document, ready);
});
void import('./figures.ts').then(({ wireFigures }) => wireFigures(document));
