import { expect, type Locator, type Page } from './page.ts';

/** The lesson's race, once it is live. */
export async function openRace(page: Page): Promise<Locator> {
  await page.goto('#faster');
  return liveRace(page);
}

export async function liveRace(page: Page): Promise<Locator> {
  const race = page.getByRole('group', { name: 'Race' });
  await page.locator('soma-race').scrollIntoViewIfNeeded();
  await expect(race.getByRole('button', { name: 'Start the race' })).toBeVisible();
  return race;
}

/** Races with that place of the slider, counted from 0, and waits for the end. */
export async function raceOnce(race: Locator, choice = 0): Promise<void> {
  await race.getByRole('slider', { name: 'Games' }).fill(String(choice));
  await race.getByRole('button', { name: 'Start the race' }).click();
  await expect(race.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(race.getByRole('button', { name: 'Cancel' })).toBeHidden();
}

/** The backends that have a row in the result, in order. */
export function rowNames(race: Locator): Locator {
  return race.getByRole('region', { name: / games$/ }).getByRole('rowheader');
}

/** Has the lesson's worker run a function before its own script. */
export async function beforeWorker<T>(
  page: Page,
  run: (argument: T) => void,
  argument?: T,
): Promise<void> {
  const call = `(${run})(${JSON.stringify(argument)});`;
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${call}\n${await response.text()}` });
  });
}
