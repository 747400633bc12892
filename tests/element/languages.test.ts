import { expect, test } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import {
  button,
  counts,
  fourGames,
  games,
  hiddenLayer,
  live,
  neuronOf,
  numbersOf,
  predictionsOf,
  reads,
  show,
  slide,
} from './widget.ts';

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

/** The four games, on a page in a language. */
function openIn(language: string): Locator {
  document.documentElement.lang = language;
  return show(neuron);
}

const neuron = `<soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`;

for (const [language, words] of Object.entries(languages)) {
  test(`a page in ${language} has a widget in ${language}, its dialog and its errors too`, async () => {
    const widget = openIn(language);
    const field = widget.getByRole('spinbutton', { name: words.weight });
    await field.fill('abc');
    await expect.element(field).toHaveAccessibleDescription(words.wrong);
    await widget.getByRole('button', { name: words.reset }).click();
    await expect.element(field).not.toHaveValue('abc');
    await widget.getByRole('button', { name: words.embed }).click();
    await widget.getByRole('button', { name: words.close }).click();
    await counts(widget.getByRole('dialog'), 0);
  });
}

test('another language on a live widget leaves the reader’s numbers', async () => {
  const widget = await games();
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.4);
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  neuronOf(widget).setAttribute('lang', 'de-AT');
  await expect.element(widget.getByRole('slider', { name: 'Gewicht von Toes' })).toHaveValue('0.4');
  await expect.element(widget.getByRole('radio', { name: 'Game 3' })).toBeChecked();
  await reads(predictionsOf(widget).first(), '3,53');
  neuronOf(widget).setAttribute('lang', 'fr');
  await expect.element(widget.getByRole('slider', { name: 'Weight of Toes' })).toHaveValue('0.4');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await reads(predictionsOf(widget).first(), '0,98');
});

// What stands in a widget: its text, and the names of its controls.
function shown(widget: Locator): string {
  const root = widget.element().shadowRoot;
  const names = Array.from(root?.querySelectorAll('*') ?? [], (element) =>
    ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [root?.textContent ?? '', ...names.flat()].join(' ').replace(/\s+/g, ' ');
}

test('another language leaves no word of the last one, in a widget that a reader has changed', async () => {
  const table = `<table><tr><td>1</td><td>2</td></tr><tr><td>x</td><td>3</td></tr></table>`;
  const changed = async (language: string) => {
    document.documentElement.lang = language;
    const widget = show(
      `<soma-neuron controls="weights bias activation data" bias="a" x="no">${table}</soma-neuron>`,
    );
    await expect.element(widget.css('[part=reset]')).toBeVisible();
    await widget.css('[part=own-data-button]').click();
    await widget.css('[part=own-data] button').first().click();
    await widget.css('[part=own-data] .add').click();
    await widget.css('.parameters [role=spinbutton]').first().fill('abc');
    await widget.css('.stepper button').first().click();
    await widget.css('textarea').fill('1,2\n3,y');
    await widget.css('[part=own-data] .actions button').last().click();
    await expect.element(widget.css('[part=own-data] .notices')).toBeVisible();
    return widget;
  };
  const inGerman = shown(await changed('de'));
  const widget = await changed('en');
  expect(shown(widget)).toContain('Input 3');
  document.documentElement.lang = 'de';
  await expect.poll(() => shown(widget)).toBe(inGerman);
});

test('a widget follows the language of the page, and of what else it stands in', async () => {
  const shy = '<div id="shadow"></div>';
  const wrapped = `<section id="section"><p>…</p>${neuron}</section>`;
  show(`${neuron.replace('>', ' id="plain">')}${wrapped}${shy}`);
  const toes = (within: string, weight: string) =>
    page.css(within).getByRole('slider', { name: `${weight} Toes` });
  const shadow = page.css('#shadow').element().attachShadow({ mode: 'open' });
  shadow.innerHTML = `<div id="inner">${neuron}</div>`;
  await slide(toes('#plain', 'Weight of'), 0.4);
  await expect.element(toes('#section', 'Weight of')).toBeVisible();
  await expect.element(toes('#shadow', 'Weight of')).toBeVisible();

  const say = (selector: string, language: string) =>
    page.css(selector).element().setAttribute('lang', language);
  document.documentElement.lang = 'de';
  await expect.element(toes('#plain', 'Gewicht von')).toHaveValue('0.4');
  await expect.element(toes('#section', 'Gewicht von')).toBeVisible();
  await expect.element(toes('#shadow', 'Gewicht von')).toBeVisible();
  say('#section', 'es');
  await expect.element(toes('#section', 'Peso de')).toBeVisible();
  await expect.element(toes('#plain', 'Gewicht von')).toBeVisible();
  say('#inner', 'ar');
  await expect.element(toes('#shadow', 'وزن')).toBeVisible();
});

test('Arabic turns the widget round, not its formula, and takes its own digits', async () => {
  const widget = openIn('ar-EG');
  const field = widget.getByRole('spinbutton', { name: 'وزن Toes' });
  await field.fill('٠٫٤');
  await reads(predictionsOf(widget).first(), '٣٫٥٣');
  await expect.element(widget.css('.widget')).toHaveStyle({ direction: 'rtl' });
  // 0.4 × 8.5 + …: each piece to the right of the one before.
  const range = document.createRange();
  const walker = document.createTreeWalker(numbersOf(widget).element(), NodeFilter.SHOW_TEXT);
  const lefts: number[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index = 0 } of (node.textContent ?? '').matchAll(/[٠-٩]+٫?[٠-٩]*|[×+=]/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      lefts.push(range.getBoundingClientRect().left);
    }
  }
  expect(lefts.length).toBeGreaterThan(8);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
});

