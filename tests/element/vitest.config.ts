import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from '../browser/chromium.ts';
import * as commands from './commands.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  cacheDir: 'build/element',
  // Found while a test runs, a library would load the page anew.
  optimizeDeps: { include: ['chart.js', 'chart.js/helpers', 'lit', 'lit/directives/*.js'] },
  test: {
    include: ['tests/element/**/*.test.ts'],
    setupFiles: ['tests/element/setup.ts'],
    // All in one page: the element and the core are loaded once.
    isolate: false,
    fileParallelism: false,
    testTimeout: 15_000,
    expect: { poll: { interval: 20, timeout: 5_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: chromium,
        contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 720 } }],
      commands: { ...commands },
    },
  },
});
