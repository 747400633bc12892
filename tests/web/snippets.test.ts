import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { createSession } from '../../web/src/app/create-session.ts';
import {
  displayAttributes,
  modelAttributes,
  readSettings,
  trainingAttributes,
} from '../../web/src/app/settings.ts';
import { createViewModel } from '../../web/src/app/view-model.ts';
import { inputsToCsv } from '../../web/src/embed-dialog/csv.ts';
import { type Shared, snippets } from '../../web/src/embed-dialog/snippets.ts';
import { readQuery } from '../../web/src/embed-page/query.ts';
import { instantiate } from '../../web/src/engine/instantiate.ts';
import { en as words } from '../../web/src/locales/neuron/en.ts';
import { createFormat } from '../../web/src/model/format.ts';
import { firstOutput } from '../../web/src/model/network.ts';
import { neuronOf } from '../../web/src/model/neuron.ts';
import { compute } from '../../web/src/model/result.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';
import { type Grid, gridOf } from '../../web/src/model/table/grid.ts';
import { readData } from '../../web/src/model/table/read-data.ts';
import { namesAround, readLayers } from '../../web/src/model/table/read-layers.ts';
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
  return { tag: 'soma-neuron', result, neuron, format, words, attributes } as const;
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
  const all = [...modelAttributes, ...trainingAttributes, ...displayAttributes];
  expect(known.sort()).toEqual(all.sort());
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

const teams = `<table><tr><th>Team</th><th>Shots</th><th>Won</th></tr><tr><th>Reds</th><td>x</td><td>1</td></tr>
  <tr><th>Blues</th><td></td><td>?</td></tr><tr><th>Greens</th><td>5</td><td>0</td></tr></table>`;

/** What the dialog gives where those teams are the author's, but for what a script gives. */
function sharedTeams(scripted: { rows?: number[][] } = {}): Shared {
  const settings = readSettings({
    ...{ attribute: (name) => (name === 'target' ? 'Won' : null), layers: undefined },
    ...{ language: 'en', tableLanguage: 'en', views: ['table'] },
  });
  const { session } = createSession(engine, findTables(parse(teams)), settings, scripted);
  if (!session) throw new Error('there is no session');
  const { result, neuron } = createViewModel(session, settings, { format, words });
  return { tag: 'soma-neuron', result, neuron, format, words, attributes: { target: 'Won' } };
}

test('a cell that is no number stays as it was written, and its example has no prediction', () => {
  const texts = sharedTeams();
  const [, ...rows] = parse(snippets.HTML(texts)).querySelectorAll('tr');
  expect(rows.map((row) => row.querySelectorAll('th, td').map(({ text }) => text))).toEqual([
    ['Reds', 'x', '1', '–'],
    ['Blues', '', '?', '–'],
    ['Greens', '5', '0', '0.50'],
  ]);
  expect(inputsToCsv(texts.result)).toBe('Team,Shots,Won\nReds,x,1\nBlues,,?\nGreens,5,0');
});

test('where a script’s examples do not say what is true, there is no column for it', () => {
  const texts = sharedTeams({ rows: [[1], [2]] });
  const page = parse(snippets.HTML(texts));
  expect(page.querySelector('soma-neuron')?.attributes).toEqual({ weights: '0.1' });
  expect(page.querySelectorAll('tr')[1]?.text).toBe('110.10');
  expect(inputsToCsv(texts.result)).toBe('Team,Shots\n1,1\n2,2');
});

describe('a network', () => {
  const gameTable = `<table><caption>Games</caption><tr><th>Game</th><th>Toes</th><th>win</th><th>Was sad</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1</td></tr><tr><th>2</th><td>9.5</td><td>1.234</td><td>0</td></tr></table>`;
  const layerTables = `<table><tr><th></th><th>Toes</th><th>win</th></tr>
    <tr><th>h|0</th><td>0.1</td><td>2.125</td></tr><tr><th>1</th><td>-1</td><td>0.5</td></tr></table>
    <table><tr><th>h|0</th><th>1</th><th>bias</th><th></th></tr><tr><td>3</td><td>4</td><td>0.5</td><th>win</th></tr></table>`;
  const attributes = {
    activation: 'relu sigmoid',
    target: 'Was sad',
    locked: 'Toes',
    alpha: '0.5',
  };

  function open(tables: readonly Grid[], given: Record<string, string | undefined>) {
    const settings = readSettings({
      attribute: (name) => given[name] ?? null,
      layers: { namesAround, readLayers },
      language: 'de',
      tableLanguage: 'de',
      views: ['table'],
    });
    const { session, problems } = createSession(engine, tables, settings, {});
    if (!session) throw new Error(JSON.stringify(problems));
    return { session, settings, problems };
  }

  const { session, settings } = open(findTables(parse(gameTable + layerTables)), attributes);
  const { result, neuron } = createViewModel(session, settings, { format, words });
  const network: Shared = {
    ...{ tag: 'soma-network', result, neuron, format, words },
    attributes: { target: 'Was sad', views: 'table' },
  } as const;

  test.each(['HTML', 'Jupyter', 'Markdown'] as const)(
    'has its tables and attributes in %s, which are the same network again',
    (place) => {
      const page = parse(snippets[place](network));
      const element = page.querySelector('soma-network');
      const again = open(findTables(page), element?.attributes ?? {});
      expect(again.session.state).toEqual(session.state);
      expect(again.problems).toEqual([]);
    },
  );

  test('has them in the address of a frame', () => {
    const frame = parse(snippets.iframe(network)).querySelector('iframe');
    const address = new URL(frame?.getAttribute('src') ?? '', 'https://example.org/');
    const { attributes: given, rows, layers = [], problems } = readQuery(address.search);
    expect(problems).toEqual([]);
    const all = [rows, ...layers].map((table) => ({
      ...gridOf([table?.header ?? [], ...(table?.body ?? [])], (row) => row === 0),
      language: '',
    }));
    const { state } = open(all, given).session;
    const { dataset, network: same, training } = session.state;
    expect(state.network).toEqual(same);
    expect(state.training).toEqual(training);
    expect(state.dataset).toMatchObject({ values: dataset.values, targets: dataset.targets });
  });

  test('has a table for each layer in Org mode and in Markdown', () => {
    const org = snippets['Org mode'](network);
    expect(org).toContain(
      '#+caption: Output layer\n|  | h\\vert{}0 | 1 | bias |\n|---+---+---+---|\n',
    );
    expect(snippets.Hugo(network)).toContain(
      '|  | h&#124;0 | 1 | bias |\n| --- | ---: | ---: | ---: |\n',
    );
    expect(snippets.Jekyll(network)).toMatch(
      /^<soma-network markdown="block" activation="relu sigmoid"/,
    );
    expect(snippets.Nikola(network)).toContain(
      '{{% soma element="soma-network" activation="relu sigmoid"',
    );
  });
});
