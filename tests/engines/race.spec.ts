import { liveRace, raceOnce, rowNames } from '../browser/race.ts';
import { expect, test, witnessOf } from './scene.ts';

const script = 'script=/dist/soma-race.js';
const everyone = ['JavaScript loop', 'Scalar WebAssembly', 'SIMD WebAssembly'];

for (const [policy, name] of [
  ['strict', 'a strict policy'],
  ['trusted', 'a strict policy with Trusted Types'],
] as const) {
  test(`the race runs in a worker under ${name}, and breaks no rule of it`, async ({ page }) => {
    await page.goto(`race.html?policy=${policy}&${script}`);
    const race = await liveRace(page);
    await raceOnce(race);
    await expect(rowNames(race)).toHaveText(everyone);
    await expect(race.getByText('No worker can start here')).toHaveCount(0);
    const { violations, errors } = await witnessOf(page);
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('the lesson’s race runs in a worker', async ({ page }) => {
  await page.goto('dist/#faster');
  const race = await liveRace(page);
  await raceOnce(race);
  await expect(rowNames(race)).toHaveText(everyone);
  await expect(race.getByText('No worker can start here')).toHaveCount(0);
});
