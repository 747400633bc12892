import { expect, predictionsOf, test } from '../browser/page.ts';
import { embeddedIn, liveIn } from './place.ts';

/** Where the text that the Embed dialog gives for a place lies, once it is pasted and built. */
const pasted = {
  HTML: 'pasted/html.html',
  iframe: 'pasted/iframe.html',
  Markdown: 'pasted/pandoc.html',
  'Org mode': 'pasted/org.html',
  Nikola: 'pasted/nikola.html',
  Hugo: 'pasted/hugo/post/',
  Jekyll: 'pasted/jekyll/post.html',
  Jupyter: 'pasted/notebook.html',
};

const predictions = ['1.23', '1.41', '1.89', '1.48'];
const names = ['Toes', 'R&B | "live"', 'Fans < 2'];

for (const [place, path] of Object.entries(pasted)) {
  test(`what the dialog gives for ${place} shows the same neuron there`, async ({ page }) => {
    await page.goto(path);
    const widget = await liveIn(place === 'iframe' ? await embeddedIn(page) : page);
    await expect(predictionsOf(widget)).toHaveText(predictions);
    await expect(widget.getByRole('radio')).toHaveCount(4);
    await expect(widget.getByRole('radio').last()).toHaveAccessibleName('Game 4');
    for (const [input, weight] of ['0.2', '0.2', '−0.5'].entries()) {
      const field = widget.getByRole('spinbutton', { name: `Weight of ${names[input]}, number` });
      await expect(field).toHaveValue(weight);
    }
    await expect(widget.locator('.legend.compare')).toHaveText('R&B | "live"');
    await expect(widget.getByRole('listitem')).toHaveCount(0);
  });

  test(`what the dialog gives for ${place} is a table without scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(path);
    if (place === 'iframe') await page.locator('summary').click();
    const table = page.locator('table');
    await expect(table.locator('tr > :last-child')).toHaveText(['Prediction', ...predictions]);
    await expect(page.getByText('Before it.')).toBeVisible();
    await expect(page.getByText('After it.')).toBeVisible();
    await context.close();
  });
}
