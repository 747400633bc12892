import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe says a page breaks, and where; within shadow roots and frames too. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Left to itself, axe does not measure targets.
  const rules = { 'target-size': { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
