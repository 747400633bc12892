import { expect, expectFourGames, expectPlot, liveNeuron, test, witnessOf } from './scene.ts';

/** Fails on any complaint but the browser's own word on what it refused to do. */
function expectOnlyRefusals(complaints: readonly string[]): void {
  expect(complaints.filter((text) => !/Security.Policy|sandboxed/.test(text))).toEqual([]);
}

for (const [policy, name] of [
  ['strict', 'a strict policy'],
  ['trusted', 'a strict policy with Trusted Types'],
] as const) {
  test(`it works under ${name}, and breaks no rule of it`, async ({ page }) => {
    await page.goto(`games.html?policy=${policy}`);
    const neuron = await liveNeuron(page);
    await expectFourGames(neuron);
    await expectPlot(neuron);
    const { violations, errors } = await witnessOf(page);
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
  });
}

for (const [query, name] of [
  ['policy=no-wasm', 'whose policy forbids WebAssembly'],
  ['before=no-wasm', 'in a browser without WebAssembly'],
] as const) {
  test(`a page ${name} computes the same`, async ({ page, complaints }) => {
    await page.goto(`games.html?${query}`);
    const neuron = await liveNeuron(page);
    await expectFourGames(neuron);
    expect((await witnessOf(page)).errors).toEqual([]);
    expectOnlyRefusals(complaints.splice(0));
  });
}

test('where the core in JavaScript is not to be had either, the table stays and one line says why', async ({
  page,
  complaints,
}) => {
  await page.route('**/soma.without-wasm.js', (route) => route.abort());
  await page.goto('games.html?before=no-wasm');
  await expect(page.getByText('could not start: this browser has no WebAssembly')).toHaveCount(1);
  await expect(page.getByRole('cell', { name: '9.9' })).toBeVisible();
  complaints.length = 0;
});

test('with scripts off a page has its table', async ({ page, complaints }) => {
  await page.goto('games.html?policy=no-scripts');
  await expect(page.getByRole('cell', { name: '9.9' })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  expectOnlyRefusals(complaints.splice(0));
});

test('with scripts off a network has its tables, with what it predicts', async ({
  page,
  complaints,
}) => {
  await page.goto('networks.html?policy=no-scripts');
  await expect(page.getByRole('table')).toHaveCount(7);
  await expect(page.getByRole('cell', { name: '0.585' })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  expectOnlyRefusals(complaints.splice(0));
});

test('with scripts off the lesson has its predictions', async ({ page, complaints }) => {
  await page.goto('dist/?policy=no-scripts');
  const neuron = page.locator('soma-neuron', { has: page.getByText('Four games') });
  for (const prediction of ['0.98', '1.11', '1.15', '1.08']) {
    await expect(neuron.getByRole('cell', { name: prediction })).toBeVisible();
  }
  expectOnlyRefusals(complaints.splice(0));
});
