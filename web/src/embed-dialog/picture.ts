import type { ViewModel } from '../app/view-model.ts';
import { isOneNeuron } from '../model/network.ts';
import diagramCss from '../views/diagram.css?inline';
import { diagramSvg } from '../views/diagram.ts';
import keyCss from '../views/plot/keys.css?inline';
import { sumText } from '../views/sum.ts';
import { escapeMarkup, toMarkup } from './markup.ts';

/** The theme's colours by name, as in theme.css without its prefix: `text`, `positive`, … */
export type Palette = Readonly<Record<string, string>>;

export interface PictureOptions {
  readonly palette: Palette;
  readonly font: string;
  readonly plot?: Plot;
}

/** The plot as a data: address, with its size in pixels and its legend. */
export interface Plot {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly text: string;
  /** The piece of a line beside it, as SVG that `keyCss` colours, and how wide it is. */
  readonly key: string;
  readonly keyWidth: number;
}

const margin = 20;
const lineHeight = 24;
const lineLength = 64;

/** What the widget shows as one SVG that needs nothing beside it: diagram, sum, and plot. */
export async function toSvg(
  viewModel: ViewModel,
  { palette, font, plot }: PictureOptions,
): Promise<string> {
  const { title } = viewModel.result.state.dataset;
  // As the sum has it: steps are not in a picture.
  const shown = { ...viewModel, step: undefined, width: 560 };
  const diagram = diagramSvg(shown);
  const isOne = isOneNeuron(viewModel.result.state.network);
  const whole = isOne ? undefined : await import('../views/network/diagram.ts');
  const network = whole?.networkSvg(shown);
  const width = diagram.width + 2 * margin;
  let top = margin;
  const parts: string[] = [];

  const write = (text: string, weight: number) => {
    top += lineHeight;
    const place = `x="${margin}" y="${top - 7}" font-weight="${weight}"`;
    parts.push(`<text ${place} fill="${palette['text']}">${escapeMarkup(text)}</text>`);
  };
  if (title) write(title, 600);
  for (const { template, width, height } of network ? [network, diagram] : [diagram]) {
    const place = `x="${margin}" y="${top}" width="${width}" height="${height}"`;
    // The ring round a chosen neuron reaches into the margin.
    parts.push(`<svg ${place} overflow="visible">`);
    parts.push(toMarkup(template), '</svg>');
    top += height + (template === network?.template ? 24 : 8);
  }
  for (const line of wrap(sumText(viewModel))) write(line, 400);
  if (plot) {
    const legend = legendSvg(plot.legend, diagram.width);
    parts.push(`<g transform="translate(${margin} ${top})" fill="${palette['text']}">`);
    parts.push(legend.markup, '</g>');
    top += legend.height;
    const height = (diagram.width * plot.height) / plot.width;
    const place = `x="${margin}" y="${top + 8}" width="${diagram.width}" height="${height}"`;
    parts.push(`<image ${place} href="${plot.address}" />`);
    top += height + 8;
  }

  const height = Math.round(top + margin);
  const css = diagramCss + (whole?.css ?? '') + (plot ? keyCss : '');
  const named: Palette = { ...palette, em: '16px' };
  const style = css.replace(/var\(--_(\w+)\)/g, (_, name: string) => named[name] ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escapeMarkup(font)}" font-size="16">
<style>${style}</style>
<rect width="100%" height="100%" fill="${palette['surface']}" />
${parts.join('\n')}
</svg>
`;
}

// Letters are not measured: none is wider than this on the whole.
const letter = 9;

function legendSvg(
  entries: readonly LegendEntry[],
  width: number,
): { markup: string; height: number } {
  let [x, row] = [0, 0];
  const parts = entries.map(({ text, key, keyWidth }) => {
    const length = keyWidth + 6 + text.length * letter;
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const y = row * lineHeight;
    const place = `x="${x + keyWidth + 6}" y="${y + lineHeight - 7}"`;
    const markup = `<g transform="translate(${x} ${y + 6})">${key}</g><text ${place}>${escapeMarkup(text)}</text>`;
    x += length + 16;
    return markup;
  });
  return { markup: parts.join(''), height: entries.length > 0 ? (row + 1) * lineHeight : 0 };
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ (?=[+=≈])/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < lineLength) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** An SVG as a PNG, at twice its size. Rejects where the browser cannot draw it. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
