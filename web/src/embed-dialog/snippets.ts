import { columnIndex, valueAt } from '../model/dataset.ts';
import type { Format } from '../model/format.ts';
import type { Neuron } from '../model/neuron.ts';
import type { Result } from '../model/result.ts';
import { predictionNames } from '../model/usual-names.ts';
import { inputsToCsv } from './csv.ts';
import { escapeMarkup } from './markup.ts';

/** A widget as it stands: what an author needs to show the same elsewhere. */
export interface Shared {
  /** With a name for everything. */
  readonly result: Result;
  /** The neuron whose numbers the element's attributes are. */
  readonly neuron: Neuron;
  readonly format: Format;
  /** The element's attributes, without the neuron's own numbers: those come from the result. */
  readonly attributes: Readonly<Record<string, string>>;
  /** How high the widget is, in CSS pixels, where that is known. */
  readonly height?: number;
}

/** Ways of writing a post, and the text that puts the widget into it. */
export const snippets = {
  HTML: html,
  iframe,
  Markdown: markdown,
  'Org mode': org,
  Nikola: nikola,
  Hugo: hugo,
  Jekyll: jekyll,
  Jupyter: (shared: Shared) => `%%html\n${html(shared)}`,
} as const satisfies Record<string, (shared: Shared) => string>;

export type Place = keyof typeof snippets;

const script = '<script type="module" src="soma.js"></script>';

function html(shared: Shared): string {
  return `${openTag(shared)}\n${htmlTable(shared)}\n</soma-neuron>\n${script}\n`;
}

/** The address of the widget alone, `embed.html` with its query. */
function embedAddress(shared: Shared): string {
  const query = new URLSearchParams({
    ...attributesOf(shared),
    data: inputsToCsv(shared.result),
  });
  return `embed.html?${query}`;
}

// What a feed reader strips of the frame, the table below it still says.
function iframe(shared: Shared): string {
  const name = escapeMarkup(shared.result.state.dataset.title || shared.neuron.output.title);
  const address = escapeMarkup(embedAddress(shared));
  return `<iframe src="${address}" title="${name}" width="100%" height="${shared.height ?? 720}" loading="lazy" style="border: 0"></iframe>
<details>
<summary>${name}</summary>
${htmlTable(shared)}
</details>
`;
}

// Tools of all kinds leave a block that begins with a tag they know as it is, up to an empty line;
// pandoc reads what is in the cells all the same.
function markdown(shared: Shared): string {
  const table = htmlTable(shared, escapeMarkdown);
  return `<div>\n${openTag(shared)}\n${table}\n</soma-neuron>\n</div>\n${script}\n`;
}

function hugo(shared: Shared): string {
  return `${openTag(shared, true)}\n\n${pipeTable(shared)}\n</soma-neuron>\n${script}\n`;
}

// Kramdown reads Markdown inside an element only where it is asked to.
function jekyll(shared: Shared): string {
  return hugo(shared).replace('<soma-neuron', '<soma-neuron markdown="block"');
}

function org(shared: Shared): string {
  const [header = [], ...body] = cells(shared);
  const row = (texts: readonly string[]) => `| ${texts.map(escapeOrg).join(' | ')} |\n`;
  const rule = `|${header.map(() => '---').join('+')}|\n`;
  const raw = (text: string) => `#+begin_export html\n${text}\n#+end_export\n`;
  const { title } = shared.result.state.dataset;
  return [
    ...[raw(openTag(shared, true)), '\n', title && `#+caption: ${escapeOrg(title)}\n`],
    ...[row(header), rule, ...body.map(row), '\n', raw(`</soma-neuron>\n${script}`)],
  ].join('');
}

// What would split a cell, or make a small letter of the next.
function escapeOrg(text: string): string {
  const entities: Record<string, string> = { '|': 'vert', _: 'under', '^': 'asciicirc' };
  return text.replace(/[|_^]/g, (sign) => `\\${entities[sign]}{}`);
}

