import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Takes the mouse down in the middle of a slider, and past these shares of its width. */
    drag: (selector: string, shares: readonly number[]) => Promise<void>;
    release: () => Promise<void>;
    /** Clicks, and gives the file that is saved: its name, and its bytes as base64. */
    save: (selector: string) => Promise<{ name: string; base64: string }>;
  }
}

export const drag: BrowserCommand<[selector: string, shares: readonly number[]]> = async (
  { page, iframe },
  selector,
  shares,
) => {
  const slider = iframe.locator(selector);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const share of shares) await page.mouse.move(box.x + box.width * share, y);
};

export const release: BrowserCommand<[]> = ({ page }) => page.mouse.up();

export const save: BrowserCommand<[selector: string]> = async ({ page, iframe }, selector) => {
  const waiting = page.waitForEvent('download');
  await iframe.locator(selector).click();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return {
    name: download.suggestedFilename(),
    base64: Buffer.concat(chunks).toString('base64'),
  };
};
