// What other scripts do to a page and its tables, by what their users reported.
import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  button,
  cell,
  fourGames,
  games,
  heardFrom,
  live,
  neuronOf,
  predictionsOf,
  press,
  reads,
  show,
  slide,
  slider,
} from './widget.ts';

const author = ['0.98', '1.11', '1.15', '1.08'];
const inputs = ['Toes', 'Record', 'Fans'];

const drawn = () => new Promise(requestAnimationFrame);
const tableIn = (widget: Locator) =>
  neuronOf(widget).querySelector('table') as HTMLTableElement & { caption: HTMLElement };
const rowsIn = (widget: Locator) => [...tableIn(widget).rows].slice(1);

/** The four games with a reader's weight and a reader's number; gives what must still be there later. */
async function readersGames(
  html?: string,
): Promise<{ widget: Locator; kept: () => Promise<void> }> {
  const widget = html ? await live(html) : await games();
  await slide(slider(widget, 'Weight of Toes'), 0.2);
  await cell(widget, 'Fans, Game 1').fill('2');
  const neuron = neuronOf(widget);
  const work = () => ({
    inputs: neuron.inputs,
    examples: neuron.examples,
    weights: neuron.weights,
    notices: neuron.shadowRoot?.querySelector('.notices')?.textContent?.trim(),
  });
  const before = work();
  expect(before).toMatchObject({ inputs, weights: [0.2, 0.2, 0], notices: '' });
  return {
    widget,
    kept: async () => {
      await drawn();
      await drawn();
      expect(work()).toEqual(before);
      await expect.element(button(widget, 'Undo')).toBeEnabled();
    },
  };
}

