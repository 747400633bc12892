import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { displayAttributes, modelAttributes } from '../../web/src/app/settings.ts';
import { snippets } from '../../web/src/embed-dialog/snippets.ts';
import { instantiate } from '../../web/src/engine/instantiate.ts';
import { createFormat } from '../../web/src/model/format.ts';
import { firstOutput } from '../../web/src/model/network.ts';
import { neuronOf } from '../../web/src/model/neuron.ts';
import { readData } from '../../web/src/model/read-data.ts';
import { compute } from '../../web/src/model/result.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';
import { readTables } from '../../web/src/model/table/read-tables.ts';
import { stateOf } from './state-of.ts';

const fromRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const engine = await instantiate(fromRoot('build/wasm/web/soma-core.wasm'));
const format = createFormat({ language: 'en', style: 'number', digits: 2 });

/** What the dialog gives where a reader has brought this CSV. */
function shared(csv: string, title: string, attributes: Record<string, string> = {}) {
  const before = stateOf([[1, 2]], [0.5, 0.25]);
  const options = { title, language: 'en', shown: before.dataset };
  const { state } = readData(before, csv, options);
  if (!state) throw new Error('there is no state');
  const result = compute(engine.workspace(), state);
  const neuron = neuronOf(result, firstOutput(state.network));
  return { result, neuron, format, attributes };
}

test('a line break in a heading of CSV is a space, and breaks no table', () => {
  const texts = shared('Team,"Shots\non goal",Saves\nReds,1,2\nBlues,3,4\n', 'Own data');
  expect(snippets.Hugo(texts)).toContain('| Team | Shots on goal | Saves | Prediction |');
  expect(snippets['Org mode'](texts)).toContain('| Team | Shots on goal | Saves | Prediction |');
});

test('a caption of Org mode says what it said', () => {
  const texts = shared('Team,a\nReds,1\nBlues,2\n', 'my_data_2');
  expect(snippets['Org mode'](texts)).toContain('#+caption: my\\under{}data\\under{}2\n');
});

test('columns that are there no longer are not asked for', () => {
  const attributes = {
    label: 'Game',
    x: 'Toes',
    compare: 'Saves',
    output: 'Chance',
    views: 'table',
  };
  const text = snippets.HTML(shared('Team,Shots,Saves\nReds,1,2\nBlues,3,4\n', '', attributes));
  expect(text).toContain(
    '<soma-neuron weights="0.1 0.1" output="Prediction" label="Team" compare="Saves" views="table">',
  );
});

test('Nikola’s shortcode hands on every attribute that there is', () => {
  const template = fromRoot('tests/embed/nikola/shortcodes/soma.tmpl').toString();
  const [, list = ''] = template.match(/ATTRIBUTES = \(([^)]*)\)/) ?? [];
  const known = Array.from(list.matchAll(/"([^"]+)"/g), ([, name]) => name);
  expect(known.sort()).toEqual([...modelAttributes, ...displayAttributes].sort());
});

test('numbers are read as they were meant, whatever language they come to', () => {
  const csv = 'Team,Shots,Saves\nReds,1.234,-100.125\nBlues,5.678,2000\n';
  for (const language of ['de', 'en', undefined]) {
    const text = snippets.HTML(shared(csv, ''));
    const options = { outputs: [['Prediction']], label: null, language };
    const read = readTables(findTables(parse(text)), options);
    expect([...(read?.values ?? [])]).toEqual([1.234, 5.678, -100.125, 2000]);
    expect(read?.problems).toEqual([]);
  }
});
