import type { Frame } from '@playwright/test';
import { expect, type Locator, type Page, predictionsOf, slide } from '../browser/page.ts';

/** Where each example lies once its tool has built it. */
export const places = {
  'plain HTML': 'plain/index.html',
  'Org, with lines of HTML': 'org/post.html',
  'Org, as a special block': 'org/special-block.html',
  pandoc: 'pandoc/post.html',
  'Hugo, with the shortcode': 'hugo/shortcode/',
  'Hugo, with raw HTML': 'hugo/with-raw-html/raw-html/',
  Jekyll: 'jekyll/post.html',
  'Pelican, reStructuredText': 'pelican/restructured.html',
  'Pelican, Markdown': 'pelican/markdown.html',
  'a notebook': 'notebook/post.html',
  'Nikola’s shortcode, with commas': 'nikola/who-wins.html',
  'Nikola’s shortcode, with HTML': 'nikola/who-wins-html.html',
};

const atFirst = ['0.98', '1.11', '1.15', '1.08'];
const withToesAtTwoTenths = ['1.83', '2.06', '2.14', '1.98'];

/** The only widget there, once it is live. */
export async function liveIn(place: Page | Frame): Promise<Locator> {
  const widget = place.locator('soma-neuron');
  await expect(widget.getByRole('button', { name: 'Reset' })).toBeVisible();
  return widget;
}

/** The page inside an iframe or an object. */
export async function embeddedIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.mainFrame().childFrames().length).toBe(1);
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('there is no page inside the page');
  return frame;
}

/** Sees the four predictions, turns a weight, and sees them follow. */
export async function expectFourGames(widget: Locator): Promise<void> {
  await expect(predictionsOf(widget)).toHaveText(atFirst);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await expect(predictionsOf(widget)).toHaveText(withToesAtTwoTenths);
  await expect(widget.locator('.numbers')).toHaveText('0.2 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = 1.83');
}

/** Sees that the page's own style reaches the widget, by property and by part. */
export async function expectOwnTheme(page: Page, widget: Locator): Promise<void> {
  const [colour, face] = ['rgb(1, 2, 3)', 'cursive'];
  await page.addStyleTag({
    content: `soma-neuron { --soma-text: ${colour} } soma-neuron::part(caption) { font-family: ${face} }`,
  });
  await expect(widget.locator('[part=widget]')).toHaveCSS('color', colour);
  await expect(widget.locator('[part=caption]')).toHaveCSS('font-family', face);
}

/** Sees the author's table with its predictions, and nothing live. */
export async function expectPlainTable(place: Page | Frame): Promise<void> {
  const table = place.locator('table', { has: place.getByText('Prediction', { exact: true }) });
  await expect(table).toBeVisible();
  await expect(table.locator('tr > :last-child')).toHaveText(['Prediction', ...atFirst]);
  await expect(place.getByRole('slider')).toHaveCount(0);
}
