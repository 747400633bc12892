import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect, type Locator, type Page };

/** What a page complains of from now on, and its requests to another host. */
export function complaintsOf(page: Page, baseURL: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const local = /^(data|blob|file):/.test(request.url()) || request.url().startsWith(baseURL);
    if (!local) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

/** A test that fails on whatever its page complains of. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints = complaintsOf(page, baseURL ?? '');
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** The addresses of the core: the binary, and the JavaScript that serves where there is none. */
export const core = /\.wasm$|without-wasm/;

/** The lesson's widget with that caption, once it is live. */
export async function openWidget(page: Page, caption: string): Promise<Locator> {
  await page.goto('');
  return liveWidget(page, caption);
}

export async function liveWidget(page: Page, caption: string): Promise<Locator> {
  const widget = page.locator('soma-neuron', { has: page.getByText(caption, { exact: true }) });
  await expect(widget.getByRole('button', { name: 'Reset' })).toBeVisible();
  return widget;
}

/** A page that holds this HTML and the element's script, and nothing else. */
export async function openHtml(page: Page, body: string): Promise<void> {
  const head =
    '<meta charset="utf-8"><title>Try</title><script type="module" src="soma.js"></script>';
  await page.route('**/try.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto('try.html');
}

export const fourGames = `
  <table>
    <caption>Four games</caption>
    <tr><th>Game</th><th>Toes</th><th>Record</th><th>Fans</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1.2</td></tr>
    <tr><th>2</th><td>9.5</td><td>0.8</td><td>1.3</td></tr>
    <tr><th>3</th><td>9.9</td><td>0.8</td><td>0.5</td></tr>
    <tr><th>4</th><td>9.0</td><td>0.9</td><td>1.0</td></tr>
  </table>`;

/** The predictions in the widget's table, in the table's order. */
export function predictionsOf(widget: Locator): Locator {
  return widget.locator('tbody td.output');
}

/** Types into a number field and steps up, both before the next frame, as fast as no hand is. */
export async function typeThenStep(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, typed) => {
    (element as HTMLInputElement).value = typed;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
  }, text);
}

/** Moves a slider as its thumb would. */
export async function slide(slider: Locator, value: number): Promise<void> {
  await slider.fill(String(value));
}

/** The names of the custom properties that the widget's style asks for. */
export function customPropertiesOf(widget: Locator): Promise<string[]> {
  return widget.evaluate(({ shadowRoot }) => {
    const rules = (shadowRoot?.adoptedStyleSheets ?? []).flatMap(({ cssRules }) => [...cssRules]);
    const text = rules.map(({ cssText }) => cssText).join('\n');
    return [...new Set(text.match(/(?<=var\()--soma-[a-z-]+/g))].sort();
  });
}
