import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { createSession } from '../../web/src/app/create-session.ts';
import { readSettings } from '../../web/src/app/settings.ts';
import { en } from '../../web/src/locales/neuron/en.ts';
import { layerProblemText } from '../../web/src/locales/neuron/layer-problem-text.ts';
import { problemText } from '../../web/src/locales/neuron/problem-text.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';
import { namesAround, readLayers } from '../../web/src/model/table/read-layers.ts';
import { engine } from './programs.ts';

/** What an element makes of tables, and what it says of them. */
function open(html: string, attributes: Record<string, string> = {}, language = 'en') {
  const settings = readSettings({
    attribute: (name) => attributes[name] ?? null,
    layers: { namesAround, readLayers },
    language,
    tableLanguage: language,
    views: [],
  });
  const { session, problems } = createSession(engine, findTables(parse(html)), settings, {});
  const state = session?.state;
  const says = problems.map(
    (problem) =>
      layerProblemText(problem, en) ?? problemText(problem, en, state?.dataset.inputs ?? []),
  );
  return {
    says,
    network: state?.network,
    inputs: state?.dataset.inputs.map(({ name }) => name),
    outputs: state?.dataset.outputs.map(({ name, title }) =>
      name === title ? name : [name, title],
    ),
    predictions: session && rowsOf(session.result.predictions, state?.dataset.labels.length ?? 0),
  };
}

function rowsOf(values: Float64Array, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => [
    ...values.slice(row * width, (row + 1) * width),
  ]);
}

/** A table from lines: the first has the heads; a cell that begins with `!` is a head, too. */
function table(caption: string, ...lines: string[]): string {
  const rows = lines.map((line, row) => {
    const cells = line.split('|').map((text) => text.trim());
    return cells.map((text) =>
      row === 0 || text.startsWith('!') ? `<th>${text.replace('!', '')}</th>` : `<td>${text}</td>`,
    );
  });
  const title = caption && `<caption>${caption}</caption>`;
  return `<table>${title}${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
}

const games = table(
  'Four games',
  'Game | Toes | Wins | Fans',
  '!1 | 8.5 | 0.65 | 1.2',
  '!2 | 9.5 | 0.8 | 1.3',
  '!3 | 9.9 | 0.8 | 0.5',
  '!4 | 9.0 | 0.9 | 1.0',
);
const hidden = table(
  'Hidden',
  ' | Toes | Wins | Fans',
  '!h0 | 0.1 | 0.2 | -0.1',
  '!h1 | -0.1 | 0.1 | 0.9',
  '!h2 | 0.1 | 0.4 | 0.1',
);
const output = table(
  'Output',
  'h0 | h1 | h2 | ',
  '0.3 | 1.1 | -0.3 | !Hurt',
  '0.1 | 0.2 | 0.0 | !Win',
  '0.0 | 1.3 | 0.1 | !Sad',
);

const firstGame = (predictions: number[][] | undefined) => predictions?.map(([first]) => first);

test('a chain of tables is a network', () => {
  const { network, outputs, predictions, says } = open(games + hidden + output);
  expect(network).toEqual([
    {
      names: ['h0', 'h1', 'h2'],
      weights: [0.1, 0.2, -0.1, -0.1, 0.1, 0.9, 0.1, 0.4, 0.1],
      bias: [0, 0, 0],
      activation: 'identity',
      threshold: 0,
    },
    {
      names: ['Hurt', 'Win', 'Sad'],
      weights: [0.3, 1.1, -0.3, 0.1, 0.2, 0, 0, 1.3, 0.1],
      bias: [0, 0, 0],
      activation: 'identity',
      threshold: 0,
    },
  ]);
  expect(outputs).toEqual(['Hurt', 'Win', 'Sad']);
  expect(firstGame(predictions)?.map((value) => value?.toFixed(4))).toEqual([
    '0.2135',
    '0.1450',
    '0.5065',
  ]);
  expect(says).toEqual([]);
});

describe('columns', () => {
  const weights = [0.1, 0.2, -0.1];

  test.each([
    ['in another order', 'Fans |  | Toes | Wins', '-0.1 | !h0 | 0.1 | 0.2'],
    ['with the name last, no head', 'Toes | Wins | Fans | ', '0.1 | 0.2 | -0.1 | h0'],
    ['with a name under a head', 'Neuron | Toes | Wins | Fans', 'h0 | 0.1 | 0.2 | -0.1'],
    ['with a name that is a number', 'Nr. | Toes | Wins | Fans', '7 | 0.1 | 0.2 | -0.1'],
    [
      'with heads that are written otherwise',
      ' | To\u00ades | W<i>ins</i> | Fans',
      'h0|0.1|0.2|-0.1',
    ],
  ])('are known by their names: %s', (_, heads, row) => {
    const { network, says } = open(games + table('', heads, row));
    expect(network?.[0]?.weights).toEqual(weights);
    expect(says).toEqual([]);
  });

  test('are taken in order where no name is known, which is said', () => {
    const { network, says } = open(games + table('W', ' | a | b | c', 'h0 | 0.1 | 0.2 | -0.1'));
    expect(network?.[0]?.weights).toEqual(weights);
    expect(says).toEqual([
      'W: no column is named like what comes in (Toes, Wins, Fans), so the columns are taken in their order (a, b, c)',
    ]);
  });

  test('are an error, in which both sides are named, where only some are known', () => {
    const { network, says } = open(
      games + table('W', ' | Toes | b | Fans', 'h0 | 0.1 | 0.2 | -0.1'),
    );
    expect(network).toBeUndefined();
    expect(says).toEqual([
      'W: nothing comes in for the columns b; no column for Wins, which comes in',
    ]);
  });

  test.each(['Bias', 'BIAS', 'Sesgo', 'الانحياز'])('hold biases under the head %s', (head) => {
    const { network } = open(games + table('', `Wins | ${head} | Toes | Fans`, '1 | 0.5 | 2 | 3'));
    expect(network?.[0]).toMatchObject({ weights: [2, 1, 3], bias: [0.5] });
  });
});
