// Measures every page in dist/ and two with long tables, as their readers' machines would have them.
//
//   npm run bench:page [-- --only WORDS] [-- --in BROWSER]
//
// WORDS: a part of a page's name; BROWSER: chromium, chromium-6x (with its processor throttled six times)
// or firefox. A frame of a drag is the work from a slider's event to the frame that shows it, without the wait
// for the screen. In Firefox nothing tells of long tasks or of the heap.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, devices, firefox } from '@playwright/test';
import { preview } from 'vite';
import { longTables } from './long-tables.js';
import { headText, lineText } from './table.js';

const widgets = 'soma-neuron, soma-network';
// Of all the sliders of a widget together, and of each one at least.
const [steps, fewest] = [40, 3];

const lessons = JSON.parse(readFileSync('web/lessons.json', 'utf8'));
const pages = [...lessons, 'reference.html', 'embed.html', ...Object.keys(longTables)];
const browsers = {
  chromium: { start: startChromium, throttle: 1 },
  'chromium-6x': { start: startChromium, throttle: 6 },
  firefox: { start: startFirefox },
};

const asked = parseArgs({ options: { only: { type: 'string' }, in: { type: 'string' } } }).values;
if (asked.in !== undefined && !(asked.in in browsers)) {
  throw new Error(`--in ${asked.in}: not one of ${Object.keys(browsers).join(', ')}`);
}
const server = await preview({
  configFile: 'web/vite.config.ts',
  preview: { port: 0 },
  plugins: [{ name: 'long-tables', configurePreviewServer: serveLongTables }],
});
const address = server.resolvedUrls?.local[0];

console.log(headText());
for (const name of asked.in ? [asked.in] : Object.keys(browsers)) {
  const { start, throttle } = browsers[name];
  const browser = await start();
  for (const path of pages.filter((each) => each.includes(asked.only ?? ''))) {
    for (const measured of await measure(browser, path, throttle)) {
      console.log(lineText({ page: path, browser: name, ...measured }));
    }
  }
  await browser.close();
}
await server.close();

function startChromium() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  return chromium.launch({ executablePath: process.env.SOMA_CHROMIUM, args });
}

function startFirefox() {
  return firefox.launch({ channel: 'moz-firefox', executablePath: process.env.SOMA_FIREFOX });
}

function serveLongTables({ middlewares }) {
  middlewares.use(({ url }, response, next) => {
    const page = longTables[url.slice(1)];
    if (page === undefined) next();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
}

/** The widgets of a page, each with what was measured there. */
async function measure(browser, path, throttle) {
  const context = await browser.newContext({ viewport: devices['Desktop Chrome'].viewport });
  const page = await context.newPage();
  const loaded = new Set();
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname.slice(1)));
  const idle = untilIdle(page);
  const devtools = throttle && (await context.newCDPSession(page));
  await devtools?.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(watch);
  await page.goto(new URL(path, address).href);
  const measured = [];
  for (const widget of await page.locator(widgets).filter({ visible: true }).all()) {
    await widget.scrollIntoViewIfNeeded();
    await idle();
    const { name, live } = await widget.evaluate(becomeLive);
    await widget.evaluate(unfold);
    await idle();
    const longestTask = throttle && (await page.evaluate(() => globalThis.takeLongestTask()));
    const frames = await widget.evaluate(drag, { steps, fewest });
    measured.push({ widget: name, live, longestTask, frames });
  }
  await devtools?.send('HeapProfiler.collectGarbage');
  const heap = (await devtools?.send('Runtime.getHeapUsage'))?.usedSize;
  await context.close();
  const bytes = [...loaded].reduce((sum, file) => sum + bytesOf(file), 0);
  return measured.map((one) => ({ ...one, bytes, heap }));
}

/** Waits until nothing has been loading for half a second; 'networkidle' would wait for frames still out of sight. */
function untilIdle(page) {
  const open = new Set();
  let changed = performance.now();
  const note = (change) => (request) => {
    change.call(open, request);
    changed = performance.now();
  };
  page.on('request', note(open.add));
  page.on('requestfinished', note(open.delete));
  page.on('requestfailed', note(open.delete));
  return async () => {
    while (open.size > 0 || performance.now() - changed < 500) await setTimeout(50);
  };
}

function bytesOf(file) {
  return gzipSync(longTables[file] ?? readFileSync(`dist/${file}`)).length;
}

// What follows runs in the page.

function watch() {
  const ready = new WeakMap();
  document.addEventListener('soma-ready', ({ target }) => ready.set(target, performance.now()));
  globalThis.readyAt = (widget) => ready.get(widget);
  let longest = 0;
  const note = (entries) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    observer.observe({ type: 'longtask', buffered: true });
  }
  globalThis.takeLongestTask = () => {
    note(observer.takeRecords());
    const taken = longest;
    longest = 0;
    return taken;
  };
}

// From the beginning of the page. One with something wrong, as the reference shows, never is.
async function becomeLive(widget) {
  const patience = performance.now() + 5000;
  while (globalThis.readyAt(widget) === undefined && performance.now() < patience) {
    await new Promise(requestAnimationFrame);
  }
  const all = [...document.querySelectorAll(widget.localName)];
  return {
    name: `${widget.localName} ${all.indexOf(widget) + 1}`,
    live: globalThis.readyAt(widget),
  };
}

function unfold(widget) {
  for (const details of widget.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
}

async function drag(widget, { steps, fewest }) {
  const sliders = [
    ...(widget.shadowRoot?.querySelectorAll('input[type=range]:not(:disabled)') ?? []),
  ];
  const each = Math.max(Math.ceil(steps / sliders.length), fewest);
  const frames = [];
  for (const slider of sliders) {
    const [min, max] = [Number(slider.min), Number(slider.max)];
    for (let step = 1; step <= each; step += 1) {
      slider.value = String(min + ((max - min) * step) / (each + 1));
      frames.push(await workOf(() => slider.dispatchEvent(new Event('input', { bubbles: true }))));
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await afterFrame();
    await afterFrame();
  }
  return frames;

  async function workOf(act) {
    const start = performance.now();
    const frame = afterFrame();
    act();
    await afterTask();
    const acted = performance.now();
    const { began, painted } = await frame;
    // Where the frame comes before that task, its work is not counted twice.
    return Math.min(acted, began) - start + (painted - began);
  }

  // When the next frame's first callback begins, and when the frame is painted.
  function afterFrame() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const began = performance.now();
        void afterTask().then(() => resolve({ began, painted: performance.now() }));
      });
    });
  }

  function afterTask() {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
  }
}