// https://github.com/KaTeX/KaTeX/issues/645: its text is there twice, once clipped
const katex = (number: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mn>${number}</mn></mrow>
    <annotation encoding="application/x-tex">${number}</annotation></semantics></math></span>
    <span class="katex-html" aria-hidden="true"><span class="base"><span class="mord">${number}</span></span></span></span>`;

// https://github.com/mathjax/MathJax/issues/2892: typeset again, it stands within its own text
const mathJax = (
  number: string,
) => `<mjx-container><mjx-math aria-hidden="true"><mjx-mn><mjx-c></mjx-c></mjx-mn></mjx-math>
  <mjx-assistive-mml><math><mjx-container><mjx-math aria-hidden="true"></mjx-math>
  <mjx-assistive-mml><math><mn>${number}</mn></math></mjx-assistive-mml></mjx-container></math></mjx-assistive-mml></mjx-container>`;

// https://github.com/mathjax/MathJax/issues/1528: of a picture there is no such text
const picture = (number: string) =>
  `<mjx-container role="img" aria-label="${number}"><svg><path d="M0 0"></path></svg></mjx-container>`;

test.each([
  ['KaTeX', katex],
  ['MathJax', mathJax],
  ['MathJax as a picture', picture],
])('a number in a formula by %s', async (_, formula) => {
  const clips = `<style>.katex-mathml, mjx-assistive-mml { position: absolute; clip: rect(1px, 1px, 1px, 1px) }</style>`;
  const html = fourGames.replace(/<td>([89]\.[059])/g, (_cell, toes) => `<td>${formula(toes)}`);
  const widget = await games('', clips + html);
  await reads(predictionsOf(widget), author);
  await expect.element(cell(widget, 'Toes, Game 1')).toHaveValue('8.5');
});

/** What table scripts do to a table that a reader has worked with. */
const changes: Readonly<Record<string, (widget: Locator) => void>> = {
  // https://github.com/filamentgroup/tablesaw/issues/36
  'tablesaw writes the heads into the cells': (widget) => {
    for (const { cells } of rowsIn(widget)) {
      for (const [column, { innerHTML }] of [...cells].entries()) {
        const label = ['Game', ...inputs][column];
        const labelled = `<b class="tablesaw-cell-label">${label}</b><span>${innerHTML}</span>`;
        (cells[column] as HTMLElement).innerHTML = labelled;
      }
    }
  },
  // https://github.com/johnpolacek/stacktable.js/issues/10
  'stacktable.js says all of it once more, for phones': (widget) => {
    const stacked = rowsIn(widget).map(({ cells: [game, ...numbers] }) => {
      const rows = numbers.map(
        ({ innerHTML }, input) => `<tr><td>${inputs[input]}</td><td>${innerHTML}</td></tr>`,
      );
      return `<tr><th colspan="2">${game?.innerHTML}</th></tr>${rows.join('')}`;
    });
    const html = `<table class="stacktable"><caption>Four games</caption>${stacked.join('')}</table>`;
    tableIn(widget).insertAdjacentHTML('beforebegin', html);
  },
  // https://github.com/DataTables/FixedColumns/issues/63
  'DataTables keeps a copy of the first columns in sight': (widget) => {
    const copy = tableIn(widget).cloneNode(true) as HTMLTableElement;
    for (const row of copy.rows) while (row.cells.length > 2) row.deleteCell(-1);
    tableIn(widget).before(copy);
  },
  // https://github.com/nadangergeo/RWD-Table-Patterns/issues/30
  'RWD-Table-Patterns copies the whole table': (widget) =>
    tableIn(widget).before(tableIn(widget).cloneNode(true)),
  // https://github.com/DataTables/Responsive/issues/92
  'DataTables hides a column, and shows it in a row below': (widget) => {
    for (const { cells } of tableIn(widget).rows) (cells[3] as HTMLElement).style.display = 'none';
    const details = '<ul><li><span>Fans</span> <span>1.3</span></li></ul>';
    const html = `<tr class="child"><td colspan="3">${details}</td></tr>`;
    rowsIn(widget)[1]?.insertAdjacentHTML('afterend', html);
  },
  // https://github.com/Mottie/tablesorter/issues/1741
  'tablesorter hides rows of other pages': (widget) => {
    const [, second, , fourth] = rowsIn(widget);
    for (const row of [second, fourth]) if (row) row.style.display = 'none';
    tableIn(widget).append(document.createElement('tbody'));
    rowsIn(widget)[0]?.cells[1]?.append(' ');
  },
  // https://github.com/wenzhixin/bootstrap-table/issues/5324
  'bootstrap-table makes a card of each row': (widget) => {
    for (const row of rowsIn(widget)) {
      const card = [...row.cells].map(({ textContent }) => `<div>Of ${textContent}</div>`);
      row.innerHTML = `<td colspan="4">${card.join('')}</td>`;
    }
  },
  // https://github.com/tabulator-tables/tabulator/issues/897
  'Tabulator puts a grid of its own there': (widget) => {
    const grid = document.createElement('div');
    grid.role = 'grid';
    tableIn(widget).replaceWith(grid);
  },
  // https://github.com/bigskysoftware/idiomorph/issues/57
  'htmx puts the same in again, later': (widget) => {
    neuronOf(widget).innerHTML = '';
    void drawn().then(() => {
      neuronOf(widget).innerHTML = fourGames;
    });
  },
  // https://github.com/turbolinks/turbolinks/issues/531
  'Turbo takes the element along to the next page': (widget) => {
    const body = document.createElement('div');
    body.append(neuronOf(widget));
    document.body.replaceChildren(body);
  },
};

for (const [what, change] of Object.entries(changes)) {
  test(`${what}, and the reader’s work stays`, async () => {
    const { widget, kept } = await readersGames();
    change(widget);
    await kept();
    await kept();
  });
}

test('what has come in place of an emptied table counts, with the reader’s weights', async () => {
  const { widget } = await readersGames();
  const neuron = neuronOf(widget);
  neuron.innerHTML = '<p>Loading …</p>';
  await drawn();
  neuron.innerHTML = fourGames.replace('8.5', '10');
  await expect.poll(() => neuron.examples[0]).toEqual([10, 0.65, 1.2]);
  expect(neuron.weights).toEqual([0.2, 0.2, 0]);
});

// https://github.com/Mottie/tablesorter/issues/1781: rows of other pages are nowhere
test.each([
  ['beside the element', '<div class="tablesorter-pager">1 2</div>', ''],
  ['elsewhere', '', '<p><button aria-controls="games">2</button></p>'],
])('rows that a pager %s takes out of the page are still there', async (_, beside, elsewhere) => {
  const { widget, kept } = await readersGames(
    `<div><soma-neuron weights="0.1 0.2 0">${fourGames.replace('<table', '<table id="games"')}</soma-neuron>${beside}</div>${elsewhere}`,
  );
  const rows = rowsIn(widget);
  const [body] = tableIn(widget).tBodies;
  for (const row of rows.slice(2)) row.remove();
  await kept();
  for (const row of rows.slice(0, 2)) row.remove();
  body?.append(...rows.slice(2));
  await kept();
});

// https://github.com/jelmervdl/translatelocally-web-ext/issues/66
test('a translator changes the page’s language, and no number', async () => {
  const [first, second] = ['1.286', '2.118'];
  const html = `<table><tr><th>Game</th><th>Toes</th></tr>
    <tr><th>1</th><td>${first}</td></tr><tr><th>2</th><td>${second}</td></tr></table>`;
  const widget = await live(`<soma-neuron weights="1">${html}</soma-neuron>`);
  document.documentElement.lang = 'de';
  await reads(predictionsOf(widget), ['1,29', '2,12']);
  const head = neuronOf(widget).querySelectorAll('th')[1];
  if (head) head.innerHTML = '<font><font>Zehen</font></font>';
  await expect.element(slider(widget, 'Gewicht von Zehen')).toBeVisible();
  expect(neuronOf(widget).examples).toEqual([[1.286], [2.118]]);
  // A page of its own in that language has other numbers.
  for (const [row, text] of ['2.572', '4.236'].entries()) {
    (neuronOf(widget).querySelectorAll('td')[row] as HTMLElement).textContent = text;
  }
  await expect.poll(() => neuronOf(widget).examples).toEqual([[2572], [4236]]);
});

// https://github.com/sveltejs/svelte/issues/15090: what stands in place of a text changes no more
test('a translator that reaches into the widget leaves its numbers alive', async () => {
  const widget = await games();
  const root = neuronOf(widget).shadowRoot as ShadowRoot;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('[translate=no], style')) continue;
    const font = document.createElement('font');
    font.textContent = text.data;
    text.replaceWith(font);
  }
  await slide(slider(widget, 'Weight of Toes'), 0.2);
  await reads(predictionsOf(widget), ['1.83', '2.06', '2.14', '1.98']);
});

// https://github.com/gildas-lormeau/SingleFile/issues/60, https://github.com/preactjs/preact-custom-element/issues/52
test('a page that was saved with its shadow roots shows one widget', async () => {
  const saved = neuronOf(await games()).shadowRoot?.innerHTML;
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  host.setHTMLUnsafe(
    `<soma-neuron weights="0.1 0.2 0"><template shadowrootmode="open">${saved}</template>${fourGames}</soma-neuron>`,
  );
  const root = host.querySelector('soma-neuron')?.shadowRoot;
  await expect.poll(() => root?.querySelectorAll('td.output').length).toBe(4);
  expect(root?.querySelectorAll('.widget')).toHaveLength(1);
  expect(root?.querySelectorAll('input[type=range]')).toHaveLength(3);
});

// https://github.com/hotwired/turbo/issues/1397: what comes from a cache is a copy
test('a copy of a live widget is the author’s, and there is one of it', async () => {
  const { widget, kept } = await readersGames();
  const copy = neuronOf(widget).cloneNode(true) as ReturnType<typeof neuronOf>;
  document.body.append(copy);
  await expect.poll(() => Array.from(copy.predictions ?? [])).toHaveLength(4);
  expect(copy.weights).toEqual([0.1, 0.2, 0]);
  await expect.poll(() => copy.shadowRoot?.querySelectorAll('.widget').length).toBe(1);
  await kept();
});

// https://github.com/withastro/astro/issues/8601: each move made it listen once more
test('taken along from page to page, it hears each key and tells of each change once', async () => {
  const { widget, kept } = await readersGames();
  for (let count = 0; count < 3; count += 1) {
    const body = document.createElement('div');
    body.append(neuronOf(widget));
    document.body.replaceChildren(body);
  }
  await kept();
  const changes = heardFrom(widget, 'soma-change');
  await slide(slider(widget, 'Weight of Toes'), 0.4);
  expect(changes).toHaveLength(1);
  await press(slider(widget, 'Weight of Toes'), '{Control>}z{/Control}');
  expect(neuronOf(widget).weights).toEqual([0.2, 0.2, 0]);
});

// https://github.com/squidfunk/mkdocs-material/issues/5816: scripts do not run again
test('a page that instant navigation brings has live widgets', async () => {
  const html = `<main><soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron></main>`;
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...next.body.children);
  await expect
    .poll(() => Array.from(neuronOf(page.css('soma-neuron')).predictions))
    .toHaveLength(4);
});

// https://github.com/sveltejs/svelte/issues/13638: children come after their element, one by one
test('rows that a framework brings after the element are read', async () => {
  const widget = show('<soma-neuron weights="0.1 0.2 0"></soma-neuron>');
  await expect.element(widget.getByText('no table inside')).toBeVisible();
  const table = document.createElement('table');
  neuronOf(widget).append(table);
  const rows = new DOMParser().parseFromString(fourGames, 'text/html').querySelectorAll('tr');
  for (const row of rows) {
    await drawn();
    table.append(row);
  }
  await reads(predictionsOf(widget), author);
  expect(neuronOf(widget).weights).toEqual([0.1, 0.2, 0]);
});

// https://github.com/weDevsOfficial/wp-user-frontend/issues/1431
test('quotes that an editor has bent are named', async () => {
  const widget = show(`<soma-neuron weights=”0.1,0.2,0″>${fourGames}</soma-neuron>`);
  await expect.element(widget.getByText("weights: '”0.1' is not a number")).toBeVisible();
});

/** A page of its own, which has loaded long ago. */
function loadedPage(html: string): { inner: Document; view: Window & typeof globalThis } {
  const frame = document.createElement('iframe');
  document.body.replaceChildren(frame);
  const [inner, view] = [frame.contentDocument, frame.contentWindow];
  if (!inner || !view) throw new Error('the frame has no document');
  inner.body.innerHTML = html;
  return { inner, view: view as Window & typeof globalThis };
}

function load(inner: Document, address: URL): void {
  const script = inner.createElement('script');
  script.type = 'module';
  script.src = address.href;
  inner.body.append(script);
}

// https://github.com/instantpage/instant.page/issues/14, https://github.com/openclaw/openclaw/pull/136129
test('a script that Rocket Loader brings when all else is done finds its table, and what was set', async () => {
  const { inner } = loadedPage(`<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`);
  const neuron = inner.querySelector('soma-neuron') as ReturnType<typeof neuronOf>;
  neuron.weights = [1, 0, 0];
  load(inner, new URL('../../web/src/element/define.ts', import.meta.url));
  await expect.poll(() => Array.from(neuron.predictions ?? [])).toEqual([8.5, 9.5, 9.9, 9]);
});

// https://github.com/DataTables/Responsive/issues/92 and others begin when the page is there, before the core
test('a table script that comes before the widget starts takes no row away', async () => {
  const { inner, view } = loadedPage('');
  inner.open();
  inner.write(
    `<!doctype html><html lang="en"><soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`,
  );
  load(inner, new URL('../../web/src/element/define.ts', import.meta.url));
  await view.customElements.whenDefined('soma-neuron');
  await Promise.resolve();
  const neuron = inner.querySelector('soma-neuron') as ReturnType<typeof neuronOf>;
  const table = neuron.querySelector('table') as HTMLTableElement;
  expect(neuron.predictions).toHaveLength(0);
  table.insertAdjacentHTML('afterend', '<nav><button>2</button></nav>');
  table.deleteRow(-1);
  const [, first] = table.rows;
  if (first) first.hidden = true;
  inner.close();
  await expect.poll(() => Array.from(neuron.predictions)).toHaveLength(4);
});
