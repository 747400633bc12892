import { parse } from 'node-html-parser';
import { createViewModel } from '../src/app/view-model.ts';
import { type Place, type Shared, snippets } from '../src/embed-dialog/snippets.ts';
import { instantiate } from '../src/engine/instantiate.ts';
import { en as words } from '../src/locales/neuron/en.ts';
import { createFormat } from '../src/model/format.ts';
import { withNeuronNumbers } from '../src/model/network.ts';
import { openWidget } from './pictures.ts';

/** What the Embed dialog of a page's only widget gives for each place, once its weights are these. */
export async function writeSnippets(
  page: string,
  weights: readonly number[],
  core: Uint8Array,
): Promise<Record<Place, string>> {
  const found = parse(page).querySelector('soma-neuron, soma-network');
  if (!found) throw new Error('the page has no widget');
  const { session, settings } = openWidget(found, await instantiate(core));
  const { state, place } = session;
  session.apply({ ...state, network: withNeuronNumbers(state.network, place, { weights }) });
  const format = createFormat(settings.format);
  const { result, neuron } = createViewModel(session, settings, { format, words });
  const { weights: _, ...attributes } = found.attributes;
  const tag = found.tagName === 'SOMA-NETWORK' ? 'soma-network' : 'soma-neuron';
  const shared: Shared = { tag, result, neuron, format, words, attributes };
  const texts = Object.entries(snippets).map(([place, write]) => [place, write(shared)]);
  return Object.fromEntries(texts) as Record<Place, string>;
}
