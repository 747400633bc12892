import {
  expect,
  fourGames,
  type Locator,
  liveWidget,
  openHtml,
  type Page,
  predictionsOf,
  slide,
  test,
} from './page.ts';

const author = ['0.98', '1.11', '1.15', '1.08'];

async function open(page: Page, attributes = ''): Promise<Locator> {
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0" ${attributes}>${fourGames}</soma-neuron>`);
  await liveWidget(page, 'Four games');
  return page.locator('soma-neuron');
}

async function openPanel(page: Page, attributes = '') {
  const widget = await open(page, attributes);
  await widget.getByRole('button', { name: 'Own data' }).click();
  const panel = widget.getByRole('group', { name: 'Own data' });
  await expect(panel).toBeVisible();
  return { widget, panel };
}

async function use(panel: Locator, text: string): Promise<void> {
  await panel.getByRole('textbox', { name: 'Data to use' }).fill(text);
  await panel.getByRole('button', { name: 'Use this data' }).click();
}

/** Pastes into a cell, as a spreadsheet would have it. */
async function paste(cell: Locator, text: string): Promise<void> {
  await cell.focus();
  await cell.evaluate((field, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Drops a file on the widget. */
async function drop(widget: Locator, name: string, content: string): Promise<void> {
  await widget.locator('.widget').evaluate(
    (target, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name));
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    { name, content },
  );
}

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

const undo = (widget: Locator) => widget.getByRole('button', { name: 'Undo' });
const rows = (widget: Locator) => widget.getByRole('radio');
const sliders = (widget: Locator) => widget.getByRole('slider');

test('the panel keeps to the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPanel(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('what a spreadsheet copies fills the table from a cell on, in one step', async ({ page }) => {
  const widget = await open(page);
  await paste(widget.getByRole('textbox', { name: 'Toes, Game 4' }), '10\t1\r\n20\t2\r\n');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.20', '2.40']);
  await expect(rows(widget).nth(4)).toHaveAccessibleName('Game 5');
  await undo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(author);
});

test('a single number is pasted as ever', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const widget = await open(page);
  await page.evaluate(() => navigator.clipboard.writeText('20\n'));
  const cell = widget.getByRole('textbox', { name: 'Toes, Game 1' });
  await cell.focus();
  await cell.selectText();
  await page.keyboard.press('Control+v');
  await expect(cell).toHaveValue('20');
  await expect(predictionsOf(widget).first()).toHaveText('2.13');
  await expect(widget.getByRole('group', { name: 'Own data' })).toHaveCount(0);
});

test('a block with a wrong cell is named by row and input, and fills nothing', async ({ page }) => {
  const widget = await open(page);
  const heard = await widget.evaluateHandle((element) => {
    const messages: string[] = [];
    element.addEventListener('soma-error', (event) =>
      messages.push((event as CustomEvent<{ message: string }>).detail.message),
    );
    return messages;
  });
  await paste(widget.getByRole('textbox', { name: 'Record, Game 1' }), '1\t2\nmany\t4');
  const panel = widget.getByRole('group', { name: 'Own data' });
  await expect(panel.getByText("row 2, Record: 'many' is not a number")).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(author);
  await expect(undo(widget)).toBeDisabled();
  expect(await heard.jsonValue()).toEqual(["row 2, Record: 'many' is not a number"]);

  // It is said where the block was meant to go, too, until something else goes there.
  const cell = widget.getByRole('textbox', { name: 'Record, Game 1' });
  await expect(cell).toHaveAccessibleDescription("row 2, Record: 'many' is not a number");
  await expect(cell).toHaveValue('0.65');
  await cell.fill('0.7');
  await expect(widget.getByText("'many' is not a number")).toHaveCount(0);
});

test('pasted text becomes the data; names, labels and weights follow', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  await expect(panel.getByText(/Nothing leaves your machine/)).toBeVisible();
  await use(panel, 'City;Rent;Record;Size\nRome;1,5;10;2\nOslo;2,5;20;4\n');
  await expect(panel.getByRole('status')).toHaveText('In use: 2 rows, 3 inputs.');
  await expect(rows(widget)).toHaveCount(2);
  await expect(widget.getByRole('radio', { name: 'City Oslo' })).toBeVisible();
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Rent' })).toHaveValue('0.1');
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Record' })).toHaveValue('0.2');
  await expect(predictionsOf(widget)).toHaveText(['2.35', '4.65']);
  await expect(widget.getByRole('img', { name: 'Size, weight 0.1' })).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of Size' }), 0.5);
  await expect(predictionsOf(widget)).toHaveText(['3.15', '6.25']);

  await undo(widget).click();
  await undo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(author);
  await widget.getByRole('button', { name: 'Redo' }).click();
  await expect(predictionsOf(widget)).toHaveText(['2.35', '4.65']);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(predictionsOf(widget)).toHaveText(author);
});

