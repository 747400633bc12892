import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { texts } from './texts.ts';
import {
  cell,
  counts,
  focus,
  games,
  hasFocus,
  heardFrom,
  predictionsOf,
  press,
  reads,
  slide,
} from './widget.ts';

const author = ['0.98', '1.11', '1.15', '1.08'];

async function openPanel() {
  const widget = await games();
  await widget.getByRole('button', { name: texts.ownData }).click();
  const panel = widget.getByRole('group', { name: texts.ownData });
  await expect.element(panel).toBeVisible();
  return { widget, panel };
}

async function use(panel: Locator, text: string): Promise<void> {
  await panel.getByRole('textbox', { name: 'Data to use' }).fill(text);
  await panel.getByRole('button', { name: 'Use this data' }).click();
}

/** Pastes into a cell, as a spreadsheet would have it. */
async function paste(cell: Locator, text: string, html?: string): Promise<void> {
  await focus(cell);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html !== undefined) clipboardData.setData('text/html', html);
  const bubbling = { bubbles: true, cancelable: true };
  cell.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...bubbling }));
}

/** Drops a file on the widget. */
function drop(widget: Locator, name: string, content: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  const bubbling = { bubbles: true, cancelable: true };
  for (const type of ['dragover', 'drop']) {
    const event = new DragEvent(type, { dataTransfer, ...bubbling });
    widget.css('.widget').element().dispatchEvent(event);
  }
}

const undo = (widget: Locator) => widget.getByRole('button', { name: 'Undo' });
const rows = (widget: Locator) => widget.getByRole('radio');
const sliders = (widget: Locator) => widget.getByRole('slider');

test('the panel keeps to the narrowest phone', async () => {
  await page.viewport(320, 640);
  await openPanel();
  expect(document.documentElement.scrollWidth).toBe(320);
});

test('what a spreadsheet copies fills the table from a cell on, in one step', async () => {
  const widget = await games();
  await paste(widget.getByRole('textbox', { name: 'Toes, Game 4' }), '10\t1\r\n20\t2\r\n');
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.20', '2.40']);
  await expect.element(rows(widget).nth(4)).toHaveAccessibleName('Game 5');
  await undo(widget).click();
  await reads(predictionsOf(widget), author);
});

// What is seen, in cells that a page lays out: a note's mark, a hidden key, a foot, a wide title.
const copied = `<meta charset="utf-8"><p>As of <b>today</b></p><table>
  <tr><td colspan="2">Two <img src="https://example.invalid/x" onerror="window.ran = 1"> games</td></tr>
  <tr><td>10<sup><a href="#fn1">1</a></sup></td><td>1</td></tr>
  <tr><td><span hidden>5</span>20<script>window.ran = 1</script></td><td>2</td></tr>
  <tfoot><tr><td>15</td><td>1.5</td></tr></tfoot></table>`;

test('a table from a page is pasted as it was seen, and nothing in it runs', async () => {
  const widget = await games();
  await paste(cell(widget, 'Toes, Game 4'), 'Two games\n101\t1\n520\t2\n15\t1.5', copied);
  await reads(predictionsOf(widget), ['0.98', '1.11', '1.15', '1.20', '2.40']);
  expect(window).not.toHaveProperty('ran');
});

test('the panel takes a table from a page as lines of cells', async () => {
  const { widget, panel } = await openPanel();
  const area = panel.getByRole('textbox', { name: 'Data to use' });
  const html = `<table><tr><th colspan="2">Game</th><th>Toes</th></tr>
    <tr><th rowspan="2">North</th><th>1</th><td>8,5</td></tr><tr><th>2</th><td>1</td></tr></table>`;
  await paste(area, 'Game Toes North 1 8,5 2 1', html);
  await expect.element(area).toHaveValue('Game\tToes\nNorth 1\t8,5\nNorth 2\t1');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  await reads(predictionsOf(widget), ['0.85', '0.10']);
});

test('a cell from a spreadsheet is a number, whatever it is wrapped in', async () => {
  const widget = await games();
  const toes = cell(widget, 'Toes, Game 1');
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob(['20\n'], { type: 'text/plain' }),
      'text/html': new Blob(['<table><tr><td>20</td></tr></table>'], { type: 'text/html' }),
    }),
  ]);
  await focus(toes);
  (toes.element() as HTMLInputElement).select();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expect.element(toes).toHaveValue('20');
});

