import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';

/**
 * Writes dist/custom-elements.json (Custom Elements Manifest 2.1), so that editors know the elements.
 * It says what the reference page says: each entry there has an id such as `attribute-weights`.
 */
export function buildManifest() {
  const page = parse(readFileSync('web/reference.html', 'utf8'));
  const path = 'dist/package/element.js';
  const fields = (kind) => entries(page, kind).map((entry) => ({ kind: 'field', ...entry }));
  const neuron = {
    kind: 'class',
    customElement: true,
    name: 'SomaNeuron',
    tagName: 'soma-neuron',
    description: page.querySelector('meta[name=description]').getAttribute('content'),
    superclass: { name: 'HTMLElement' },
    attributes: entries(page, 'attribute'),
    members: [
      ...fields('property'),
      ...entries(page, 'method').map((entry) => ({ kind: 'method', ...entry })),
    ],
    events: entries(page, 'event').map((entry) => ({ ...entry, type: { text: 'CustomEvent' } })),
    cssProperties: entries(page, 'custom').map((entry) => ({ ...entry, name: `--${entry.name}` })),
    cssParts: entries(page, 'part'),
  };
  const network = {
    ...neuron,
    name: 'SomaNetwork',
    tagName: 'soma-network',
    members: [...fields('network-property'), ...neuron.members],
    cssParts: [...neuron.cssParts, ...entries(page, 'network-part')],
  };
  const declarations = [neuron, network];
  const reference = ({ name }) => ({ name, module: path });
  const manifest = {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations,
        exports: declarations.map((element) => ({
          kind: 'js',
          name: element.name,
          declaration: reference(element),
        })),
      },
      {
        kind: 'javascript-module',
        path: 'dist/package/index.js',
        exports: declarations.map((element) => ({
          kind: 'custom-element-definition',
          name: element.tagName,
          declaration: reference(element),
        })),
      },
    ],
  };
  writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @returns the name, the description and, where it is given, the type of each thing of that kind */
function entries(page, kind) {
  const prefix = `${kind}-`;
  const documented = page
    .querySelectorAll(`[id^=${prefix}]`)
    .filter((entry) => entry.tagName !== 'SOMA-NEURON');
  if (documented.length === 0) throw new Error(`the reference page has no ${kind}`);
  return documented.map((entry) => {
    const [type, access] = (entry.querySelector('.type')?.text ?? '').split(', ');
    return {
      name: entry.id.slice(prefix.length),
      description: plain(entry.querySelector('p, td').text),
      ...(type ? { type: { text: type } } : {}),
      ...(access === 'to read' ? { readonly: true } : {}),
    };
  });
}

function plain(text) {
  return text.replace(/\s+/g, ' ').trim();
}
