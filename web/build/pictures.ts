import { type HTMLElement, parse } from 'node-html-parser';
import { createSession } from '../src/app/create-session.ts';
import type { Session } from '../src/app/session.ts';
import { readSettings, type Settings } from '../src/app/settings.ts';
import { createViewModel, type ViewModel } from '../src/app/view-model.ts';
import theme from '../src/dom/theme.css?raw';
import { toSvg } from '../src/embed-dialog/picture.ts';
import type { Engine } from '../src/engine/index.ts';
import { instantiate } from '../src/engine/instantiate.ts';
import { en as words } from '../src/locales/neuron/en.ts';
import { problemText } from '../src/locales/neuron/problem-text.ts';
import { createFormat } from '../src/model/format.ts';
import type { Problem } from '../src/model/problem.ts';
import { findTables } from '../src/model/table/find-tables.ts';
import { namesAround, readLayers } from '../src/model/table/read-layers.ts';
import { views } from '../src/views/list.ts';

/** The pictures of a page's widgets as SVG, by the widgets' ids, drawn by the widget's own code. */
export async function drawPictures(page: string, core: Uint8Array): Promise<Map<string, string>> {
  const engine = await instantiate(core);
  const widgets = parse(page).querySelectorAll('soma-neuron[id], soma-network[id]');
  const pictures = new Map<string, string>();
  for (const widget of widgets) pictures.set(widget.id, await drawPicture(widget, engine));
  return pictures;
}

async function drawPicture(widget: HTMLElement, engine: Engine): Promise<string> {
  const { session, viewModel } = openWidget(widget, engine);
  const svg = await toSvg(viewModel, { palette: lightPalette(), font: 'system-ui, sans-serif' });
  session.release();
  return svg;
}

/** A widget as it stands in its page, in English. Throws where it cannot be live. */
export function openWidget(
  widget: HTMLElement,
  engine: Engine,
): {
  readonly session: Session;
  readonly viewModel: ViewModel;
  readonly settings: Settings;
  /** What a reader would be told of. */
  readonly problems: readonly Problem[];
} {
  const settings = readSettings({
    attribute: (name) => widget.getAttribute(name) ?? null,
    language: 'en',
    layers: widget.tagName === 'SOMA-NETWORK' ? { namesAround, readLayers } : undefined,
    tableLanguage: 'en',
    views: Object.keys(views),
  });
  const { session, problems } = createSession(engine, findTables(widget), settings, {});
  if (!session)
    throw new Error(problems.map((problem) => problemText(problem, words, [])).join('; '));
  const format = createFormat(settings.format);
  const viewModel = createViewModel(session, settings, { format, words });
  return { session, viewModel, settings, problems };
}

function lightPalette(): Record<string, string> {
  const colours = theme.matchAll(/--_(\w+): var\(--soma-\w+, light-dark\((#\w+),/g);
  return Object.fromEntries(Array.from(colours, ([, name = '', light = '']) => [name, light]));
}
