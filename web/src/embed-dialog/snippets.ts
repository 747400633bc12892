import type { Words } from '../locales/neuron/en.ts';
import { columnIndex } from '../model/dataset.ts';
import type { Format } from '../model/format.ts';
import type { Parameter } from '../model/network.ts';
import type { Neuron } from '../model/neuron.ts';
import type { Result } from '../model/result.ts';
import type { State } from '../model/state.ts';
import { isLocked, usualTraining } from '../model/training.ts';
import { predictionNames } from '../model/usual-names.ts';
import { inputsToCsv, layersToCsv } from './csv.ts';
import { escapeMarkup } from './markup.ts';
import { type SharedTable, tablesOf } from './tables.ts';

/** A widget as it stands: what an author needs to show the same elsewhere. */
export interface Shared {
  readonly tag: 'soma-neuron' | 'soma-network';
  /** With a name for everything. */
  readonly result: Result;
  /** The neuron whose numbers the attributes of a `<soma-neuron>` are. */
  readonly neuron: Neuron;
  readonly format: Format;
  readonly words: Words;
  /** The element's attributes, without the network's own numbers: those come from the result. */
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
  return `${openTag(shared)}\n${htmlTables(shared)}\n${closeTag(shared)}\n${script}\n`;
}

/** The address of the widget alone, `embed.html` with its query. */
export function embedAddress(shared: Shared): string {
  const layers = shared.tag === 'soma-network' ? layersToCsv(shared.result) : [];
  const query = new URLSearchParams({
    ...attributesOf(shared),
    data: inputsToCsv(shared.result),
    ...Object.fromEntries(layers.map((csv, place) => [`layer${place + 1}`, csv])),
  });
  return `embed.html?${query}`;
}

// What a feed reader strips of the frame, the tables below it still say.
function iframe(shared: Shared): string {
  const name = escapeMarkup(shared.result.state.dataset.title || shared.neuron.output.title);
  const address = escapeMarkup(embedAddress(shared));
  return `<iframe src="${address}" title="${name}" width="100%" height="${shared.height ?? 720}" loading="lazy" style="border: 0"></iframe>
<details>
<summary>${name}</summary>
${htmlTables(shared)}
</details>
`;
}

// Tools of all kinds leave a block that begins with a tag they know as it is, up to an empty line;
// pandoc reads what is in the cells all the same.
function markdown(shared: Shared): string {
  const tables = htmlTables(shared, escapeMarkdown);
  return `<div>\n${openTag(shared)}\n${tables}\n${closeTag(shared)}\n</div>\n${script}\n`;
}

function hugo(shared: Shared): string {
  const tables = tablesOf(shared).map(pipeTable).join('\n');
  return `${openTag(shared, true)}\n\n${tables}\n${closeTag(shared)}\n${script}\n`;
}

// Kramdown reads Markdown inside an element only where it is asked to.
function jekyll(shared: Shared): string {
  return hugo(shared).replace(`<${shared.tag}`, `<${shared.tag} markdown="block"`);
}

function org(shared: Shared): string {
  const raw = (text: string) => `#+begin_export html\n${text}\n#+end_export\n`;
  const tables = tablesOf(shared).map((table) => `${orgTable(table)}\n`);
  const end = raw(`${closeTag(shared)}\n${script}`);
  return [raw(openTag(shared, true)), '\n', ...tables, end].join('');
}

function orgTable({ caption, heads, rows }: SharedTable): string {
  const row = (texts: readonly string[]) => `| ${texts.map(escapeOrg).join(' | ')} |\n`;
  const rule = `|${heads.map(() => '---').join('+')}|\n`;
  const title = caption && `#+caption: ${escapeOrg(caption)}\n`;
  return [title, row(heads.map(({ name }) => name)), rule, ...rows.map(row)].join('');
}

// What would split a cell, or make a small letter of the next.
function escapeOrg(text: string): string {
  const entities: Record<string, string> = { '|': 'vert', _: 'under', '^': 'asciicirc' };
  return text.replace(/[|_^]/g, (sign) => `\\${entities[sign]}{}`);
}

// The shortcode's template does the escaping; the script lies in the site's folder of files.
function nikola(shared: Shared): string {
  const element = shared.tag === 'soma-neuron' ? {} : { element: shared.tag };
  const attributes = Object.entries({ ...element, ...attributesOf(shared, true) }).map(
    ([name, value]) => ` ${name}="${value.replace(/["\\]/g, '\\$&')}"`,
  );
  const loaded = script.replace('soma.js', '/soma.js');
  return `${loaded}\n\n{{% soma${attributes.join('')} %}}\n${htmlTables(shared)}\n{{% /soma %}}\n`;
}

