import { parse } from 'node-html-parser';
import { readSettings } from '../src/element/settings.ts';
import { open } from '../src/element/source.ts';
import { type Place, snippets } from '../src/embed-dialog/snippets.ts';
import { instantiate } from '../src/engine/instantiate.ts';
import { en as words } from '../src/locales/neuron/en.ts';
import { createFormat } from '../src/model/format.ts';
import { asElement } from './pictures.ts';

/** What the Embed dialog of a page's only widget gives for each place, once its weights are these. */
export async function writeSnippets(
  page: string,
  weights: readonly number[],
  core: Uint8Array,
): Promise<Record<Place, string>> {
  const found = parse(page).querySelector('soma-neuron');
  if (!found) throw new Error('the page has no widget');
  const widget = asElement(found);
  const settings = readSettings(widget, words);
  const { session, problems } = open(widget, await instantiate(core), settings, {}, words);
  if (!session) throw new Error(problems.map(({ message }) => message).join('; '));
  session.apply({ ...session.state, weights });
  const { weights: _, ...attributes } = found.attributes;
  const shared = {
    result: session.result,
    format: createFormat(settings.format),
    attributes,
  };
  const texts = Object.entries(snippets).map(([place, write]) => [place, write(shared)]);
  return Object.fromEntries(texts) as Record<Place, string>;
}
