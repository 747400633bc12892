import { type HTMLElement, parse } from 'node-html-parser';
import { ownNumbers } from '../src/app/script-access.ts';
import { displayAttributes, modelAttributes } from '../src/app/settings.ts';
import { createViewModel, type ViewModel } from '../src/app/view-model.ts';
import { embedAddress, type Place, type Shared, snippets } from '../src/embed-dialog/snippets.ts';
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
  const found = firstWidget(page);
  const { session, settings } = openWidget(found, await instantiate(core));
  const { state, place } = session;
  session.apply({ ...state, network: withNeuronNumbers(state.network, place, { weights }) });
  const format = createFormat(settings.format);
  const shared = sharedOf(found, createViewModel(session, settings, { format, words }));
  const texts = Object.entries(snippets).map(([place, write]) => [place, write(shared)]);
  return Object.fromEntries(texts) as Record<Place, string>;
}

/** A page's first widget: the address that shows it alone, and its tables. */
export async function writeAddress(
  page: string,
  core: Uint8Array,
): Promise<{ readonly address: string; readonly tables: string }> {
  const found = firstWidget(page);
  const { session, viewModel } = openWidget(found, await instantiate(core));
  const address = embedAddress(sharedOf(found, viewModel));
  session.release();
  return { address, tables: found.querySelectorAll('table').join('') };
}

function firstWidget(page: string): HTMLElement {
  const found = parse(page).querySelector('soma-neuron, soma-network');
  if (!found) throw new Error('the page has no widget');
  return found;
}

function sharedOf(found: HTMLElement, { result, neuron, format }: ViewModel): Shared {
  const own: readonly string[] = ownNumbers;
  const names = [...modelAttributes, ...displayAttributes].filter((name) => !own.includes(name));
  const attributes = Object.fromEntries(
    Object.entries(found.attributes).filter(([name]) => names.includes(name)),
  );
  const tag = found.tagName === 'SOMA-NETWORK' ? 'soma-network' : 'soma-neuron';
  return { tag, result, neuron, format, words, attributes };
}
