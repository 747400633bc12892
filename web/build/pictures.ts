import { type HTMLElement as Node, parse } from 'node-html-parser';
import theme from '../src/dom/theme.css?raw';
import { frameOf } from '../src/element/frame.ts';
import { readSettings } from '../src/element/settings.ts';
import { open } from '../src/element/source.ts';
import { toSvg } from '../src/embed-dialog/picture.ts';
import type { Engine } from '../src/engine/index.ts';
import { instantiate } from '../src/engine/instantiate.ts';
import { en as words } from '../src/locales/neuron/en.ts';
import { createFormat } from '../src/model/format.ts';

/** The pictures of a page's widgets as SVG, by the widgets' ids, drawn by the widget's own code. */
export async function drawPictures(page: string, core: Uint8Array): Promise<Map<string, string>> {
  const engine = await instantiate(core);
  const widgets = parse(page).querySelectorAll('soma-neuron[id]');
  return new Map(widgets.map((widget) => [widget.id, drawPicture(asElement(widget), engine)]));
}

function drawPicture(widget: HTMLElement, engine: Engine): string {
  const settings = readSettings(widget, words);
  const { session, problems } = open(widget, engine, settings, {}, words);
  if (!session) throw new Error(problems.map(({ message }) => message).join('; '));
  const format = createFormat(settings.format);
  const frame = frameOf(session, settings, { format, words, width: 0 });
  const svg = toSvg(frame, { palette: lightPalette(), font: 'system-ui, sans-serif' });
  session.release();
  return svg;
}

function lightPalette(): Record<string, string> {
  const colours = theme.matchAll(/--_(\w+): var\(--soma-\w+, light-dark\((#\w+),/g);
  return Object.fromEntries(Array.from(colours, ([, name = '', light = '']) => [name, light]));
}

// A browser's table has rows, cells and a caption; the parser knows only children.
export function asElement(widget: Node): HTMLElement {
  const table = widget.querySelector('table');
  if (!table) throw new Error(`${widget.id}: no table inside`);
  const cells = (row: Node) =>
    row
      .querySelectorAll('th, td')
      .map((cell) => Object.assign(cell, { abbr: cell.getAttribute('abbr') ?? '' }));
  Object.assign(table, {
    caption: table.querySelector('caption'),
    rows: table.querySelectorAll('tr').map((row) => Object.assign(row, { cells: cells(row) })),
  });
  return widget as unknown as HTMLElement;
}
