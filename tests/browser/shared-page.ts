import { expect, type Page } from '@playwright/test';
import { test as base, complaintsOf } from './page.ts';

/**
 * Tests of one page, which is loaded once for all of them: each leaves it as it found it. They may
 * use the clipboard.
 */
export function testsOf(address: string) {
  return base.extend<object, { loaded: { page: Page; complaints: string[] } }>({
    loaded: [
      async ({ browser }, use, { project }) => {
        const { baseURL = '', viewport = null } = project.use;
        const permissions = ['clipboard-read', 'clipboard-write'];
        const context = await browser.newContext({ baseURL, viewport, permissions });
        const page = await context.newPage();
        const complaints = complaintsOf(page, baseURL);
        await page.goto(address);
        await use({ page, complaints });
        await context.close();
      },
      { scope: 'worker' },
    ],
    page: ({ loaded }, use) => use(loaded.page),
    complaints: async ({ loaded }, use) => {
      await use(loaded.complaints);
      expect(loaded.complaints.splice(0)).toEqual([]);
    },
  });
}
