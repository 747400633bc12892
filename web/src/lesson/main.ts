import '../element/define.ts';
import type { SomaNetwork } from '../element/soma-network.ts';
import type { SomaNeuron } from '../element/soma-neuron.ts';

// Noted at once: they are the author's until a reader changes them.
const ready = new Map<SomaNeuron | SomaNetwork, Record<string, unknown>>();
const note = ({ target }: Event) => {
  const widget = target as SomaNeuron | SomaNetwork;
  ready.set(widget, { ...widget.toJSON(), selected: widget.selected });
};
document.addEventListener('soma-ready', note);

// The widgets come first. What keeps their numbers in a link waits for one of them to be live, or
// to say why it is not, and the page's own figures stand as plain HTML until then.
const first = new Promise<void>((resolve) => {
  for (const type of ['soma-ready', 'soma-error']) {
    document.addEventListener(type, () => resolve(), { once: true });
  }
});

void first.then(async () => {
  const { wireLinks } = await import('./links.ts');
  document.removeEventListener('soma-ready', note);
  wireLinks(document, ready);
});

// The first lesson has figures of its own.
if (document.querySelector('soma-race')) {
  void first.then(async () => {
    const { wireFigures } = await import('./figures.ts');
    await wireFigures(document);
  });
}
