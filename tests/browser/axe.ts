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
  for (const widget of await page.locator('soma-neuron').all()) {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget.locator('[part=widget]')).toBeVisible();
  }
}

/** What axe says a page breaks, and where; within shadow roots and frames too. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Left to itself, axe does not measure targets.
  const rules = { 'target-size': { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
