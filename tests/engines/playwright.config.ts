import { defineConfig, devices, type Project } from '@playwright/test';
import { chromium } from '../browser/chromium.ts';

const port = Number(process.env['PORT'] ?? 4174);
const firefoxPath = process.env['SOMA_FIREFOX'];
const axe = 'accessibility.spec.ts';

const scheme = 'layout.css.prefers-color-scheme.content-override';
const documentColours = 'browser.display.document_color_use';

/** A project in Firefox, with that setting beside the usual ones. */
function firefox(
  name: string,
  tests: Pick<Project, 'testIgnore' | 'testMatch'>,
  preferences: Readonly<Record<string, number>> = {},
): Project {
  return {
    name,
    ...tests,
    use: {
      ...devices['Desktop Firefox'],
      channel: 'moz-firefox',
      launchOptions: {
        ...(firefoxPath && { executablePath: firefoxPath }),
        firefoxUserPrefs: {
          // Playwright waits for a load event that a page from the cache has not.
          'browser.sessionhistory.max_total_viewers': 0,
          ...preferences,
        },
      },
    },
  };
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../build/engines',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A second try where machines are shared; a test that needs it is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  // In steps of a busy machine, not of a slow page.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { baseURL: `http://127.0.0.1:${port}/` },
  projects: [
    {
      name: 'chromium',
      testIgnore: axe,
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...chromium,
          // Playwright turns the back-forward cache off, and readers have it.
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        },
      },
    },
    firefox('firefox', { testIgnore: '*.chromium.spec.ts' }),
    // Playwright cannot ask this Firefox for a theme; its own settings can.
    firefox('firefox-dark', { testMatch: axe }, { [scheme]: 0 }),
    firefox('firefox-forced', { testMatch: axe }, { [scheme]: 1, [documentColours]: 2 }),
  ],
  webServer: {
    command: 'node site.js',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/games.html`,
    reuseExistingServer: false,
  },
});
