import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that a page breaks, each with the places; within shadow roots and frames too. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The lesson, the reference and the widget alone, each with the number of its widgets. */
export const pages = { '': 3, 'reference.html': 30, 'embed.html': 1 } as const;
