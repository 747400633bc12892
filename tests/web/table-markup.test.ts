import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { columnIndex, valueAt } from '../../web/src/model/dataset.ts';
import type { Problem } from '../../web/src/model/problem.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';
import type { TableOptions } from '../../web/src/model/table/read-table.ts';
import { readTables } from '../../web/src/model/table/read-tables.ts';

const usual: TableOptions = { outputs: [['Prediction']], label: null, language: 'en' };

/** A problem as `code example input`, or what else it has, and the text at last. */
function said(problem: Problem): string {
  const { code, ...more } = problem;
  const { text, ...places } = { text: undefined, ...more };
  return [code, ...Object.values(places), ...(text ? [text] : [])].join(' ');
}

function read(html: string, options: Partial<TableOptions> = {}) {
  const data = readTables(findTables(parse(html)), { ...usual, ...options });
  if (!data) throw new Error('there is no table');
  return {
    ...data,
    inputs: data.inputs.map(({ name }) => name),
    rows: data.labels.map((_, row) => data.inputs.map((_, i) => valueAt(data, i, row))),
    problems: data.problems.map(said),
  };
}

const numbers = [
  [8.5, 0.65, 1.2],
  [9.5, 0.8, 1.3],
  [9.9, 0.8, 0.5],
  [9, 0.9, 1],
];
const games = {
  inputs: ['Toes', 'Record', 'Fans'],
  labels: ['1', '2', '3', '4'],
  exampleName: 'Game',
  rows: numbers,
  problems: [],
};

const head = '<tr><th>Game</th><th>Toes</th><th>Record</th><th>Fans</th></tr>';
const row = (index: number, edit = (cell: string) => cell) =>
  `<tr><th>${index + 1}</th>${numbers[index]?.map((cell) => `<td>${edit(String(cell))}</td>`).join('')}</tr>`;
const body = [0, 1, 2, 3].map((index) => row(index)).join('');
const table = (inside: string) => `<table>${inside}</table>`;

test('the lesson’s own table', () => {
  expect(read(table(`<caption>Four games</caption>${head}${body}`))).toMatchObject({
    ...games,
    title: 'Four games',
    outputs: [{ name: 'Prediction', title: 'Prediction' }],
  });
});

