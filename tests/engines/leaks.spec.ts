import type { Page } from '@playwright/test';
import { addAndRemove } from './crowd.ts';
import { expect, test } from './scene.ts';

interface Kept {
  readonly cores: readonly WebAssembly.Memory[];
  readonly listening: ReadonlySet<string>;
}

const listenersOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Kept).listening.size);

test('a hundred neurons come and go, and no listener stays', async ({ page }) => {
  await page.goto('empty.html?before=listeners');
  const trial = { rows: 4, views: 'diagram sum table plot' };
  await addAndRemove(page, { ...trial, times: 2 });
  const before = await listenersOf(page);
  await addAndRemove(page, { ...trial, times: 100 });
  expect(await listenersOf(page)).toBe(before);
});

test('a hundred neurons with long tables come and go in the memory of one', async ({ page }) => {
  await page.goto('empty.html?before=cores');
  const bytes = () =>
    page.evaluate(() =>
      (globalThis as unknown as Kept).cores.map((memory) => memory.buffer.byteLength),
    );
  // A hundred times 20,000 rows is more than the memory that the core starts with.
  const trial = { rows: 20_000, views: 'sum' };
  await addAndRemove(page, { ...trial, times: 2 });
  const before = await bytes();
  expect(before).toHaveLength(1);
  await addAndRemove(page, { ...trial, times: 100 });
  expect(await bytes()).toEqual(before);
});
