import { lessons } from './lessons.ts';
import { expect, fourGames, liveWidget, openHtml, test } from './page.ts';

const widgetHtml = `<soma-neuron weights="0.1 -0.2 0">${fourGames}</soma-neuron>`;

test('the keyboard alone reaches everything in the order in which it stands, and shows where it is', async ({
  page,
}) => {
  await openHtml(page, widgetHtml);
  const widget = await liveWidget(page, 'Four games');
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await widget.evaluate(({ shadowRoot }) => {
      const focused = shadowRoot?.activeElement;
      if (!focused) return undefined;
      const range = focused.matches('[type=range]');
      const style = getComputedStyle(focused, range ? '::-webkit-slider-thumb' : '');
      const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '';
      return { name, outlined: range || style.outlineStyle !== 'none' };
    });
    if (!found) break;
    expect(found.outlined, found.name).toBe(true);
    names.push(found.name);
  }
  const at = (name: string) => names.indexOf(name);
  for (const name of ['Embed', 'Reset', 'Weight of Toes', 'Step', 'Game 1', 'Toes, Game 1']) {
    expect(names).toContain(name);
  }
  const order = ['Reset', 'Weight of Toes', 'Weight of Fans', 'Step', 'Game 1', 'Fans, Game 4'];
  expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b));
  expect(at('Points: Prediction over Toes')).toBeGreaterThan(at('Fans, Game 4'));
  // One stop for all four radio buttons.
  expect(names.filter((name) => /^Game \d$/.test(name))).toEqual(['Game 1']);
});

for (const path of [...lessons, 'reference.html']) {
  test(`the first key press on ${path} offers a way past its head`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: /^Skip to/ });
    await expect(skip).toBeFocused();
    expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inMain).toBe(true);
  });
}