describe('heads', () => {
  const indexName = '<tr><th>Game</th><th></th><th></th><th></th></tr>';
  const pandas = `<thead><tr style="text-align: right;"><th></th><th>Toes</th><th>Record</th><th>Fans</th></tr>${indexName}</thead><tbody>${body}</tbody>`;

  test('an index with a name', () => {
    expect(read(table(pandas))).toMatchObject(games);
    expect(read(table(pandas), { label: 'Game' })).toMatchObject(games);
  });

  test('an index and columns with names', () => {
    const named = pandas.replace('<th></th><th>Toes', '<th>Figure</th><th>Toes');
    expect(read(table(named))).toMatchObject(games);
  });

  test('an index with a name, styled', () => {
    const styled = pandas.replaceAll('<th></th>', '<th class="blank">&nbsp;</th>');
    expect(read(table(styled))).toMatchObject(games);
  });

  test('an index without a name', () => {
    const plain = pandas.replace(indexName, '').replace(/<th>(\d)<\/th>/g, '<td>$1</td>');
    expect(read(table(plain))).toMatchObject({ ...games, exampleName: '' });
  });

  test.each([
    ['within thead', '<thead>', '</thead>'],
    ['bare', '', ''],
  ])('a title, groups, and heads that span rows, %s', (_, open, close) => {
    const heads = `<tr><td colspan="4">Four games</td></tr>
      <tr><th rowspan="2">Game</th><th colspan="2">Team</th><th rowspan="2">Fans</th></tr>
      <tr><th>Toes</th><th>Record</th></tr>`;
    expect(read(table(`${open}${heads}${close}${body}`))).toMatchObject({
      ...games,
      title: 'Four games',
    });
  });

  test('a title as wide as colspan lets it', () => {
    const wide = `<tr><th colspan="100%">Four games</th></tr>${head}`;
    expect(read(table(wide + body))).toMatchObject({ ...games, title: 'Four games' });
  });

  test('names that are alike take their group’s', () => {
    const heads = `<thead><tr><th></th><th colspan="2">Home</th><th colspan="2">Away</th></tr>
      <tr><th>Game</th><th>Toes</th><th>Fans</th><th>Toes</th><th>Wind</th></tr></thead>`;
    const cells = '<tr><th>1</th><td>1</td><td>2</td><td>3</td><td>4</td></tr>';
    expect(read(table(heads + cells))).toMatchObject({
      inputs: ['Home Toes', 'Fans', 'Away Toes', 'Wind'],
      rows: [[1, 2, 3, 4]],
      problems: [],
    });
  });

  test('names that stay alike are numbered, and that is said', () => {
    expect(read(table(head.replace('Record', 'Toes') + body))).toMatchObject({
      inputs: ['Toes', 'Toes (2)', 'Fans'],
      problems: ['duplicate-name Toes Toes (2)'],
    });
  });

  test('a line of units under the names is no name', () => {
    const units = '<tr><th></th><th colspan="3">per game</th></tr>';
    expect(read(table(`<thead>${head}${units}</thead>${body}`))).toMatchObject(games);
  });

  test('years are names', () => {
    const years = head.replace('Toes', '2019').replace('Record', '2020').replace('Fans', '2021');
    expect(read(table(years + body))).toMatchObject({ ...games, inputs: ['2019', '2020', '2021'] });
  });

  test('breaks, blocks and soft hyphens in names, sort marks and hidden words', () => {
    const names = `<tr><th>Game</th><th>Average<br>Toes</th><th><p>Re&shy;cord</p><p>so&#8203;&nbsp;far</p></th>
      <th abbr="Fans"><button>Millions of fans<span hidden> sort</span></button></th></tr>`;
    expect(read(table(names + body))).toMatchObject({
      ...games,
      inputs: ['Average Toes', 'Record so far', 'Fans'],
    });
  });

  test('no head at all', () => {
    const bare = '<tr><td>8.5</td><td>0.65</td></tr><tr><td>9.5</td><td>0.8</td></tr>';
    expect(read(table(bare))).toMatchObject({
      inputs: ['', ''],
      labels: ['1', '2'],
      problems: ['no-header'],
    });
    expect(read(table(head))).toMatchObject({ inputs: ['Game', 'Toes', 'Record', 'Fans'] });
    expect(read('<table></table>')).toMatchObject({ inputs: [], labels: [], problems: [] });
  });

  test('Sphinx: paragraphs in cells, a number and a link behind the caption', () => {
    const sphinx = `<table class="docutils"><caption><span class="caption-number">Table 1 </span><span
      class="caption-text">Four games</span><a class="headerlink" href="#id1" title="Link">¶</a></caption>
      <thead>${head.replace(/<th>(\w+)/g, '<th class="head"><p>$1</p>')}</thead><tbody>${[
        0, 1, 2, 3,
      ]
        .map((index) => row(index, (cell) => `<p>${cell}</p>`))
        .join('')}</tbody></table>`;
    expect(read(sphinx)).toMatchObject({ ...games, title: 'Table 1 Four games' });
  });
});

