import { expect, fourGames, liveWidget, type Page, predictionsOf, slide, test } from './page.ts';

interface Words {
  readonly weight: string;
  readonly reset: string;
  readonly embed: string;
  readonly close: string;
  readonly wrong: string;
}

const languages: Readonly<Record<string, Words>> = {
  es: {
    weight: 'Peso de Toes',
    reset: 'Restablecer',
    embed: 'Insertar',
    close: 'Cerrar',
    wrong: 'Toes: «abc» no es un número',
  },
  de: {
    weight: 'Gewicht von Toes',
    reset: 'Zurücksetzen',
    embed: 'Einbetten',
    close: 'Schließen',
    wrong: 'Toes: „abc“ ist keine Zahl',
  },
  ar: {
    weight: 'وزن Toes',
    reset: 'إعادة الضبط',
    embed: 'تضمين',
    close: 'إغلاق',
    wrong: '\u2068Toes\u2069: «\u2068abc\u2069» ليس رقمًا',
  },
};

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

for (const [language, words] of Object.entries(languages)) {
  test(`a page in ${language} has a widget in ${language}, its dialog and its errors too`, async ({
    page,
  }) => {
    await openPage(page, `lang="${language}"`, neuron);
    const widget = page.locator('soma-neuron');
    const field = widget.getByRole('spinbutton', { name: words.weight });
    await field.fill('abc');
    await expect(field).toHaveAccessibleDescription(words.wrong);
    await widget.getByRole('button', { name: words.reset }).click();
    await expect(field).not.toHaveValue('abc');
    await widget.getByRole('button', { name: words.embed }).click();
    await widget.getByRole('button', { name: words.close }).click();
    await expect(widget.getByRole('dialog')).toBeHidden();
  });
}

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

test('another language on a live widget leaves the reader’s numbers', async ({ page }) => {
  await openPage(page, 'lang="en"', neuron);
  const widget = await liveWidget(page, 'Four games');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  await widget.getByRole('radio', { name: 'Game 3' }).check();
  await widget.evaluate((element) => element.setAttribute('lang', 'de-AT'));
  await expect(widget.getByRole('slider', { name: 'Gewicht von Toes' })).toHaveValue('0.4');
  await expect(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await expect(predictionsOf(widget).first()).toHaveText('3,53');
  await widget.evaluate((element) => element.setAttribute('lang', 'fr'));
  await expect(widget.getByRole('slider', { name: 'Weight of Toes' })).toHaveValue('0.4');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(predictionsOf(widget).first()).toHaveText('0,98');
});

test('a widget follows the language of the page, and of what else it stands in', async ({
  page,
}) => {
  const shy = '<div id="shadow"></div>';
  const wrapped = `<section id="section"><p>…</p>${neuron}</section>`;
  await openPage(page, 'lang="en"', `${neuron.replace('>', ' id="plain">')}${wrapped}${shy}`);
  const toes = (within: string, weight: string) =>
    page.locator(within).getByRole('slider', { name: `${weight} Toes` });
  await page.locator('#shadow').evaluate((host, html) => {
    host.attachShadow({ mode: 'open' }).innerHTML = `<div id="inner">${html}</div>`;
  }, neuron);
  await slide(toes('#plain', 'Weight of'), 0.4);
  await expect(toes('#section', 'Weight of')).toBeVisible();
  await expect(toes('#shadow', 'Weight of')).toBeVisible();

  const say = (selector: string, language: string) =>
    page.locator(selector).evaluate((element, tag) => element.setAttribute('lang', tag), language);
  await say('html', 'de');
  await expect(toes('#plain', 'Gewicht von')).toHaveValue('0.4');
  await expect(toes('#section', 'Gewicht von')).toBeVisible();
  await say('#section', 'es');
  await expect(toes('#section', 'Peso de')).toBeVisible();
  await expect(toes('#plain', 'Gewicht von')).toBeVisible();
  await say('#inner', 'ar');
  await expect(toes('#shadow', 'وزن')).toBeVisible();
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

test('Arabic turns the widget round, not its formula, and takes its own digits', async ({
  page,
}) => {
  await openPage(page, 'lang="ar-EG"', neuron);
  const widget = page.locator('soma-neuron');
  const field = widget.getByRole('spinbutton', { name: 'وزن Toes' });
  await field.fill('٠٫٤');
  await expect(predictionsOf(widget).first()).toHaveText('٣٫٥٣');
  await expect(widget.locator('.widget')).toHaveCSS('direction', 'rtl');
  // 0.4 × 8.5 + …: each piece to the right of the one before.
  const lefts = await widget.locator('.numbers').evaluate((line) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const found: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index = 0 } of (node.textContent ?? '').matchAll(/[٠-٩]+٫?[٠-٩]*|[×+=]/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        found.push(range.getBoundingClientRect().left);
      }
    }
    return found;
  });
  expect(lefts.length).toBeGreaterThan(8);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
});

test('the page’s own direction holds', async ({ page }) => {
  await openPage(page, 'lang="ar" dir="ltr"', neuron);
  const widget = page.locator('soma-neuron');
  await expect(widget.getByRole('slider', { name: 'وزن Toes' })).toBeVisible();
  await expect(widget.locator('.widget')).toHaveCSS('direction', 'ltr');
});

test('embed.html takes the language from its address', async ({ page }) => {
  await page.goto('embed.html?lang=es');
  const widget = page.locator('soma-neuron');
  await expect(widget.getByRole('slider', { name: 'Peso de Toes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});
