import { expect, fourGames, liveWidget, type Page, test } from './page.ts';

/** A page in that language, with the element's script. */
async function openPage(page: Page, html: string, body: string): Promise<void> {
  await page.route('**/try.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html ${html}><head><title>Try</title><script type="module" src="soma.js"></script></head><body>${body}</body></html>`,
    }),
  );
  await page.goto('try.html');
}

const neuron = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;

test('a widget in another language is never seen in English first', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/soma.de.js', async (route) => {
    await arrived;
    await route.continue();
  });
  const german = neuron.replace('<soma-neuron', '<soma-neuron lang="de" id="german"');
  await openPage(page, 'lang="en"', `${german}<div>${neuron}</div>`);
  await expect(
    page.locator('div > soma-neuron').getByRole('button', { name: 'Reset' }),
  ).toBeVisible();
  const widget = page.locator('#german');
  await expect(widget.getByRole('button')).toHaveCount(0);
  await expect(widget.getByRole('cell', { name: '8.5' })).toBeVisible();
  arrive();
  await expect(widget.getByRole('button', { name: 'Zurücksetzen' })).toBeVisible();
  await expect(widget.getByRole('textbox', { name: 'Toes, Game 1' })).toHaveValue('8,5');
});

test('the words of each language come from the file beside soma.js', async ({ page }) => {
  const weights = { ar: 'وزن Toes', de: 'Gewicht von Toes', es: 'Peso de Toes' };
  const named = Object.keys(weights).map((language) =>
    neuron.replace('<soma-neuron', `<soma-neuron lang="${language}" id="${language}"`),
  );
  await openPage(page, 'lang="en"', named.join(''));
  for (const [language, name] of Object.entries(weights)) {
    await expect(page.locator(`#${language}`).getByRole('slider', { name })).toBeVisible();
  }
});

const races = {
  es: { start: 'Iniciar la carrera', games: 'Partidos', loop: 'Bucle de JavaScript' },
  de: { start: 'Wettlauf starten', games: 'Spiele', loop: 'JavaScript-Schleife' },
  ar: { start: 'ابدأ السباق', games: 'المباريات', loop: 'حلقة JavaScript' },
};

for (const [language, words] of Object.entries(races)) {
  test(`a page in ${language} has a race in ${language}, with what it has shown`, async ({
    page,
  }) => {
    await openPage(
      page,
      `lang="${language}"`,
      '<soma-race games="10"></soma-race><script type="module" src="soma-race.js"></script>',
    );
    const race = page.locator('soma-race');
    const start = race.getByRole('button', { name: words.start });
    await expect(race.getByRole('slider', { name: words.games })).toBeVisible();
    await start.click();
    await expect(race.getByRole('rowheader', { name: words.loop })).toBeVisible();
    await expect(start).toBeEnabled();
    await expect(race.getByRole('status')).not.toBeEmpty();
    const text = await race.evaluate((element) => element.shadowRoot?.textContent ?? '');
    expect(text).not.toMatch(/\b(games|prediction|fastest|browser|time)\b/i);
    await expect(race.locator('.widget')).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr');
  });
}

test('a race follows the language of its page, and leaves what was measured', async ({ page }) => {
  await openPage(
    page,
    'lang="de"',
    '<soma-race games="10"></soma-race><script type="module" src="soma-race.js"></script>',
  );
  const race = page.locator('soma-race');
  await race.getByRole('button', { name: 'Wettlauf starten' }).click();
  await expect(race.getByRole('rowheader', { name: 'JavaScript-Schleife' })).toBeVisible();
  await page.locator('html').evaluate((html) => html.setAttribute('lang', 'en'));
  await expect(race.getByRole('rowheader', { name: 'JavaScript loop' })).toBeVisible();
});

test('where the file of a language is missing, the words are English', async ({
  page,
  complaints,
}) => {
  const notes: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'info') notes.push(message.text());
  });
  await page.route('**/soma.es.js', (route) => route.fulfill({ status: 404 }));
  await openPage(page, 'lang="es"', neuron);
  const widget = await liveWidget(page, 'Four games');
  await expect(widget.getByRole('list')).toHaveCount(0);
  expect(notes).toEqual([expect.stringContaining("no words for 'es'")]);
  // The browser's own line about the file.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('embed.html takes the language from its address', async ({ page }) => {
  await page.goto('embed.html?lang=es');
  const widget = page.locator('soma-neuron');
  await expect(widget.getByRole('slider', { name: 'Peso de Toes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});
