import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { createSession } from '../../web/src/app/create-session.ts';
import { readSettings } from '../../web/src/app/settings.ts';
import { en, type Words } from '../../web/src/locales/neuron/en.ts';
import { layerProblemText } from '../../web/src/locales/neuron/layer-problem-text.ts';
import { loadWords } from '../../web/src/locales/neuron/load.ts';
import { problemText } from '../../web/src/locales/neuron/problem-text.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';
import { namesAround, readLayers } from '../../web/src/model/table/read-layers.ts';
import { engine } from './programs.ts';

/** What an element makes of tables, and what it says of them. */
function open(
  html: string,
  attributes: Record<string, string> = {},
  language = 'en',
  words: Words = en,
) {
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
      layerProblemText(problem, words) ?? problemText(problem, words, state?.dataset.inputs ?? []),
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

describe('edges', () => {
  const edges = (...rows: string[]) => games + table('Edges', ...rows);

  test('in any order, under any heads, are a layer; those not listed have weight 0', () => {
    const { network, outputs, says } = open(
      edges('how much | to | from', '0.3 | Hurt | Fans', '0.2 | Win | Toes', '-1 | Hurt | Toes'),
    );
    expect(network?.[0]).toMatchObject({
      names: ['Hurt', 'Win'],
      weights: [-1, 0, 0.3, 0.2, 0, 0],
      bias: [0, 0],
    });
    expect(outputs).toEqual(['Hurt', 'Win']);
    expect(says).toEqual([]);
  });

  test('need no heads; one that begins at `bias` is a bias', () => {
    const plain =
      '<table><tr><td>Toes</td><td>Win</td><td>0.2</td></tr><tr><td>Bias</td><td>Win</td><td>7</td></tr></table>';
    expect(open(games + plain).network?.[0]).toMatchObject({ weights: [0.2, 0, 0], bias: [7] });
  });

  test('lead on to the next layer', () => {
    const next = table('', 'source | target | weight', 'h1 | Win | 2', 'h0 | Win | 3');
    const first = edges('source | target | weight', 'Toes | h0 | 1', 'Fans | h1 | 1');
    const { network, predictions } = open(first + next);
    expect(network?.[1]).toMatchObject({ names: ['Win'], weights: [3, 2] });
    expect(predictions?.[0]?.[0]).toBe(3 * 8.5 + 2 * 1.2);
  });

  test.each([
    [
      'one listed twice',
      ['a | b | w', 'Toes | Win | 1', 'Fans | Win | 1', 'Toes | Win | 2'],
      "Edges: the edge from 'Toes' to 'Win' is listed twice",
    ],
    [
      'one that begins nowhere',
      ['a | b | w', 'Toes | Win | 1', 'Arms | Win | 1'],
      'Edges: edges begin at Arms, but what comes in is Toes, Wins, Fans',
    ],
    [
      'a weight that is no number',
      ['a | b | w', 'Toes | Win | 1', 'Fans | Win | much'],
      "Edges: row 2, w: 'much' is not a number",
    ],
  ])('with an error: %s', (_, rows, message) => {
    const { network, says } = open(edges(...rows));
    expect(network).toBeUndefined();
    expect(says).toEqual([message]);
  });
});

describe('what is wrong', () => {
  const row = 'h0 | 0.1 | 0.2 | -0.1';
  const heads = ' | Toes | Wins | Fans';

  test.each([
    ['a word', 'h0 | 0.1 | many | -0.1', "W: row 2, Wins: 'many' is not a number"],
    ['NaN', 'h0 | 0.1 | NaN | -0.1', "W: row 2, Wins: 'NaN' is not a number"],
    ['nothing', 'h0 | 0.1 | | -0.1', 'W: row 2, Wins: the cell is empty'],
    ['a short row', 'h0 | 0.1 | 0.2', 'W: row 2, Fans: the cell is empty'],
  ])('in place of a weight is named with table, row and column: %s', (_, wrong, message) => {
    const { network, says } = open(games + table('W', heads, 'h1 | 1 | 2 | 3', wrong));
    expect(network).toBeUndefined();
    expect(says).toEqual([message]);
  });

  test('in a table without a caption is named by its number', () => {
    const { says } = open(games + hidden + table('', 'h0 | h1 | h2 | ', '1 | x | 3 | Win'));
    expect(says).toEqual(["Table 3: row 1, h1: 'x' is not a number"]);
  });

  test('about names is said: two neurons alike, two columns alike', () => {
    const twice = open(
      games + table('W', heads, row, row) + table('', 'h0 | h0 (2) | ', '1 | 2 | Win'),
    );
    expect(twice.network?.map(({ names }) => names)).toEqual([['h0', 'h0 (2)'], ['Win']]);
    expect(twice.says).toEqual([
      "W: two neurons are named 'h0'; the second is called 'h0 (2)' here",
    ]);
    const columns = open(games + table('W', ' | Toes | Toes | Fans', row));
    expect(columns.network).toBeUndefined();
    expect(columns.says).toEqual(["W: two columns are named 'Toes'"]);
  });

  test('about a layer without a neuron is said', () => {
    const { network, says } = open(games + table('W', heads));
    expect(network).toBeUndefined();
    expect(says).toEqual(['W: there is no row, so the layer has no neuron']);
  });

  test.each([
    [
      'more examples',
      table('Last season', 'Game | Toes | Wins | Fans', '!1 | 8 | 0.5 | 1', '!2 | 7 | 0.4 | 1'),
      "Last season: its rows are named by 'Game', as the examples are, so it is no layer; the table is left as it is",
    ],
    [
      'something else',
      table('Stadiums', 'Seats | Year', '800 | 1990'),
      'Stadiums: this is no layer, as what comes in is h0, h1, h2, but the columns are Seats, Year; the table is left as it is',
    ],
    [
      'words alone',
      table('Legend', 'Sign | Meaning', 'h0 | the first'),
      'Legend: this is no layer, as what comes in is h0, h1, h2, but the columns are Sign, Meaning; the table is left as it is',
    ],
  ])('with a table that is no layer is said, and the rest works: %s', (_, stray, message) => {
    const { network, says, predictions } = open(games + hidden + stray + output);
    expect(network?.map(({ names }) => names.length)).toEqual([3, 3]);
    expect(firstGame(predictions)?.[0]).toBeCloseTo(0.2135);
    expect(says).toEqual([message]);
  });

  test('with columns of the second layer stops there: both sides are named', () => {
    const { says } = open(games + hidden + table('Output', 'h0 | h1 | ', '1 | 2 | Win'));
    expect(says).toEqual(['Output: no column for h2, which comes in']);
  });
});

describe('columns of what is predicted', () => {
  test('are no inputs, and lend their titles', () => {
    const examples = `<table><tr><th>Game</th><th>Toes</th><th abbr="Win">Winning</th><th>Sad</th></tr>
      <tr><th>1</th><td>8.5</td><td>0.98</td><td>0.97</td></tr></table>`;
    const { inputs, outputs, says } = open(examples + table('', ' | Toes', 'Sad | 1', 'Win | 2'));
    expect(inputs).toEqual(['Toes']);
    expect(outputs).toEqual(['Sad', ['Win', 'Winning']]);
    expect(says).toEqual([]);
  });

  test('of one output without a name are known by the attribute, or as is usual', () => {
    const named = table('', 'Game | Toes | Chance', '!1 | 8.5 | 0.98');
    const weights = table('', 'Toes | bias', '1 | 2');
    expect(open(named + weights, { output: 'Chance' })).toMatchObject({
      inputs: ['Toes'],
      outputs: ['Chance'],
      predictions: [[10.5]],
    });
    const usual = open(named.replace('Chance', 'Prediction') + weights);
    expect(usual).toMatchObject({ inputs: ['Toes'], says: [] });
  });

  test('may be named like an input: the second one is the prediction’s', () => {
    const examples = table('', 'Game | win | fans | hurt | win', '!1 | 0.65 | 1.2 | 0.5 | 0.9');
    const { inputs, outputs, network } = open(
      examples + table('', 'win | fans | ', '1 | 2 | hurt', '3 | 4 | win'),
    );
    expect(inputs).toEqual(['win', 'fans']);
    expect(outputs).toEqual(['hurt', 'win']);
    expect(network?.[0]?.weights).toEqual([1, 2, 3, 4]);
  });
});

test('German weights have decimal commas', () => {
  const { network } = open(
    table('', 'Spiel | Zehen', '!1 | 8,5') + table('', ' | Zehen | Bias', 'Sieg | 1,250 | 0,5'),
    {},
    'de',
  );
  expect(network?.[0]).toMatchObject({ weights: [1.25], bias: [0.5] });
});

describe('attributes', () => {
  const kinds = (attributes: Record<string, string>) => {
    const { network, says } = open(games + hidden + output, attributes);
    return [network?.map(({ activation, threshold }) => [activation, threshold]), ...says];
  };

  test('say one word for each layer, or one for all', () => {
    expect(kinds({ activation: 'ReLU identity', threshold: '0 0.5' })).toEqual([
      [
        ['relu', 0],
        ['identity', 0.5],
      ],
    ]);
    expect(kinds({ activation: 'step', threshold: '0.5' })).toEqual([
      [
        ['step', 0.5],
        ['step', 0.5],
      ],
    ]);
  });

  test('with another number of words are named', () => {
    expect(kinds({ activation: 'relu relu relu' })).toEqual([
      [
        ['relu', 0],
        ['relu', 0],
      ],
      'activation: 3 given for 2 layers; it takes one for each, or one for all',
    ]);
    expect(kinds({ activation: 'relu tanh' })[1]).toMatch(/^activation: 'tanh' is not one of/);
  });

  test('of one neuron take one word, as ever', () => {
    const settings = readSettings({
      attribute: (name) => (name === 'activation' ? 'relu identity' : null),
      layers: undefined,
      language: 'en',
      tableLanguage: 'en',
      views: [],
    });
    expect(settings.problems).toMatchObject([
      { code: 'attribute-not-one-of', text: 'relu identity' },
    ]);
  });
});

test('without a table of weights, the examples are those of one neuron', () => {
  const { network, predictions } = open(games);
  expect(network).toHaveLength(1);
  expect(predictions?.[0]?.[0]).toBeCloseTo(0.1 * (8.5 + 0.65 + 1.2));
});

describe('what names the examples', () => {
  const plain = table('', 'Game | Toes | Wins | Fans | Win', '1 | 8.5 | 0.65 | 1.2 | 0.98');

  test.each([
    ['by name', table('', 'Toes | Wins | Fans | ', '0.1 | 0.2 | 0 | Win')],
    ['by place', table('', 'a | b | c | ', '0.1 | 0.2 | 0 | Win')],
  ])('need no attribute where the columns are known %s', (_, weights) => {
    const { inputs, outputs, predictions } = open(plain + weights);
    expect(inputs).toEqual(['Toes', 'Wins', 'Fans']);
    expect(outputs).toEqual(['Win']);
    expect(predictions?.[0]?.[0]).toBeCloseTo(0.98);
  });

  test('may come in all the same', () => {
    const { inputs } = open(
      plain + table('', 'Game | Toes | Wins | Fans | ', '1 | 0.1 | 0.2 | 0 | Win'),
    );
    expect(inputs).toEqual(['Game', 'Toes', 'Wins', 'Fans']);
  });
});

test.each(['de', 'es', 'ar'])('what is wrong with a layer is said in %s', async (tag) => {
  const words = await loadWords(tag);
  const wrong = [
    table('W', ' | Toes | b | Fans', 'h0 | 1 | 2 | 3'),
    table('W', ' | a | b', 'h0 | 1 | 2'),
    table('W', 'a | b | w', 'Toes | Win | 1', 'Toes | Win | 1'),
    table('W', ' | Toes | Wins | Fans', 'h0 | 1 | x | 3'),
  ];
  const inEnglish = wrong.map((html) => open(games + html).says);
  const there = wrong.map((html) => open(games + html, {}, 'en', words).says);
  there.forEach((says, place) => {
    expect(says).toHaveLength(1);
    expect(says).not.toEqual(inEnglish[place]);
    expect(says[0]).toContain('W');
    expect(says[0]).not.toMatch(/undefined|\[object/);
  });
});