describe('rows', () => {
  test('row heads that span rows join', () => {
    const spanning = `<tr><th>Side</th><th>Game</th><th>Toes</th><th>Record</th></tr>
      <tr><th rowspan="2">North</th><th>1</th><td>8.5</td><td>0.65</td></tr>
      <tr><th>2</th><td>9.5</td><td>0.8</td></tr>
      <tr><th rowspan="0">South</th><th>1</th><td>9.9</td><td>0.8</td></tr>
      <tr><th>2</th><td>9</td><td>0.9</td></tr>`;
    expect(read(table(spanning))).toMatchObject({
      inputs: ['Toes', 'Record'],
      labels: ['North 1', 'North 2', 'South 1', 'South 2'],
      exampleName: 'Game',
      rows: numbers.map((cells) => cells.slice(0, 2)),
      problems: [],
    });
  });

  test('a span ends with its section', () => {
    const spanning = `<tbody><tr><th rowspan="9">1</th><td>1</td></tr></tbody><tbody><tr><th>2</th><td>2</td></tr></tbody>`;
    expect(read(table(`<thead><tr><th>Game</th><th>a</th></tr></thead>${spanning}`))).toMatchObject(
      {
        labels: ['1', '2'],
        rows: [[1], [2]],
        problems: [],
      },
    );
  });

  test('a cell that covers two is the number of both', () => {
    const spanning = `<tr><th>1</th><td colspan="2">8.5</td><td rowspan="2">1.2</td></tr><tr><th>2</th><td>9.5</td><td>0.8</td></tr>`;
    expect(read(table(head + spanning)).rows).toEqual([
      [8.5, 8.5, 1.2],
      [9.5, 0.8, 1.2],
    ]);
  });

  test('cells that lie on one another are named', () => {
    const lying = `<tr><th>1</th><td>1</td><td rowspan="2">2</td><td>3</td></tr><tr><th>2</th><td colspan="3">4</td></tr>`;
    expect(read(table(head + lying)).problems).toContain('overlapping-cells 1');
  });

  const foot = '<tfoot><tr><th>Mean</th><td>9.2</td><td>0.79</td><td>1</td></tr></tfoot>';
  const source = '<tfoot><tr><td colspan="4">Source: the league</td></tr></tfoot>';

  test.each([
    ['means, behind', `<thead>${head}</thead><tbody>${body}</tbody>${foot}`],
    ['means, in front', `<thead>${head}</thead>${foot}<tbody>${body}</tbody>`],
    ['a source', `<thead>${head}</thead><tbody>${body}</tbody>${source}`],
    ['a source without a foot', `${head}${body}<tr><td colspan="4">Source: the league</td></tr>`],
  ])('a foot is no example: %s', (_, inside) => {
    expect(read(table(inside))).toMatchObject(games);
  });

  test('titles of groups, and heads that come again', () => {
    const grouped = `${head}<tr><th colspan="4" scope="rowgroup">At home</th></tr>${row(0)}${row(1)}
      <tr><th scope="rowgroup" colspan="4">Away</th></tr>${head}${row(2)}${row(3)}`;
    expect(read(table(grouped))).toMatchObject(games);
  });

  test('a second thead is no example', () => {
    const sections = `<thead>${head}</thead><tbody>${row(0)}${row(1)}</tbody><thead>${head}</thead><tbody>${row(2)}${row(3)}</tbody>`;
    expect(read(table(sections))).toMatchObject(games);
  });

  test('labels that are alike take their group’s title', () => {
    const grouped = `${head}<tr><th colspan="4" scope="rowgroup">Home</th></tr>${row(0)}
      <tr><th colspan="4" scope="rowgroup">Away</th></tr>${row(0)}`;
    expect(read(table(grouped)).labels).toEqual(['Home 1', 'Away 1']);
  });

  test('empty rows and columns are space', () => {
    const spaced = head.replace('<th>Fans', '<th></th><th>Fans');
    const cells = [0, 1, 2, 3]
      .map((index) => row(index).replace(/(<td>[\d.]+<\/td><\/tr>)/, '<td></td>$1'))
      .join('<tr><td colspan="5">&nbsp;</td></tr>');
    expect(read(table(spaced + cells))).toMatchObject(games);
  });

  test('a row that is too short or too long is named', () => {
    const short = body.replace('<td>1.3</td>', '').replace('<td>1</td>', '<td>1</td><td>7</td>');
    expect(read(table(head + short)).problems).toEqual([
      'ragged-row 1 3 4',
      'empty 1 2',
      'ragged-row 3 5 4',
    ]);
  });

  test('a column of words is no input, and that is said', () => {
    const words = head.replace('Record', 'Team');
    const cells = body.replace(/<td>0\.\d+<\/td>(<td>[\d.]+<\/td><\/tr>)/g, '<td>Reds</td>$1');
    expect(read(table(words + cells))).toMatchObject({
      inputs: ['Toes', 'Fans'],
      problems: ['text-column Team Reds'],
    });
  });

  test('a column named like the output is no input', () => {
    const predicted = table((head + body).replace('Fans', 'Prediction'));
    expect(read(predicted)).toMatchObject({
      inputs: ['Toes', 'Record'],
      outputs: [{ name: 'Prediction', title: 'Prediction' }],
    });
  });

  test('names are known in plain letters, too', () => {
    const indexed = head.replace('Game', 'Ga&shy;me').replace('Toes', 'h<sub>0</sub>');
    expect(read(table(indexed + body), { label: 'Game' })).toMatchObject({
      ...games,
      inputs: ['h₀', 'Record', 'Fans'],
    });
    const data = readTables(findTables(parse(table(indexed + body))), usual);
    expect(data && columnIndex(data, 'h0')).toBe(0);
  });

  test('a label that is not there is named', () => {
    expect(read(table(head + body), { label: 'Team' }).problems).toEqual([
      'unknown-column label Team Game,Toes,Record,Fans',
    ]);
  });
});

