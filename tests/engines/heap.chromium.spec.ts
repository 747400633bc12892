import { addAndRemove, survivors } from './crowd.ts';
import { expect, test } from './scene.ts';

test('a hundred neurons come and go, and neither they nor their plots stay', async ({ page }) => {
  await page.goto('empty.html');
  await addAndRemove(page, { times: 100, rows: 4, views: 'diagram sum table plot' });
  await expect.poll(() => survivors(page)).toBe(0);
});