test('in Arabic, the labels of examples read as they are written', async () => {
  document.documentElement.lang = 'ar';
  const widget = show(neuron.replace('<th>2</th>', '<th>2½</th>'));
  await reads(predictionsOf(widget).first(), '0.98');
  const label = widget.css('tbody tr:nth-of-type(2) label > span').element();
  const text = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  while (text.nextNode() && text.currentNode.textContent !== '2½');
  const range = document.createRange();
  const [first, last] = [0, 1].map((place) => {
    range.setStart(text.currentNode, place);
    range.setEnd(text.currentNode, place + 1);
    return range.getBoundingClientRect().left;
  });
  expect(last).toBeGreaterThan(first ?? Number.NaN);
});

test('where the page itself runs from right to left, what points the way turns too', async () => {
  await page.viewport(360, 640);
  document.documentElement.dir = 'rtl';
  const widget = await live(`<soma-network views="table">${hiddenLayer}</soma-network>`);
  const turned = { transform: 'matrix(-1, 0, 0, 1, 0, 0)' };
  await expect.element(button(widget, 'Undo')).toHaveStyle(turned);
  await expect.element(widget.css('.fold [aria-hidden]').first()).toHaveStyle(turned);
  await expect.element(widget.css('.scroller').first()).toHaveStyle({ maskPosition: '100% 50%' });
});

test('the page’s own direction holds', async () => {
  document.documentElement.dir = 'ltr';
  const widget = openIn('ar');
  await expect.element(widget.getByRole('slider', { name: 'وزن Toes' })).toBeVisible();
  await expect.element(widget.css('.widget')).toHaveStyle({ direction: 'ltr' });
});

test.for(Object.keys(languages))('in %s the settings of learning fit a phone', async (language) => {
  await page.viewport(288, 800);
  const table = fourGames.replaceAll('Fans', 'Won');
  const widget = show(
    `<soma-neuron lang="${language}" target="Won" method="gradient-descent">${table}</soma-neuron>`,
  );
  const choices = widget.css('.settings select');
  await expect.poll(() => choices.elements().length).toBe(2);
  const { left, right } = neuronOf(widget).getBoundingClientRect();
  for (const choice of choices.elements()) {
    const box = choice.getBoundingClientRect();
    expect(box.left).toBeGreaterThan(left);
    expect(box.right).toBeLessThan(right);
  }
});

test('in a formula from left to right, a name in Arabic takes no number along', async () => {
  document.documentElement.lang = 'ar';
  const widget = show(
    `<soma-neuron weights="0.1 0.2 0" target="Fans" method="gradient-descent">${fourGames}</soma-neuron>`,
  );
  const slope = widget.css('.curve.weight > p').nth(1);
  await reads(slope, /\u20662 × \u2067دلتا الوزن التالية\u2069: 2 × /);
});