describe('what a cell shows', () => {
  const cell = (html: string) =>
    read(table(head + body.replace('<td>8.5</td>', `<td>${html}</td>`)));

  test.each([
    ['8.5<sup><a href="#fn1">1</a></sup>', 'a note'],
    ['8.5<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>', 'Pandoc'],
    [
      '8.5<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
      'Hugo',
    ],
    ['8.5<sup><a id="fnr.1" class="footref" href="#fn.1" role="doc-backlink">1</a></sup>', 'Org'],
    ['8.5<sup><a href="https://example.org/post/#fn1">1</a>, <a href="#fn2">2</a></sup>', 'a feed'],
    [
      '8.5<a class="footnote-reference brackets" href="#id2" role="doc-noteref"><span>[</span>1<span>]</span></a>',
      'Sphinx',
    ],
    [
      '8.5<sup class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>',
      'Wikipedia',
    ],
    [
      '8.5<sup class="footnote">[<a class="footnote" href="#_footnotedef_1">1</a>]</sup>',
      'Asciidoctor',
    ],
    ['<span class="gt_footnote_marks"><sup>1</sup></span>8.5', 'gt'],
    ['8.5<a href="#fn1">1</a>', 'a link that a style sheet raises'],
    ['8.5<sup>*</sup>', 'a star'],
    ['<a href="#top">8.5</a>', 'a number that is a link'],
    ['<span hidden>1</span>8.5', 'hidden'],
    ['<span style="display: none">0008.5</span>8.5', 'a sort key'],
    ['<span style="visibility:hidden">0</span>8.5', 'a digit that is there for its width'],
    ['<span class="sr-only">about</span> 8.5', 'words for screen readers'],
    [
      '<span aria-hidden="true">8.5</span><span class="visually-hidden">eight and a half</span>',
      'both',
    ],
    ['8.5<!-- 9 --><script>9</script><style>a{}</style><template>9</template>', 'no text'],
    ['<del>8</del> 8.5', 'struck out'],
    ['<ruby>8.5<rp>(</rp><rt>toes</rt><rp>)</rp></ruby>', 'ruby'],
    ['8<wbr>.5', 'a place to break'],
    ['<font style="vertical-align: inherit;"><font>8.5</font></font>', 'a translator'],
    ['<div><p>8.5</p></div>', 'blocks'],
    [
      `<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mn>8.5</mn></mrow><annotation
        encoding="application/x-tex">8.5</annotation></semantics></math></span><span class="katex-html"
        aria-hidden="true"><span class="base"><span class="mord">8.5</span></span></span></span>`,
      'KaTeX',
    ],
    [
      `<mjx-container><mjx-math aria-hidden="true"><mjx-mn>8.5</mjx-mn></mjx-math><mjx-assistive-mml><math><mn>8.5</mn></math></mjx-assistive-mml></mjx-container>`,
      'MathJax',
    ],
    [
      `<span class="MathJax_Preview"></span><span class="MathJax"><nobr aria-hidden="true">8.5</nobr><span
        class="MJX_Assistive_MathML"><math><mn>8.5</mn></math></span></span><script type="math/tex">8.5</script>`,
      'MathJax 2',
    ],
    ['<math><mn>0.85</mn><mo>×</mo><msup><mn>10</mn><mn>1</mn></msup></math>', 'a power in MathML'],
    ['85×10<sup>−1</sup>', 'a power'],
    ['8<sup>1</sup>⁄<sub>2</sub>', 'a fraction'],
    ['<math><mn>8</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', 'a fraction in MathML'],
  ])('%s: %s', (html) => expect(cell(html)).toMatchObject(games));

  test('a minus that only eyes see is a minus', () => {
    const minus = '<span aria-hidden="true">−</span><span class="sr-only">minus </span>8.5';
    expect(cell(minus).rows[0]).toEqual([-8.5, 0.65, 1.2]);
  });

  test.each([
    ['8.5<sup>2</sup>', 'in-doubt 0 0 8.5²'],
    ['10<sup>3</sup>', 'in-doubt 0 0 10³'],
    ['8.5<sub>1</sub>', 'in-doubt 0 0 8.5₁'],
    ['8.5<sup>a</sup>', 'not-a-number 0 0 8.5a'],
    ['<math><msqrt><mn>2</mn></msqrt></math>', 'not-a-number 0 0 √2'],
    ['8.5<br>9.5', 'not-a-number 0 0 8.5 9.5'],
    ['<ins>8.5</ins> 9', 'not-a-number 0 0 8.5 9'],
    ['<img src="8.png" alt="eight">', 'not-a-number 0 0 eight'],
    ['<span hidden>8.5</span>', 'empty 0 0'],
    ['–', 'empty 0 0 –'],
    ['n/a', 'not-a-number 0 0 n/a'],
  ])('%s is named', (html, problem) => expect(cell(html).problems).toEqual([problem]));

  test('columns and rows that are hidden', () => {
    const hide = (html: string) =>
      html
        .replace('<th>Game', '<th hidden>Id</th><th>Game')
        .replace(/<tr><th>(\d)/g, '<tr><td style="display:none">77</td><th>$1')
        .replace(
          '</tr>',
          '</tr><tr hidden><td>7</td><th>9</th><td>9</td><td>9</td><td>9</td></tr>',
        );
    expect(read(table(hide(head + body)))).toMatchObject(games);
    const collapsed = `<colgroup><col><col style="visibility: collapse"></colgroup>`;
    expect(read(table(collapsed + head + body))).toMatchObject({ inputs: ['Record', 'Fans'] });
  });

  test('what a style sheet hides, where a document knows of it', () => {
    const html = table(head + body.replace('<td>8.5', '<td><i class="key">1</i>8.5'));
    const tables = findTables(parse(html), (part) => part.getAttribute('class') === 'key');
    expect(readTables(tables, usual)?.values[0]).toBe(8.5);
  });
});

