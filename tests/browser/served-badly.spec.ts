import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, fourGames, liveWidget, openHtml, type Page, test } from './page.ts';

const neuron = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;

/** A page with this script, as it is written in its head. */
async function openWith(page: Page, script: string, type = 'text/html'): Promise<void> {
  const html = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Try</title>${script}</head><body>${neuron}</body></html>`;
  await page.route('**/try', (route) => route.fulfill({ contentType: type, body: html }));
  await page.goto('try');
}

async function expectTableAlone(page: Page): Promise<void> {
  await expect(page.getByRole('cell', { name: '9.9' })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
}

// https://github.com/naurril/SUSTechPOINTS/issues/1
test('of a script that is served as text the table stays, and the console says why', async ({
  page,
  complaints,
}) => {
  await page.route('**/soma.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'content-type': 'text/plain' } });
  });
  await openHtml(page, neuron);
  await expect.poll(() => complaints.join()).toMatch(/MIME type of "text\/plain"/);
  await expectTableAlone(page);
  complaints.splice(0);
});

const withIntegrity = (served: string | Buffer) => {
  const hash = createHash('sha384').update(served).digest('base64');
  return `<script type="module" src="soma.js" integrity="sha384-${hash}"></script>`;
};

test('a script with its own hash works', async ({ page }) => {
  await openWith(page, withIntegrity(await readFile('dist/soma.js')));
  await liveWidget(page, 'Four games');
});

test('of a script with another hash the table stays, and the console says why', async ({
  page,
  complaints,
}) => {
  await openWith(page, withIntegrity('another version'));
  await expect.poll(() => complaints.join()).toContain('integrity');
  await expectTableAlone(page);
  complaints.splice(0);
});

// https://github.com/shoelace-style/webawesome/issues/1247
test('second copies of the scripts do nothing, and say so', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') said.push(message.text());
  });
  const scripts = ['soma.js', 'soma-race.js'].flatMap((name) =>
    [name, `${name}?older`].map((src) => `<script type="module" src="${src}"></script>`),
  );
  await openWith(page, scripts.join(''));
  await liveWidget(page, 'Four games');
  await expect.poll(() => said.join()).toContain('soma-race: a copy');
  expect(said.join()).toContain('soma-neuron: a copy');
});

// https://github.com/lit/lit/issues/634
test('in a page of XML, which runs no modules, the table stays, and the console says why', async ({
  page,
  complaints,
}) => {
  await openWith(page, '<script type="module" src="soma.js"></script>', 'application/xhtml+xml');
  await expect.poll(() => complaints.join()).toContain('XML');
  await expectTableAlone(page);
  complaints.splice(0);
});
