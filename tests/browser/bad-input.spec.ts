import {
  expect,
  fourGames,
  liveWidget,
  openHtml,
  openWidget,
  predictionsOf,
  slide,
  test,
} from './page.ts';

const games = (edit: (html: string) => string, attributes = 'weights="0.1 0.2 0"') =>
  `<soma-neuron ${attributes}>${edit(fourGames)}</soma-neuron>`;

test('a cell that is no number is named at its place; the other rows work', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html.replace('<td>0.8</td>', '<td>abc</td>')),
  );
  const widget = await liveWidget(page, 'Four games');
  const cell = widget.getByRole('textbox', { name: 'Record, Game 2' });
  await expect(cell).toHaveValue('abc');
  await expect(cell).toHaveAccessibleDescription("row 2, Record: 'abc' is not a number");
  await expect(predictionsOf(widget)).toHaveText(['0.98', '–', '1.15', '1.08']);
  await cell.fill('0.8');
  await cell.press('Enter');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  await expect(cell).not.toHaveAttribute('aria-invalid', 'true');
});

test('what is typed wrong stays with its reason, and the last good number holds', async ({
  page,
}) => {
  await openHtml(
    page,
    games((html) => html),
  );
  const widget = await liveWidget(page, 'Four games');
  const cell = widget.getByRole('textbox', { name: 'Toes, Game 1' });
  await cell.fill('many');
  await cell.press('Tab');
  await expect(cell).toHaveValue('many');
  await expect(cell).toHaveAccessibleDescription("row 1, Toes: 'many' is not a number");
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);

  const field = widget.getByRole('spinbutton', { name: 'Weight of Toes' });
  await field.fill('');
  await field.press('Tab');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await expect(field).toHaveValue('0.2');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('a decimal comma typed into a field works', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html),
  );
  const widget = await liveWidget(page, 'Four games');
  await widget.getByRole('spinbutton', { name: 'Weight of Fans' }).fill('0,5');
  await expect(widget.locator('.numbers')).toHaveText(/0\.5 × 1\.2 = 1\.58$/);
});

test('a wrong count of weights is the core’s to name; the defaults serve', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html, 'weights="0.1 0.2"'),
  );
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByText('weights: 3 inputs but 2 weights')).toBeVisible();
  await expect(widget.getByRole('spinbutton', { name: 'Weight of Fans' })).toHaveValue('0.1');
});

test('a wrong count set by a script changes nothing but says so', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html),
  );
  const widget = await liveWidget(page, 'Four games');
  const heard = await widget.evaluate((element) => {
    const messages: string[] = [];
    element.addEventListener('soma-error', (event) => {
      messages.push((event as CustomEvent<{ message: string }>).detail.message);
    });
    Object.assign(element, { weights: [1, 2, 3, 4] });
    return messages;
  });
  expect(heard).toEqual(['weights: 3 inputs but 4 weights']);
  await expect(widget.getByText('weights: 3 inputs but 4 weights')).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
});

test('attributes that make no sense are named', async ({ page }) => {
  const attributes =
    'weights="0.1 x 0" views="diagram map" compare="Shoes" label="Team" activation="tanh" weight-range="0.5" theme="pink"';
  await openHtml(
    page,
    games((html) => html, attributes),
  );
  const widget = page.locator('soma-neuron');
  await expect(widget.getByText("weights: 'x' is not a number")).toBeVisible();
  await expect(widget.getByText(/and \d more/)).toBeVisible();
  const messages = await widget.evaluate(
    (element) =>
      new Promise<string[]>((resolve) => {
        element.addEventListener('soma-error', (event) =>
          resolve((event as CustomEvent<{ messages: string[] }>).detail.messages),
        );
        element.setAttribute('digits', '40');
      }),
  );
  expect(messages).toEqual(
    [
      ...["activation: 'tanh' is not one of identity, step, relu, sigmoid"],
      ...[
        "digits: '40' is not one of 0–15",
        "weight-range: '0.5' is not two numbers, the lower first",
        "theme: 'pink' is not one of auto, light, dark",
        "views: 'map' is not one of diagram, sum, table, plot, code",
      ],
      ...["weights: 'x' is not a number", "compare: no column 'Shoes' among Toes, Record, Fans"],
      ...["label: no column 'Team' among Game, Toes, Record, Fans"],
    ].sort((a, b) => messages.indexOf(a) - messages.indexOf(b)),
  );
});