test('text with mistakes stays to be mended, and so do the numbers that hold', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  await use(panel, 'a,b\n1,2\n3,x\n5');
  await expect(panel.getByRole('listitem')).toHaveText([
    "row 2, b: 'x' is not a number",
    'row 3 has 1 cell, the header has 2',
    'row 3, b: the cell is empty',
  ]);
  await expect(panel.getByRole('textbox', { name: 'Data to use' })).toHaveValue('a,b\n1,2\n3,x\n5');
  await expect(predictionsOf(widget)).toHaveText(author);
  await use(panel, 'a,b\n1,2\n3,4');
  await expect(panel.getByRole('listitem')).toHaveCount(0);
  await expect(predictionsOf(widget)).toHaveText(['0.30', '0.70']);
});

test('a file can be opened', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  const field = panel.getByLabel('Open a file');
  await field.setInputFiles(file('teams.csv', 'Team,a,b\nReds,1,2\nBlues,3,4\n'));
  await expect(predictionsOf(widget)).toHaveText(['0.30', '0.70']);
  await expect(widget.locator('[part=caption]')).toHaveText('teams');
  await expect(widget.getByRole('radio', { name: 'Team Blues' })).toBeVisible();

  await field.setInputFiles(file('sheet.xlsx', 'PK\0\0\0'));
  await expect(panel.getByText(/'sheet.xlsx' is no text/)).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(['0.30', '0.70']);
});

for (const [encoding, bytes] of [
  ['UTF-8 with a mark', Buffer.from('\ufeffGröße\n7\n', 'utf8')],
  ['UTF-16', Buffer.from('\ufeffGröße\n7\n', 'utf16le')],
  ['Windows', Buffer.from('Größe\n7\n', 'latin1')],
] as const) {
  test(`a file written as ${encoding} keeps its letters`, async ({ page }) => {
    const { widget, panel } = await openPanel(page);
    await panel.getByLabel('Open a file').setInputFiles(file('x.csv', bytes));
    await expect(sliders(widget)).toHaveCount(1);
    await expect(widget.getByRole('slider', { name: 'Weight of Größe' })).toBeVisible();
  });
}

test('a file can be dropped on the widget', async ({ page }) => {
  const widget = await open(page);
  await drop(widget, 'teams.tsv', 'a\tb\n1\t2\n');
  await expect(predictionsOf(widget)).toHaveText(['0.30']);
  await expect(undo(widget)).toBeEnabled();
  await drop(widget, 'wrong.csv', 'a,b\n1,two\n');
  await expect(widget.getByText("row 1, b: 'two' is not a number")).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(['0.30']);
});

test('rows and inputs come and go by button', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  await panel.getByRole('button', { name: 'Add row' }).click();
  await expect(predictionsOf(widget)).toHaveText([...author, '0.00']);
  await expect(widget.getByRole('radio', { name: 'Game 5' })).toBeChecked();
  await widget.getByRole('textbox', { name: 'Toes, Game 5' }).fill('10');
  await expect(predictionsOf(widget).last()).toHaveText('1.00');

  await panel.getByRole('button', { name: 'Add input' }).click();
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Input 4' })).toHaveValue('0.1');
  await expect(predictionsOf(widget).last()).toHaveText('1.00');
  const name = panel.getByRole('textbox', { name: 'Name of Input 4' });
  await name.fill('Wind');
  await name.press('Enter');
  await expect(widget.getByRole('slider', { name: 'Weight of Wind' })).toBeVisible();

  await widget.getByRole('radio', { name: 'Game 2' }).check();
  await panel.getByRole('button', { name: 'Remove Game 2' }).click();
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.15', '1.08', '1.00']);
  await expect(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await panel.getByRole('button', { name: 'Remove Toes' }).click();
  await expect(sliders(widget)).toHaveCount(3);
  await expect(predictionsOf(widget)).toHaveText(['0.13', '0.16', '0.18', '0.00']);

  for (const gone of ['Record', 'Fans']) {
    const button = panel.getByRole('button', { name: `Remove ${gone}` });
    await button.click();
    // The next one takes its place.
    await expect(button).toHaveCount(0);
  }
  await expect(panel.getByRole('button', { name: 'Remove Wind' })).toBeDisabled();
  await expect(panel.getByRole('button', { name: 'Add input' })).toBeFocused();
});

