import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';
import { type Locator, locators, page } from 'vitest/browser';
import '../../web/src/element/define.ts';

declare module 'vitest/browser' {
  interface LocatorSelectors {
    /** What matches a CSS selector, in shadow roots too. */
    css(selector: string): Locator;
  }
}

locators.extend({ css: (selector) => `css=${selector}` });

let errors: MockInstance<typeof console.error>;

beforeEach(async () => {
  errors = vi.spyOn(console, 'error');
  localStorage.clear();
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
  performance.clearResourceTimings();
  await page.viewport(1280, 720);
});

// Whatever a page complains of fails its test, and so does any request to another host. (Vitest
// itself fails on what is thrown and not caught.)
afterEach(() => {
  document.body.replaceChildren();
  expect(errors.mock.calls).toEqual([]);
  vi.restoreAllMocks();
  const requested = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const foreign = requested.filter(
    ({ protocol, host }) => protocol !== 'data:' && host !== location.host,
  );
  expect(foreign).toEqual([]);
});
