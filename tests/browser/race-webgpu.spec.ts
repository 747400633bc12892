import { expect, test } from './page.ts';
import { openRace, raceOnce, rowNames } from './race.ts';

// Chromium simulates a graphics processor: its numbers are right, and its speed means nothing.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--enable-unsafe-webgpu'],
    });
  },
});

// The slider's places of 4, 1,000 and 1,000,000 games: less than one workgroup, and far more.
for (const choice of [0, 7, 16]) {
  test(`WebGPU predicts the same, at place ${choice} of the slider`, async ({ page }) => {
    const race = await openRace(page);
    await raceOnce(race, choice);
    await expect(rowNames(race)).toHaveText([
      ...['JavaScript loop', 'Scalar WebAssembly', 'SIMD WebAssembly', 'WebGPU'],
    ]);
    await expect(race.getByRole('status')).toHaveText(
      /All made (exactly the same predictions|the same predictions, within float32 rounding; the largest difference from the scalar kernel’s is 0\.0000\d+)\.$/,
    );
    await expect(
      race.getByText(/^Beside its computation, WebGPU took .* to set up, .* to receive the games/),
    ).toBeVisible();
    await expect(race.getByText('the main processor simulates one')).toBeVisible();
  });
}