test('what is wrong with a cell stands under its row, and moves no column', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html),
  );
  const widget = await liveWidget(page, 'Four games');
  const places = () =>
    widget
      .locator('[part=table] tbody tr:first-child > *')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().x));
  const before = await places();
  await widget.getByRole('textbox', { name: 'Record, Game 1' }).fill('abc');
  const message = widget.getByText("row 1, Record: 'abc' is not a number");
  await expect(message).toBeVisible();
  expect(await places()).toEqual(before);
  const row = await widget.locator('[part=table] tbody tr').first().boundingBox();
  const said = await message.boundingBox();
  expect(said?.y).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0) - 1);
});

test('ragged rows are named by their row', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html.replace('<td>1.3</td>', '')),
  );
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByText('row 2 has 3 cells, the header has 4')).toBeVisible();
  await expect(predictionsOf(widget)).toHaveText(['0.98', '–', '1.15', '1.08']);
});

test('columns of one name are told apart', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html.replace('<th>Record</th>', '<th>Toes</th>')),
  );
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByRole('slider', { name: 'Weight of Toes (2)' })).toBeVisible();
  await expect(widget.getByText(/two columns are named 'Toes'/)).toBeVisible();
});

test('a table with no header numbers its inputs', async ({ page }) => {
  await openHtml(page, '<soma-neuron><table><tr><td>1</td><td>2</td></tr></table></soma-neuron>');
  const widget = page.locator('soma-neuron');
  await expect(widget.getByRole('slider', { name: 'Weight of Input 2' })).toBeVisible();
  await expect(widget.getByText(/no header row/)).toBeVisible();
});

test('a table with no rows has its neuron, and says that there are no examples', async ({
  page,
}) => {
  await openHtml(page, '<soma-neuron><table><tr><th>a</th><th>b</th></tr></table></soma-neuron>');
  const widget = page.locator('soma-neuron');
  await expect(widget.getByRole('slider', { name: 'Weight of b' })).toBeVisible();
  await expect(widget.getByText('The table has no examples yet.').first()).toBeVisible();
});

for (const [what, inside, message] of [
  ['no table', '<p>soon</p>', 'there is no table inside'],
  ['an empty table', '<table></table>', 'no column of inputs'],
] as const) {
  test(`${what} leaves what is inside, and one line`, async ({ page }) => {
    await openHtml(page, `<soma-neuron>${inside}</soma-neuron>`);
    await expect(page.getByText(message)).toBeVisible();
  });
}

test('NaN and infinity are shown as such', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html),
  );
  const widget = await liveWidget(page, 'Four games');
  await widget.getByRole('textbox', { name: 'Toes, Game 1' }).fill('NaN');
  await widget.getByRole('textbox', { name: 'Toes, Game 2' }).fill('-Infinity');
  await expect(predictionsOf(widget)).toHaveText(['NaN', '−∞', '1.15', '1.08']);
});

test('ten thousand rows work, a page at a time', async ({ page }) => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `<tr><td>${row}</td><td>1</td></tr>`);
  const table = `<table><caption>Long</caption><tr><th>a</th><th>b</th></tr>${rows.join('')}</table>`;
  await openHtml(page, `<soma-neuron weights="0.5 1">${table}</soma-neuron>`);
  const widget = await liveWidget(page, 'Long');
  await expect(predictionsOf(widget).nth(2)).toHaveText('2.00');
  await expect(widget.getByText('Rows 1 to 50 of 10000')).toBeVisible();
  await widget.getByRole('button', { name: 'Next rows' }).click();
  await expect(widget.getByRole('textbox', { name: 'a, Example 51' })).toHaveValue('50');
  await slide(widget.getByRole('slider', { name: 'Weight of a' }), 1);
  await expect(predictionsOf(widget).first()).toHaveText('51.00');
});

test('without WebAssembly the table stays, and one line says why', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await openHtml(
    page,
    games((html) => html),
  );
  await expect(page.getByText(/could not start: this browser has no WebAssembly/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '9.9' })).toBeVisible();
});

