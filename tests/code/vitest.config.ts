import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // Loading PyTorch takes its seconds.
  test: { include: ['tests/code/**/*.test.ts'], testTimeout: 120_000 },
});
