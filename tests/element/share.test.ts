import { expect, test } from 'vitest';
import { commands, type Locator, userEvent } from 'vitest/browser';
import {
  button,
  counts,
  games,
  hasFocus,
  holds,
  live,
  numbersOf,
  press,
  reads,
  slide,
  slider,
} from './widget.ts';

async function openDialog(): Promise<{ widget: Locator; dialog: Locator }> {
  const widget = await games();
  await slide(slider(widget, 'Weight of Toes'), 0.3);
  await button(widget, 'Embed').click();
  return { widget, dialog: widget.getByRole('dialog') };
}

const snippetOf = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Text to paste' });

/** What a button of the dialog saves. */
async function saved(dialog: Locator, name: string) {
  const file = await commands.save(button(dialog, name).selector);
  return { name: file.name, bytes: Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0)) };
}

test('every place gets a text with the present state and a fallback', async () => {
  const { dialog } = await openDialog();
  const snippet = snippetOf(dialog);
  const places = ['HTML', 'iframe', 'Markdown', 'Org mode', 'Nikola', 'Hugo', 'Jekyll', 'Jupyter'];
  await reads(dialog.getByRole('option'), places);
  for (const place of places) {
    await dialog.getByRole('combobox').selectOptions(place);
    await holds(snippet, /0\.3[ +]0\.2[ +]0/);
    // Game 3's prediction, as a reader without scripts sees it.
    await holds(snippet, /3\.13/);
  }
});

test('by keyboard, the dialog begins with the choice of a place, and the text comes next', async () => {
  const widget = await games();
  await press(button(widget, 'Embed'), '{Enter}');
  const dialog = widget.getByRole('dialog');
  await hasFocus(dialog.getByRole('combobox'));
  await userEvent.keyboard('{Tab}');
  await hasFocus(snippetOf(dialog));
  await userEvent.keyboard('{Tab}{Enter}');
  await reads(dialog.getByRole('status'), 'Copied.');
  await userEvent.keyboard('{Escape}');
  await hasFocus(button(widget, 'Embed'));
});

test('the dialog of a widget that is moved closes, and opens again', async () => {
  const { widget, dialog } = await openDialog();
  await expect.element(snippetOf(dialog)).toBeVisible();
  const element = widget.element();
  element.remove();
  document.body.append(element);
  await counts(dialog, 0);
  await button(widget, 'Embed').click();
  await expect.element(snippetOf(dialog)).toBeVisible();
  expect(dialog.element().matches(':modal')).toBe(true);
});

test('the HTML, put into a page, shows the same', async () => {
  const { dialog } = await openDialog();
  const widget = await live(((await snippetOf(dialog).findElement()) as HTMLTextAreaElement).value);
  await reads(numbersOf(widget), '0.3 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 2.68');
  await expect.element(widget.getByRole('radio', { name: 'Game 4' })).toBeVisible();
});

test('the dialog moves nothing of the page below it', async () => {
  const widget = await games();
  const height = () => widget.css('.widget').element().clientHeight;
  const before = height();
  await widget.getByRole('button', { name: 'Embed' }).click();
  await expect.element(widget.getByRole('dialog')).toBeVisible();
  expect(height()).toBe(before);
});

test('copying says that it was done', async () => {
  const { dialog } = await openDialog();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await reads(dialog.getByRole('status'), 'Copied.');
  expect(await navigator.clipboard.readText()).toContain('<soma-neuron');
});

test('the data is saved as CSV with all its digits', async () => {
  const { dialog } = await openDialog();
  const { name, bytes } = await saved(dialog, 'Data (CSV)');
  expect(name).toBe('four-games.csv');
  expect(new TextDecoder().decode(bytes).split('\n').slice(0, 2)).toEqual([
    ...['Game,Toes,Record,Fans,Prediction', '1,8.5,0.65,1.2,2.6799999999999997'],
  ]);
});

test('the picture is saved as SVG that needs nothing, and as PNG', async () => {
  const { widget, dialog } = await openDialog();
  const { bytes } = await saved(dialog, 'Picture (SVG)');
  const svg = new TextDecoder().decode(bytes);
  expect(svg).toContain('0.3 × 8.5 + 0.2 × 0.65');
  expect(svg).not.toContain('var(');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  expect(image.naturalWidth).toBe(600);
  const png = await saved(dialog, 'Picture (PNG)');
  expect(new TextDecoder().decode(png.bytes.subarray(1, 4))).toBe('PNG');
  expect(new DataView(png.bytes.buffer).getUint32(16)).toBe(1200);

  await dialog.getByRole('button', { name: 'Close' }).click();
  await counts(dialog, 0);
  await hasFocus(widget.getByRole('button', { name: 'Embed' }));
});

test('the curves of learning are no plot: a picture has none of them', async () => {
  const table = `
    <table>
      <tr><th>Game</th><th>Toes</th><th>Won</th></tr>
      <tr><th>1</th><td>8.5</td><td>1</td></tr>
    </table>`;
  const widget = await live(
    `<soma-neuron views="diagram sum learn" target="Won">${table}</soma-neuron>`,
  );
  await expect
    .poll(() => (widget.css('canvas').query() as HTMLCanvasElement)?.width)
    .toBeGreaterThan(0);
  await button(widget, 'Embed').click();
  const { bytes } = await saved(widget.getByRole('dialog'), 'Picture (SVG)');
  expect(new TextDecoder().decode(bytes)).not.toContain('<image');
});