test('when the core cannot be fetched the table stays, and one line says why', async ({
  page,
  complaints,
}) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
  await page.goto('');
  await expect(page.getByText(/could not start: .*404/).first()).toBeVisible();
  const table = page.getByRole('table', { name: 'Four games' });
  await expect(table.getByRole('cell', { name: '9.9' })).toBeVisible();
  // The browser's own word on the missing file is all there may be.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('without SIMD the other binary computes the same', async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  const binaries: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.wasm')) binaries.push(response.url());
  });
  const widget = await openWidget(page, 'Four games');
  await expect(predictionsOf(widget)).toHaveText(['0.98', '1.11', '1.15', '1.08']);
  expect(binaries).toHaveLength(1);
  expect(binaries[0]).not.toContain('simd');
});

test('weights that a script gave in vain do not come back', async ({ page }) => {
  await openHtml(page, `<soma-neuron weights="0.3 0.2 0">${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  await widget.evaluate((element) => Object.assign(element, { weights: [1] }));
  await widget.evaluate((element) => element.setAttribute('output', 'Win'));
  await expect(widget.getByRole('slider', { name: 'Weight of Toes' })).toHaveValue('0.3');
});

test('what a script gives for a number and is none is refused, and named', async ({ page }) => {
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  for (const [given, text] of [
    [{ bias: 'abc' }, "bias: 'abc' is not a number"],
    [{ threshold: Number.NaN }, "threshold: 'NaN' is not a number"],
    [{ weights: [0.1, 'x', 0] }, "weights: 'x' is not a number"],
  ] as const) {
    await widget.evaluate((element, values) => Object.assign(element, values), given);
    await expect(widget.getByText(text)).toBeVisible();
    await expect(predictionsOf(widget).first()).toHaveText('0.98');
  }
});

test('what cannot be fetched at one moment may be at the next', async ({ page, complaints }) => {
  let broken = true;
  await page.route('**/*.wasm', (route) =>
    broken ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto('');
  await expect(page.getByText(/could not start: .*404/).first()).toBeVisible();
  broken = false;
  await page.evaluate((html) => {
    const element = document.createElement('soma-neuron');
    element.innerHTML = html;
    element.id = 'later';
    document.querySelector('main')?.prepend(element);
  }, fourGames);
  await expect(page.locator('#later').getByRole('button', { name: 'Reset' })).toBeVisible();
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('404'));
});

test('a plot that cannot be fetched says so in its place; the rest works', async ({
  page,
  complaints,
}) => {
  await page.route('**/plot-*.js', (route) => route.fulfill({ status: 404 }));
  const widget = await openWidget(page, 'Four games');
  await expect(widget.locator('.plot').getByText(/could not be loaded/)).toBeVisible();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  await expect(predictionsOf(widget).first()).toHaveText('3.53');
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('404'));
});

test('what is wrong is marked under a pointer, too', async ({ page }) => {
  await openHtml(page, `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  const field = widget.getByRole('textbox', { name: 'Toes, Game 1' });
  const border = () => field.evaluate((element) => getComputedStyle(element).borderTopColor);
  const usual = await border();
  await field.fill('x');
  await page.mouse.move(0, 0);
  const wrong = await border();
  expect(wrong).not.toBe(usual);
  await field.hover();
  expect(await border()).toBe(wrong);
});

test('a number that is missing is a dash in every view', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html.replace('<td>8.5</td>', '<td>85 %</td>')),
  );
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.locator('.numbers')).toHaveText('0.1 × – + 0.2 × 0.65 + 0 × 1.2 = –');
  await expect(widget.getByRole('img', { name: 'Prediction –' })).toBeVisible();
  await expect(predictionsOf(widget).first()).toHaveText('–');
  await expect(widget.locator('canvas')).toBeVisible();
  await expect(widget.getByText('NaN')).toHaveCount(0);
  await widget.evaluate((element) => element.setAttribute('activation', 'sigmoid'));
  await expect(widget.locator('.numbers')).toHaveText(/= –$/);
  for (let step = 0; step < 11; step += 1) {
    await widget.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(widget.locator('.says')).toContainText(`Step ${step + 1} of`);
    await expect(widget.getByText('NaN')).toHaveCount(0);
  }
});

test('where no view and no control is one, the defaults serve', async ({ page }) => {
  await openHtml(
    page,
    games((html) => html, 'views="map" controls="dials"'),
  );
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByText("views: 'map' is not one of")).toBeVisible();
  await expect(predictionsOf(widget)).toHaveCount(4);
  await expect(widget.getByRole('slider', { name: 'Weight of Toes' })).toBeVisible();
});
