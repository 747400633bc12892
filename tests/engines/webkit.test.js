import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startSite } from './site.js';
import { expectEventually, startWebKit } from './webkit.js';

let site, browser, driver;

before(async () => {
  site = await startSite(0);
  browser = await startWebKit(process.env.SOMA_WEBKIT);
  driver = browser.driver;
});

after(async () => {
  await browser?.close();
  site?.close();
});

const open = (path) => driver.get(site.address + path);
const witness = () => driver.executeScript(() => globalThis.witness);

/** The predictions that a neuron's own table shows. */
const shown = (selector = 'soma-neuron') =>
  driver.executeScript((wanted) => {
    const root = document.querySelector(wanted).shadowRoot;
    const cells = root?.querySelectorAll('tbody td.output') ?? [];
    return [...cells].map((cell) => cell.textContent.trim());
  }, selector);

/** Moves the first slider of a neuron as its thumb would. */
const turn = (weight, selector = 'soma-neuron') =>
  driver.executeScript(
    (wanted, value) => {
      const root = document.querySelector(wanted).shadowRoot;
      const slider = root.querySelector('input[type=range]');
      slider.value = value;
      slider.dispatchEvent(new Event('input'));
    },
    selector,
    weight,
  );

/** Fails unless a neuron of the four games predicts what it should, and follows its knob. */
async function expectFourGames(selector) {
  await expectEventually(() => shown(selector), ['0.98', '1.11', '1.15', '1.08']);
  await turn(0.2, selector);
  await expectEventually(() => shown(selector), ['1.83', '2.06', '2.14', '1.98']);
}

/** Fails unless the neuron's plot is drawn, in that colour among others. */
async function expectPlot(...colour) {
  const hasColour = () =>
    driver.executeScript(
      (...wanted) => {
        const canvas = document.querySelector('soma-neuron').shadowRoot.querySelector('canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4) {
          if (wanted.every((value, index) => data[at + index] === value)) return true;
        }
        return false;
      },
      ...colour,
    );
  await expectEventually(hasColour, true);
}

test('the lesson works below any path', async () => {
  await open('blog/2026/neurons/dist/');
  await expectFourGames('#four-games');
});

test('tables of Org are networks', async () => {
  await open('networks.html');
  const firstGame = async (selector) => (await shown(selector)).slice(0, 3);
  await expectEventually(() => firstGame('#one-input'), ['0.195', '0.130', '0.585']);
  await expectEventually(() => firstGame('#three-inputs'), ['0.555', '0.980', '0.965']);
  await expectEventually(() => firstGame('#two-layers'), ['0.2135', '0.1450', '0.5065']);
});

test('soma.js works under a strict policy, and breaks no rule of it', async () => {
  await open('games.html?policy=strict');
  await expectFourGames();
  const { violations, errors } = await witness();
  assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
});

for (const query of ['policy=no-wasm', 'before=no-wasm']) {
  test(`without WebAssembly it computes the same: ${query}`, async () => {
    await open(`games.html?${query}`);
    await expectFourGames();
  });
}

test('with scripts off the lesson has its predictions', async () => {
  await open('dist/?policy=no-scripts');
  const text = await driver.findElement({ css: '#four-games' }).getText();
  for (const prediction of ['0.98', '1.11', '1.15', '1.08']) assert.ok(text.includes(prediction));
  assert.equal((await driver.findElements({ css: 'soma-neuron:defined' })).length, 0);
});

test('embed.html works in a sandboxed frame, and tells how high it is', async () => {
  await open('sandboxed.html?policy=framing');
  await driver.switchTo().frame(0);
  await expectEventually(shown, ['2.00', '4.25']);
  await turn(1);
  await expectEventually(shown, ['3.00', '8.25']);
  const height = () =>
    driver.executeScript(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const inside = await height();
  await driver.switchTo().defaultContent();
  await expectEventually(async () => Math.ceil((await witness()).heights.at(-1)), inside);
});

test('embed.html works in an object', async () => {
  await open('object.html?policy=framing');
  const predictions = () =>
    driver.executeScript(() => {
      const inside = document.querySelector('object').contentDocument;
      return Array.from(inside?.querySelector('soma-neuron')?.predictions ?? []);
    });
  await expectEventually(predictions, [2, 4.25]);
});

test('lesson.html and embed.html work from disk, with nothing beside them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soma-disk-'));
  const aloneOnDisk = (name) => {
    copyFileSync(resolve(import.meta.dirname, '../../dist', name), join(folder, name));
    return pathToFileURL(join(folder, name)).href;
  };
  try {
    await driver.get(aloneOnDisk('lesson.html'));
    await expectFourGames('#four-games');
    const query = '?weights=0.5,0.25&data=Case,a,b%0A1,2,4%0A2,8,1';
    await driver.get(aloneOnDisk('embed.html') + query);
    await expectEventually(shown, ['2.00', '4.25']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('fifty neurons share one core, and all work', async () => {
  await open('fifty.html?before=cores');
  for (let number = 1; number <= 50; number += 1) {
    const selector = `#games-${number}`;
    await driver.executeScript((id) => document.querySelector(id).scrollIntoView(), selector);
    const first = async () => (await shown(selector))[0];
    await expectEventually(first, ((number / 10) * 8.5 + 0.13).toFixed(2));
    await turn(-0.5, selector);
    await expectEventually(first, '−4.12');
  }
  assert.equal(await driver.executeScript(() => globalThis.cores.length), 1);
});

test('two copies of the script do no harm', async () => {
  await open('twice.html');
  await expectFourGames();
  assert.deepEqual((await witness()).errors, []);
});

test('the plot is redrawn when the theme is turned over, or the page gives other colours', async () => {
  const setTheme = (theme) =>
    driver.executeScript(
      (name) => document.querySelector('soma-neuron').setAttribute('theme', name),
      theme,
    );
  await open('games.html');
  await expectFourGames();
  await setTheme('light');
  await expectPlot(0x21, 0x66, 0xac);
  await setTheme('dark');
  await expectPlot(0x6c, 0xb0, 0xf0);
  await driver.executeScript(() => document.body.classList.add('loud'));
  await expectPlot(255, 0, 255);
});

test('on a narrow right-to-left page it works, and nothing sticks out', async () => {
  const { width, height } = await driver.manage().window().getRect();
  try {
    await driver.manage().window().setRect({ width: 450, height: 800 });
    await open('games.html?dir=rtl');
    await expectFourGames();
    const overflow = () =>
      driver.executeScript(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    assert.equal(await overflow(), 0);
  } finally {
    await driver.manage().window().setRect({ width, height });
  }
});

test('it works after going away and coming back', async () => {
  await open('games.html');
  await expectFourGames();
  await open('away.html');
  await driver.navigate().back();
  await expectEventually(async () => (await shown()).length, 4);
  await turn(0.3);
  await expectEventually(async () => (await shown())[0], '2.68');
});