test('a single number is pasted as ever', async () => {
  const widget = await games();
  await navigator.clipboard.writeText('20\n');
  const toes = cell(widget, 'Toes, Game 1');
  await focus(toes);
  (toes.element() as HTMLInputElement).select();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expect.element(toes).toHaveValue('20');
  await reads(predictionsOf(widget).first(), '2.13');
  await counts(widget.getByRole('group', { name: texts.ownData }), 0);
});

test('a block with a wrong cell is named by row and input, and fills nothing', async () => {
  const widget = await games();
  const heard = heardFrom(widget, 'soma-error');
  await paste(widget.getByRole('textbox', { name: 'Record, Game 1' }), '1\t2\nmany\t4');
  const panel = widget.getByRole('group', { name: texts.ownData });
  await expect.element(panel.getByText("row 2, Record: 'many' is not a number")).toBeVisible();
  await reads(predictionsOf(widget), author);
  await expect.element(undo(widget)).toBeDisabled();
  expect(heard.map(({ message }) => message)).toEqual(["row 2, Record: 'many' is not a number"]);

  // It is said where the block was meant to go, too, until something else goes there.
  const record = cell(widget, 'Record, Game 1');
  await expect.element(record).toHaveAccessibleDescription("row 2, Record: 'many' is not a number");
  await expect.element(record).toHaveValue('0.65');
  await record.fill('0.7');
  await counts(widget.getByText("'many' is not a number"), 0);
});

test('pasted text becomes the data; names, labels and weights follow', async () => {
  const { widget, panel } = await openPanel();
  await expect.element(panel.getByText(/Nothing leaves your machine/)).toBeVisible();
  await use(panel, 'City;Rent;Record;Size\nRome;1,5;10;2\nOslo;2,5;20;4\n');
  await reads(panel.getByRole('status'), 'In use: 2 rows, 3 inputs.');
  await counts(rows(widget), 2);
  await expect.element(widget.getByRole('radio', { name: 'City Oslo' })).toBeVisible();
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Rent' }))
    .toHaveValue('0.1');
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Record' }))
    .toHaveValue('0.2');
  await reads(predictionsOf(widget), ['2.35', '4.65']);
  await expect.element(widget.getByRole('img', { name: 'Size, weight 0.1' })).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of Size' }), 0.5);
  await reads(predictionsOf(widget), ['3.15', '6.25']);

  await undo(widget).click();
  await undo(widget).click();
  await reads(predictionsOf(widget), author);
  await widget.getByRole('button', { name: 'Redo' }).click();
  await reads(predictionsOf(widget), ['2.35', '4.65']);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await reads(predictionsOf(widget), author);
});

test('text with mistakes stays to be mended, and so do the numbers that hold', async () => {
  const { widget, panel } = await openPanel();
  await use(panel, 'a,b\n1,2\n3,x\n5');
  await reads(panel.getByRole('listitem'), [
    "row 2, b: 'x' is not a number",
    'row 3 has 1 cell, the header has 2',
    'row 3, b: the cell is empty',
  ]);
  await expect
    .element(panel.getByRole('textbox', { name: 'Data to use' }))
    .toHaveValue('a,b\n1,2\n3,x\n5');
  await reads(predictionsOf(widget), author);
  await use(panel, 'a,b\n1,2\n3,4');
  await counts(panel.getByRole('listitem'), 0);
  await reads(predictionsOf(widget), ['0.30', '0.70']);
});

test('a file can be opened', async () => {
  const { widget, panel } = await openPanel();
  const field = panel.getByLabelText('Open a file');
  await field.upload(new File(['Team,a,b\nReds,1,2\nBlues,3,4\n'], 'teams.csv'));
  await reads(predictionsOf(widget), ['0.30', '0.70']);
  await reads(widget.css('[part=caption]'), 'teams');
  await expect.element(widget.getByRole('radio', { name: 'Team Blues' })).toBeVisible();

  await field.upload(new File(['PK\0\0\0'], 'sheet.xlsx'));
  await expect.element(panel.getByText(/'sheet.xlsx' is no text/)).toBeVisible();
  await reads(predictionsOf(widget), ['0.30', '0.70']);
});