// The shortcode's template does the escaping; the script lies in the site's folder of files.
function nikola(shared: Shared): string {
  const attributes = Object.entries(attributesOf(shared, true)).map(
    ([name, value]) => ` ${name}="${value.replace(/["\\]/g, '\\$&')}"`,
  );
  const loaded = script.replace('soma.js', '/soma.js');
  return `${loaded}\n\n{{% soma${attributes.join('')} %}}\n${htmlTable(shared)}\n{{% /soma %}}\n`;
}

function attributesOf(
  { result, neuron, attributes }: Shared,
  named = false,
): Record<string, string> {
  const { weights, bias, activation, threshold } = neuron;
  const { dataset } = result.state;
  const { output, label, ...others } = attributes;
  // Another table may have come, without the columns that the author named.
  const isStale = (name: string, column: string) =>
    (name === 'x' || name === 'compare') && columnIndex(dataset, column) < 0;
  const isUsual = output === undefined && predictionNames.includes(neuron.output.name);
  return {
    weights: weights.join(' '),
    ...(bias === 0 ? {} : { bias: String(bias) }),
    ...(activation === 'identity' ? {} : { activation }),
    ...(threshold === 0 ? {} : { threshold: String(threshold) }),
    ...(isUsual ? {} : { output: neuron.output.name }),
    ...(named || label !== undefined ? { label: dataset.exampleName } : {}),
    ...Object.fromEntries(Object.entries(others).filter(([name, value]) => !isStale(name, value))),
  };
}

function openTag(shared: Shared, named = false): string {
  return `<soma-neuron${writeAttributes(attributesOf(shared, named))}>`;
}

function writeAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
}

// The header, and a row for each example with its prediction as readers see it before scripts.
function cells({ result, format }: Shared): string[][] {
  const { dataset } = result.state;
  const header = [dataset.exampleName, ...dataset.inputs.map(({ name }) => name)];
  const rows = dataset.labels.map((label, example) => [
    label,
    ...dataset.inputs.map((_, input) => write(valueAt(dataset, input, example))),
    ...dataset.outputs.map((_, output) =>
      format.prediction(result.predictions[output * dataset.labels.length + example] ?? Number.NaN),
    ),
  ]);
  return [[...header, ...dataset.outputs.map(({ name }) => name)], ...rows];
}

// On a page in German, 1.234 would be read as 1234: a last zero leaves one reading in every language.
function write(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function pipeTable(shared: Shared): string {
  const [header = [], ...body] = cells(shared);
  const row = (texts: readonly string[]) => `| ${texts.map(escapeMarkdown).join(' | ')} |\n`;
  return [
    row(header),
    row(header.map((_, index) => (index ? '---:' : '---'))),
    ...body.map(row),
  ].join('');
}

// As it was typed: no emphasis, no tags, no quotes turned round.
function escapeMarkdown(text: string): string {
  return text.replace(/[&\\`*_[\]<>|"'$^~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function htmlTable(shared: Shared, write = escapeMarkup): string {
  const { title, inputs, outputs, exampleName } = shared.result.state.dataset;
  const [, ...body] = cells(shared);
  const heading = ({ name, title: full }: { name: string; title: string }) =>
    name === full ? `<th>${write(full)}</th>` : `<th abbr="${write(name)}">${write(full)}</th>`;
  const headings = [`<th>${write(exampleName)}</th>`, ...[...inputs, ...outputs].map(heading)];
  const rows = body.map(([label = '', ...values]) => {
    const data = values.map((value) => `<td>${write(value)}</td>`);
    return `    <tr><th>${write(label)}</th>${data.join('')}</tr>`;
  });
  return [
    '  <table>',
    ...(title ? [`    <caption>${write(title)}</caption>`] : []),
    `    <tr>${headings.join('')}</tr>`,
    ...rows,
    '  </table>',
  ].join('\n');
}
