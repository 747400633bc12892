import type { Page } from '@playwright/test';
import { expect, test } from '../browser/page.ts';
import { expectFourGames, liveIn, places } from './place.ts';

/** What the cascade decides, whatever room an element has. */
const looks = [
  ...['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-weight'],
  ...['line-height', 'letter-spacing', 'word-spacing', 'text-align', 'text-indent', 'text-shadow'],
  ...['text-transform', 'white-space', 'cursor', 'display', 'position', 'box-sizing', 'transform'],
  ...['border-top-style', 'border-top-width', 'border-top-color', 'border-top-left-radius'],
  ...['padding-top', 'padding-left', 'margin-top', 'margin-left'],
];

/** How each element looks, named so that a difference says where it is. */
type Looks = Record<string, Record<string, string>>;

function looksOf(page: Page, of: 'the widget' | 'the page'): Promise<Looks> {
  return page.evaluate(
    ([names, of]) => {
      const root = of === 'the page' ? document : document.querySelector('soma-neuron')?.shadowRoot;
      const all = Array.from(root?.querySelectorAll('*') ?? []);
      const chosen = all.filter((element) => of !== 'the page' || !element.closest('soma-neuron'));
      return Object.fromEntries(
        chosen.map((element, index) => {
          const style = getComputedStyle(element);
          const look = names.map((name) => [name, style.getPropertyValue(name)]);
          const name = `${index} ${element.localName}.${element.getAttribute('class') ?? ''}`;
          return [name, Object.fromEntries(look)];
        }),
      );
    },
    [looks, of] as const,
  );
}

/** Where two looks part, a line each. */
function partings(one: Looks, other: Looks): string[] {
  const elements = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Array.from(elements).flatMap((element) =>
    looks
      .map((name) => [name, one[element]?.[name], other[element]?.[name]])
      .filter(([, before, after]) => before !== after)
      .map(([name, before, after]) => `${element}: ${name} ${before} -> ${after}`),
  );
}

for (const theme of ['nikola', 'serif', 'minimal']) {
  test.describe(theme, () => {
    test.beforeEach(({ page }) => page.goto(`themes/${theme}.html`));

    test('the widget is live', async ({ page }) => {
      await expectFourGames(await liveIn(page));
    });

    test('it has the colours and the face of the page round it', async ({ page }) => {
      const widget = await liveIn(page);
      const around = await page.locator('body').evaluate((body) => {
        const { color, fontFamily } = getComputedStyle(body);
        return { color, fontFamily };
      });
      for (const part of ['widget', 'sum', 'table']) {
        await expect(widget.locator(`[part=${part}]`)).toHaveCSS('color', around.color);
        await expect(widget.locator(`[part=${part}]`)).toHaveCSS('font-family', around.fontFamily);
      }
      for (const field of await widget.getByRole('textbox').all()) {
        await expect(field).toHaveCSS('font-family', around.fontFamily);
      }
    });

    test('what the page asks of the parts, they do', async ({ page }) => {
      const widget = await liveIn(page);
      const asked = await page.evaluate(() => {
        const rules = Array.from(document.styleSheets, (sheet) =>
          Array.from(sheet.cssRules),
        ).flat();
        return rules.flatMap((rule) => {
          const part =
            rule instanceof CSSStyleRule && /::part\((\w+)\)/.exec(rule.selectorText)?.[1];
          if (!part) return [];
          // The page's own reading of each declaration.
          const { style } = rule;
          return Array.from(style, (name) => ({ part, name, value: style.getPropertyValue(name) }));
        });
      });
      expect(asked.length).toBeGreaterThan(0);
      for (const { part, name, value } of asked) {
        const read = await widget.locator(`[part=${part}]`).evaluate(
          (element, [name, value]) => {
            const before = getComputedStyle(element).getPropertyValue(name);
            (element as HTMLElement).style.setProperty(name, value);
            const wanted = getComputedStyle(element).getPropertyValue(name);
            (element as HTMLElement).style.removeProperty(name);
            return [before, wanted];
          },
          [name, value] as const,
        );
        expect(read[0], `${part}, ${name}`).toBe(read[1]);
      }
    });

    test('the plot is drawn in the theme’s colours', async ({ page }) => {
      const widget = await liveIn(page);
      const canvas = widget.locator('canvas');
      await canvas.scrollIntoViewIfNeeded();
      const drawn = () =>
        canvas.evaluate((element, property) => {
          const canvas = element as HTMLCanvasElement;
          const host = (canvas.getRootNode() as ShadowRoot).host;
          const hex = getComputedStyle(host).getPropertyValue(property).trim();
          const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
          const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
          const data = pixels?.data ?? [];
          for (let at = 0; at < data.length; at += 4) {
            if (wanted.every((value, channel) => data[at + channel] === value)) return true;
          }
          return false;
        }, '--soma-positive');
      await expect.poll(drawn).toBe(true);
    });
  });
}

const darken: Record<string, (page: Page) => Promise<void>> = {
  'the reader’s system': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'a script on the page': (page) =>
    page.locator('soma-neuron').evaluate((element) => element.setAttribute('theme', 'dark')),
};

for (const [who, turnDark] of Object.entries(darken)) {
  test(`the canvas is drawn anew when ${who} turns dark`, async ({ page }) => {
    await page.goto(places['plain HTML']);
    const canvas = (await liveIn(page)).locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const ink = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
    await expect.poll(async () => (await ink()).length).toBeGreaterThan(5000);
    const light = await ink();
    await turnDark(page);
    await expect.poll(ink).not.toBe(light);
  });
}

test('rules that reach for everything on a page stop at the widget', async ({ page }) => {
  /** How the widget looks, once its plot is there too. */
  const drawn = async () => {
    await (await liveIn(page)).locator('canvas').waitFor();
    return looksOf(page, 'the widget');
  };
  await page.goto(places['plain HTML']);
  const undisturbed = await drawn();
  expect(Object.keys(undisturbed).length).toBeGreaterThan(50);
  await page.goto('themes/rude.html');
  await expectFourGames(await liveIn(page));
  await page.reload();
  expect(partings(undisturbed, await drawn())).toEqual([]);
});

test('the widget’s rules stop at its edge', async ({ page }) => {
  await page.route('**/soma.js', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  );
  await page.goto('themes/rude.html');
  const alone = await looksOf(page, 'the page');
  await page.unrouteAll();
  await page.reload();
  await liveIn(page);
  expect(partings(alone, await looksOf(page, 'the page'))).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
