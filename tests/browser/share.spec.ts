import { readFile } from 'node:fs/promises';
import { expect, type Locator, openWidget, type Page, slide, test } from './page.ts';

async function openDialog(page: Page): Promise<{ widget: Locator; dialog: Locator }> {
  const widget = await openWidget(page, 'Four games');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.3);
  await widget.getByRole('button', { name: 'Embed' }).click();
  return { widget, dialog: widget.getByRole('dialog') };
}

async function saved(page: Page, dialog: Locator, name: string) {
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('every place gets a text with the present state and a fallback', async ({ page }) => {
  const { dialog } = await openDialog(page);
  const snippet = dialog.getByRole('textbox', { name: 'Text to paste' });
  const places = ['HTML', 'iframe', 'Markdown', 'Org mode', 'Nikola', 'Hugo', 'Jekyll', 'Jupyter'];
  await expect(dialog.getByRole('option')).toHaveText(places);
  for (const place of places) {
    await dialog.getByRole('combobox').selectOption(place);
    await expect(snippet).toHaveValue(/0\.3[ +]0\.2[ +]0/);
    // Game 3's prediction, as a reader without scripts sees it.
    await expect(snippet).toHaveValue(/3\.13/);
  }
});

test('the HTML, put into a page, shows the same', async ({ page }) => {
  const { dialog } = await openDialog(page);
  const html = await dialog.getByRole('textbox', { name: 'Text to paste' }).inputValue();
  await page.route('**/elsewhere.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${html}` }),
  );
  await page.goto('elsewhere.html');
  const widget = page.locator('soma-neuron');
  await expect(widget.locator('.numbers')).toHaveText('0.3 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 2.68');
  await expect(widget.getByRole('radio', { name: 'Game 4' })).toBeVisible();
});

test('the dialog moves nothing of the page below it', async ({ page }) => {
  const widget = await openWidget(page, 'Four games');
  const height = () => widget.locator('.widget').evaluate((element) => element.clientHeight);
  const before = await height();
  await widget.getByRole('button', { name: 'Embed' }).click();
  await expect(widget.getByRole('dialog')).toBeVisible();
  expect(await height()).toBe(before);
});

test('copying says that it was done', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dialog } = await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<soma-neuron');
});

test('the data is saved as CSV with all its digits', async ({ page }) => {
  const { dialog } = await openDialog(page);
  const { name, bytes } = await saved(page, dialog, 'Data (CSV)');
  expect(name).toBe('four-games.csv');
  expect(bytes.toString().split('\n').slice(0, 2)).toEqual([
    ...['Game,Toes,Record,Fans,Prediction', '1,8.5,0.65,1.2,2.6799999999999997'],
  ]);
});

test('the picture is saved as SVG that needs nothing, and as PNG', async ({ page }) => {
  const { widget, dialog } = await openDialog(page);
  const { bytes } = await saved(page, dialog, 'Picture (SVG)');
  const svg = bytes.toString();
  expect(svg).toContain('0.3 × 8.5 + 0.2 × 0.65');
  expect(svg).not.toContain('var(');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http');
  const drawn = await page.evaluate(async (markup) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
    await image.decode();
    return image.naturalWidth;
  }, svg);
  expect(drawn).toBe(600);
  const png = await saved(page, dialog, 'Picture (PNG)');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(1200);

  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(widget.getByRole('button', { name: 'Embed' })).toBeFocused();
});

test('the build draws the lesson’s pictures with the same code', async ({ page }) => {
  for (const [id, sum] of [
    ['toe-model', '0.1 × 8.5 = 85\u00a0%'],
    ['four-games', '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 0.98'],
    ['toes-and-record', '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 0.98'],
  ] as const) {
    const picture = await page.request.get(`pictures/${id}.svg`);
    await page.setContent(await picture.text());
    await expect(page.getByText(sum)).toBeVisible();
    await expect(page.locator('.dendrite path').first()).toHaveAttribute('stroke-width', /^\d/);
  }
});