test('each of these is one step of undo', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  await panel.getByRole('button', { name: 'Add row' }).click();
  await panel.getByRole('button', { name: 'Remove Record' }).click();
  await undo(widget).click();
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Record' })).toHaveValue('0.2');
  await undo(widget).click();
  await expect(predictionsOf(widget)).toHaveText(author);
  await expect(undo(widget)).toBeDisabled();
});

test('a name that is missing or taken is refused', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  const name = panel.getByRole('textbox', { name: 'Name of Toes' });
  await name.fill('Fans');
  await name.press('Enter');
  await expect(panel.getByText("there is a column named 'Fans' already")).toBeVisible();
  await name.fill('Prediction');
  await name.press('Enter');
  await expect(panel.getByText("there is a column named 'Prediction' already")).toBeVisible();
  await expect(name).toHaveValue('Toes');
  await name.fill('');
  await name.press('Enter');
  await expect(panel.getByText('an input needs a name')).toBeVisible();
  await expect(widget.getByRole('slider', { name: 'Weight of Toes' })).toBeVisible();
});

test('with every row gone the neuron stays, and a row can be added', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  for (const game of [1, 2, 3, 4]) {
    await widget.getByRole('radio', { name: `Game ${game}` }).check();
    await panel.getByRole('button', { name: `Remove Game ${game}` }).click();
    await expect(rows(widget)).toHaveCount(4 - game);
  }
  await expect(widget.getByText('The table has no examples yet.').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Add row' }).click();
  await expect(predictionsOf(widget)).toHaveText(['0.00']);
});

test('everything is in reach of the keyboard', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('button', { name: 'Own data' }).focus();
  await page.keyboard.press('Enter');
  const panel = widget.getByRole('group', { name: 'Own data' });
  await expect(widget.getByRole('button', { name: 'Own data' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Add row' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(widget)).toHaveCount(5);
  await panel.getByRole('textbox', { name: 'Data to use' }).focus();
  await page.keyboard.type('a,b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1,2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(predictionsOf(widget)).toHaveText(['0.30']);
  await page.keyboard.press('Control+z');
  await expect(rows(widget)).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(predictionsOf(widget)).toHaveText(author);
});

test('a thousand rows are shown fifty at a time, and turn with the weights', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  const lines = Array.from({ length: 1000 }, (_, row) => `${row},1`);
  await use(panel, `a,b\n${lines.join('\n')}`);
  await expect(widget.getByText('Rows 1 to 50 of 1000')).toBeVisible();
  await expect(predictionsOf(widget)).toHaveCount(50);
  await slide(widget.getByRole('slider', { name: 'Weight of a' }), 0.5);
  await expect(predictionsOf(widget).nth(4)).toHaveText('2.10');
});

test('a hundred thousand rows work, and one more is refused', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  const field = panel.getByLabel('Open a file');
  const lines = (count: number) => `a,b\n${'1,2\n'.repeat(count)}`;
  await field.setInputFiles(file('long.csv', lines(100_000)));
  await expect(widget.getByText('Rows 1 to 50 of 100000')).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of a' }), 0.5);
  await expect(predictionsOf(widget).first()).toHaveText('0.70');
  await field.setInputFiles(file('longer.csv', lines(100_001)));
  await expect(panel.getByText('100001 rows, but 100000 are the most')).toBeVisible();
  await expect(predictionsOf(widget).first()).toHaveText('0.70');
});

test('an author may leave it out, and then nothing takes a file or a block', async ({ page }) => {
  const widget = await open(page, 'controls="weights"');
  await expect(widget.getByRole('button', { name: 'Own data' })).toHaveCount(0);
  await drop(widget, 'x.csv', 'a\n1\n');
  await paste(widget.getByRole('textbox', { name: 'Toes, Game 1' }), '1\t2');
  await slide(sliders(widget).first(), 0.2);
  await expect(predictionsOf(widget)).toHaveText(['1.83', '2.06', '2.14', '1.98']);
});

test('what a reader brings goes nowhere', async ({ page }) => {
  const { widget, panel } = await openPanel(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await use(panel, 'a,b\n1,2');
  await expect(predictionsOf(widget)).toHaveText(['0.30']);
  await drop(widget, 'x.csv', 'a,b\n2,2\n');
  await expect(predictionsOf(widget)).toHaveText(['0.40']);
  expect(requests).toEqual([]);
});