describe('more than one table', () => {
  const lines = `<table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td><td><pre>x</pre></td></tr></table>`;
  const hugo = `<div class="highlight"><table class="lntable"><tr><td><pre><code>1</code></pre></td><td><pre>2</pre></td></tr></table></div>`;
  const words =
    '<table><tr><th>Term</th><th>Meaning</th></tr><tr><td>toe</td><td>a digit</td></tr></table>';
  const data = table(head + body);

  test.each([
    ['numbers of lines', lines + data],
    ['code by Hugo', hugo + data],
    ['words', words + data],
    ['one round it', `<table><tr><td>Menu 1</td><td>${data}</td></tr></table>`],
    [
      'one for the layout',
      `<table role="presentation"><tr><td>1</td><td>2</td></tr></table>${data}`,
    ],
    ['wrappers', `<div class="table-responsive"><div>${data}</div></div>`],
  ])('the one with numbers serves: %s', (_, html) => expect(read(html)).toMatchObject(games));

  test('numbers as they were typed are data', () => {
    const typed = body.replace(/<td>([\d.]+)/g, '<td><div class="literal"><pre>$1</pre></div>');
    expect(read(table(head + typed))).toMatchObject(games);
  });

  test('where two have numbers, the first serves, and that is said', () => {
    expect(read(data + data.replace('8.5', '7'))).toMatchObject({
      rows: numbers,
      problems: ['several-tables 2'],
    });
  });

  test('where none has, it is read all the same', () => {
    expect(read(words).problems).toEqual(['not-a-number 0 0 toe', 'not-a-number 0 1 a digit']);
  });

  test('no table, no data', () =>
    expect(readTables(findTables(parse(hugo)), usual)).toBeUndefined());
});

test('one rule per column, and the table’s columns beside it', () => {
  const german = `<tr><th>Spiel</th><th>a</th><th>b</th></tr><tr><th>1</th><td>0,5</td><td>1.234</td></tr>
    <tr><th>2</th><td>–</td><td>65 %</td></tr>`;
  expect(read(table(german), { language: 'de' })).toMatchObject({
    rows: [
      [0.5, 1234],
      [Number.NaN, Number.NaN],
    ],
    problems: ['empty 1 0 –', 'in-doubt 1 1 65 %'],
  });
});