test('a file that cannot be read is named, and the numbers stay', async () => {
  const { widget, panel } = await openPanel();
  const field = panel.getByLabelText('Open a file');
  // UTF-16 that breaks off within a letter.
  await field.upload(new File([Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)], 'half.csv'));
  await expect.element(panel.getByText(/^half\.csv: /)).toBeVisible();
  await expect.element(field).toHaveValue('');
  await reads(predictionsOf(widget), author);
});

const sheet = 'Größe\n7\n';

for (const [encoding, bytes] of [
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sheet}`)],
  ['UTF-16', Uint16Array.from(`\ufeff${sheet}`, (letter) => letter.charCodeAt(0))],
  ['Windows', Uint8Array.from(sheet, (letter) => letter.charCodeAt(0))],
] as const) {
  test(`a file written as ${encoding} keeps its letters`, async () => {
    const { widget, panel } = await openPanel();
    await panel.getByLabelText('Open a file').upload(new File([bytes], 'x.csv'));
    await counts(sliders(widget), 1);
    await expect.element(widget.getByRole('slider', { name: 'Weight of Größe' })).toBeVisible();
  });
}

test('a file can be dropped on the widget', async () => {
  const widget = await games();
  drop(widget, 'teams.tsv', 'a\tb\n1\t2\n');
  await reads(predictionsOf(widget), ['0.30']);
  await expect.element(undo(widget)).toBeEnabled();
  drop(widget, 'wrong.csv', 'a,b\n1,two\n');
  await expect.element(widget.getByText("row 1, b: 'two' is not a number")).toBeVisible();
  await reads(predictionsOf(widget), ['0.30']);
});

test('rows and inputs come and go by button', async () => {
  const { widget, panel } = await openPanel();
  await panel.getByRole('button', { name: 'Add row' }).click();
  await reads(predictionsOf(widget), [...author, '0.00']);
  await expect.element(widget.getByRole('radio', { name: 'Game 5' })).toBeChecked();
  await widget.getByRole('textbox', { name: 'Toes, Game 5' }).fill('10');
  await reads(predictionsOf(widget).last(), '1.00');

  await panel.getByRole('button', { name: 'Add input' }).click();
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Input 4' }))
    .toHaveValue('0.1');
  await reads(predictionsOf(widget).last(), '1.00');
  const name = panel.getByRole('textbox', { name: 'Name of Input 4' });
  await name.fill('Wind');
  await press(name, '{Enter}');
  await expect.element(widget.getByRole('slider', { name: 'Weight of Wind' })).toBeVisible();

  await widget.getByRole('radio', { name: 'Game 2' }).click();
  await panel.getByRole('button', { name: 'Remove Game 2' }).click();
  await reads(predictionsOf(widget), ['0.98', '1.15', '1.08', '1.00']);
  await expect.element(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await panel.getByRole('button', { name: 'Remove Toes' }).click();
  await counts(sliders(widget), 3);
  await reads(predictionsOf(widget), ['0.13', '0.16', '0.18', '0.00']);

  for (const gone of ['Record', 'Fans']) {
    const remove = panel.getByRole('button', { name: `Remove ${gone}` });
    await remove.click();
    // The next one takes its place.
    await counts(remove, 0);
  }
  await expect.element(panel.getByRole('button', { name: 'Remove Wind' })).toBeDisabled();
  await hasFocus(panel.getByRole('button', { name: 'Add input' }));
});

test('each of these is one step of undo', async () => {
  const { widget, panel } = await openPanel();
  await panel.getByRole('button', { name: 'Add row' }).click();
  await panel.getByRole('button', { name: 'Remove Record' }).click();
  await undo(widget).click();
  await expect
    .element(widget.getByRole('spinbutton', { name: 'Weight of Record' }))
    .toHaveValue('0.2');
  await undo(widget).click();
  await reads(predictionsOf(widget), author);
  await expect.element(undo(widget)).toBeDisabled();
});

test('a name that is missing or taken is refused', async () => {
  const { widget, panel } = await openPanel();
  const name = panel.getByRole('textbox', { name: 'Name of Toes' });
  await name.fill('Fans');
  await press(name, '{Enter}');
  await expect.element(panel.getByText("there is a column named 'Fans' already")).toBeVisible();
  await name.fill('Prediction');
  await press(name, '{Enter}');
  await expect
    .element(panel.getByText("there is a column named 'Prediction' already"))
    .toBeVisible();
  await expect.element(name).toHaveValue('Toes');
  await name.fill('');
  await press(name, '{Enter}');
  await expect.element(panel.getByText('an input needs a name')).toBeVisible();
  await expect.element(widget.getByRole('slider', { name: 'Weight of Toes' })).toBeVisible();
});

test('with every row gone the neuron stays, and a row can be added', async () => {
  const { widget, panel } = await openPanel();
  for (const game of [1, 2, 3, 4]) {
    await widget.getByRole('radio', { name: `Game ${game}` }).click();
    await panel.getByRole('button', { name: `Remove Game ${game}` }).click();
    await counts(rows(widget), 4 - game);
  }
  await expect.element(widget.getByText('The table has no examples yet.').first()).toBeVisible();
  await reads(widget.getByRole('status').last(), 'The table has no examples yet.');
  await expect
    .element(panel.getByRole('button', { name: 'Remove Game', exact: true }))
    .toBeDisabled();
  const add = panel.getByRole('button', { name: 'Add row' });
  await hasFocus(add);
  await add.click();
  await reads(predictionsOf(widget), ['0.00']);
});

test('everything is in reach of the keyboard', async () => {
  const widget = await games();
  await focus(widget.getByRole('button', { name: texts.ownData }));
  await userEvent.keyboard('{Enter}');
  const panel = widget.getByRole('group', { name: texts.ownData });
  await expect
    .element(widget.getByRole('button', { name: texts.ownData }))
    .toHaveAttribute('aria-expanded', 'true');
  await userEvent.tab();
  await hasFocus(panel.getByRole('button', { name: 'Add row' }));
  await userEvent.keyboard('{Enter}');
  await counts(rows(widget), 5);
  await focus(panel.getByRole('textbox', { name: 'Data to use' }));
  await userEvent.keyboard('a,b');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('1,2');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await reads(predictionsOf(widget), ['0.30']);
  await userEvent.keyboard('{Control>}z{/Control}');
  await counts(rows(widget), 5);
  await userEvent.keyboard('{Control>}z{/Control}');
  await reads(predictionsOf(widget), author);
});

test('many rows are shown fifty at a time, and turn with the weights', async () => {
  const { widget, panel } = await openPanel();
  const lines = Array.from({ length: 120 }, (_, row) => `${row},1`);
  await use(panel, `a,b\n${lines.join('\n')}`);
  await expect.element(widget.getByText('Rows 1 to 50 of 120')).toBeVisible();
  await counts(predictionsOf(widget), 50);
  await slide(widget.getByRole('slider', { name: 'Weight of a' }), 0.5);
  await reads(predictionsOf(widget).nth(4), '2.10');
});

test('a hundred thousand rows work, and one more is refused', async () => {
  const { widget, panel } = await openPanel();
  const field = panel.getByLabelText('Open a file');
  const lines = (count: number) => `a,b\n${'1,2\n'.repeat(count)}`;
  await field.upload(new File([lines(100_000)], 'long.csv'));
  await expect.element(widget.getByText('Rows 1 to 50 of 100000')).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of a' }), 0.5);
  await reads(predictionsOf(widget).first(), '0.70');
  await field.upload(new File([lines(100_001)], 'longer.csv'));
  await expect.element(panel.getByText(texts.tooManyRows(100_001, 100_000))).toBeVisible();
  await reads(predictionsOf(widget).first(), '0.70');
});

test('an author may leave it out, and then nothing takes a file or a block', async () => {
  const widget = await games('controls="weights"');
  await counts(widget.getByRole('button', { name: texts.ownData }), 0);
  drop(widget, 'x.csv', 'a\n1\n');
  await paste(widget.getByRole('textbox', { name: 'Toes, Game 1' }), '1\t2');
  await slide(sliders(widget).first(), 0.2);
  await reads(predictionsOf(widget), ['1.83', '2.06', '2.14', '1.98']);
});

test('what a reader brings goes nowhere', async () => {
  const { widget, panel } = await openPanel();
  performance.clearResourceTimings();
  await use(panel, 'a,b\n1,2');
  await reads(predictionsOf(widget), ['0.30']);
  drop(widget, 'x.csv', 'a,b\n2,2\n');
  await reads(predictionsOf(widget), ['0.40']);
  expect(performance.getEntriesByType('resource')).toEqual([]);
});
