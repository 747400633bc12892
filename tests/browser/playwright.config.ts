import { defineConfig, devices } from '@playwright/test';
import { chromium } from './chromium.ts';

const port = Number(process.env['PORT'] ?? 4173);

export default defineConfig({
  testDir: '.',
  outputDir: '../../build/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A second try where machines are shared; a test that needs it is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  // In steps of a busy machine, not of a slow page.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: chromium,
  },
  webServer: {
    command: `npx vite preview --config web/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
