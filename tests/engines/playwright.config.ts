import { defineConfig, devices, type Project } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 4174);
const axe = 'accessibility.spec.ts';

/** The executable that tools/setup found, or whatever Playwright would take. */
function executable(name: string): { executablePath?: string } {
  const path = process.env[name];
  return path ? { executablePath: path } : {};
}

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
        ...executable('SOMA_FIREFOX'),
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
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...executable('SOMA_CHROMIUM'),
          // Playwright turns the back-forward cache off, and readers have it.
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
            ...['--disable-background-networking', '--disable-component-update'],
          ],
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
