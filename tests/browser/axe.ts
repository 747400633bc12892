import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What a reader's system may ask for. */
export const palettes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
} as const;

/** Waits until the last of a page's widgets is live and drawn. */
export async function settle(page: Page): Promise<void> {
  for (const widget of await page.locator('soma-neuron, soma-network').all()) {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget.locator('[part=widget]')).toBeVisible();
  }
}

type Palette = keyof typeof palettes;

/** What axe says a page breaks, and where; within shadow roots and frames too. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  // Left to itself, axe does not measure targets.
  const options = rules
    ? { runOnly: { type: 'rule' as const, values: rules } }
    : { rules: { 'target-size': { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).options(options).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What axe says in each of these palettes; past the first, of what colours alone can break. */
export async function violationsIn(
  page: Page,
  names = Object.keys(palettes) as Palette[],
): Promise<string[]> {
  const found: string[] = [];
  await settle(page);
  for (const [index, name] of names.entries()) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...palettes[name] });
    const ofColours = index > 0 ? ['color-contrast', 'link-in-text-block'] : undefined;
    const violations = await violationsOf(page, ofColours);
    found.push(...violations.map((violation) => `in ${name}: ${violation}`));
  }
  return found;
}
