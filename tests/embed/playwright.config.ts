import { defineConfig } from '@playwright/test';
import browser from '../browser/playwright.config.ts';

const port = 4176;

export default defineConfig({
  ...browser,
  testDir: '.',
  outputDir: '../../build/embed',
  use: { ...browser.use, baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    // A host of plain files, which knows nothing of Soma.
    command: `python3 -m http.server ${port} --bind 127.0.0.1 --directory build/places`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    // It writes a line for every request.
    stderr: 'ignore',
  },
});