function attributesOf(shared: Shared, named = false): Record<string, string> {
  const { result, neuron, attributes, tag } = shared;
  const { dataset } = result.state;
  const { output, label, target: _, ...others } = attributes;
  // Another table may have come, without the columns that the author named.
  const isStale = (name: string, column: string) =>
    (name === 'x' || name === 'compare') && columnIndex(dataset, column) < 0;
  const isUsual =
    tag === 'soma-network' ||
    (output === undefined && predictionNames.includes(neuron.output.name));
  return {
    ...(tag === 'soma-network'
      ? networkNumbers(result.state)
      : neuronNumbers(neuron, result.state)),
    ...(isUsual ? {} : { output: neuron.output.name }),
    ...(named || label !== undefined ? { label: dataset.exampleName } : {}),
    ...trainingAttributes(result.state),
    ...Object.fromEntries(Object.entries(others).filter(([name, value]) => !isStale(name, value))),
  };
}

function neuronNumbers(
  { weights, bias, activation, threshold, place }: Neuron,
  { dataset, training }: State,
): Record<string, string> {
  const parameter: Parameter = { kind: 'bias', layer: place.layer, output: place.neuron };
  const learns = dataset.targetColumns.length > 0 && !isLocked(training, parameter);
  return {
    weights: weights.join(' '),
    ...(bias === 0 && !learns ? {} : { bias: String(bias) }),
    ...(activation === 'identity' ? {} : { activation }),
    ...(threshold === 0 ? {} : { threshold: String(threshold) }),
  };
}

// One word for all layers, where they are alike.
function networkNumbers({ network }: State): Record<string, string> {
  const short = (words: readonly string[]) =>
    words.every((word) => word === words[0]) ? (words[0] ?? '') : words.join(' ');
  const activation = short(network.map((layer) => layer.activation));
  const threshold = short(network.map((layer) => String(layer.threshold)));
  return {
    ...(activation === 'identity' ? {} : { activation }),
    ...(threshold === '0' ? {} : { threshold }),
  };
}

function trainingAttributes({ dataset, network, training }: State): Record<string, string> {
  const { outputs, targetColumns, inputs } = dataset;
  if (targetColumns.length === 0) return {};
  const target = targetColumns.map(({ name }, place) =>
    outputs.length === 1 ? name : `${outputs[place]?.name}: ${name}`,
  );
  const neurons = [...(network[0]?.bias ?? []).keys()];
  const locked = inputs.filter((_, input) =>
    neurons.every((output) => isLocked(training, { kind: 'weight', layer: 0, output, input })),
  );
  const own = (['method', 'alpha', 'nudge', 'order', 'goal'] as const).filter(
    (name) => training[name] !== usualTraining[name],
  );
  return {
    target: target.join(', '),
    ...(locked.length > 0 ? { locked: locked.map(({ name }) => name).join(', ') } : {}),
    ...Object.fromEntries(own.map((name) => [name, String(training[name])])),
  };
}

function openTag(shared: Shared, named = false): string {
  return `<${shared.tag}${writeAttributes(attributesOf(shared, named))}>`;
}

function closeTag({ tag }: Shared): string {
  return `</${tag}>`;
}

function writeAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
}

function pipeTable({ heads, rows }: SharedTable): string {
  const row = (texts: readonly string[]) => `| ${texts.map(escapeMarkdown).join(' | ')} |\n`;
  return [
    row(heads.map(({ name }) => name)),
    row(heads.map((_, index) => (index ? '---:' : '---'))),
    ...rows.map(row),
  ].join('');
}

// As it was typed: no emphasis, no tags, no quotes turned round.
function escapeMarkdown(text: string): string {
  return text.replace(/[&\\`*_[\]<>|"'$^~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function htmlTables(shared: Shared, write = escapeMarkup): string {
  return tablesOf(shared)
    .map((table) => htmlTable(table, write))
    .join('\n');
}

function htmlTable({ caption, heads, rows }: SharedTable, write: typeof escapeMarkup): string {
  const heading = ({ name, title }: { name: string; title: string }) =>
    name === title ? `<th>${write(title)}</th>` : `<th abbr="${write(name)}">${write(title)}</th>`;
  const body = rows.map(([label = '', ...values]) => {
    const data = values.map((value) => `<td>${write(value)}</td>`);
    return `    <tr><th>${write(label)}</th>${data.join('')}</tr>`;
  });
  return [
    '  <table>',
    ...(caption ? [`    <caption>${write(caption)}</caption>`] : []),
    `    <tr>${heads.map(heading).join('')}</tr>`,
    ...body,
    '  </table>',
  ].join('\n');
}
