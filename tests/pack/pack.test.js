import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { Consumer } from './consumer.js';
import { serve } from './serve.js';

const firstGame = 0.9800000000000001;
const allGames = [firstGame, 1.11, 1.1500000000000001, 1.08];
const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json')));

let consumer;
let browser;

before(async () => {
  consumer = new Consumer();
  browser = await chromium.launch({
    executablePath: process.env.SOMA_CHROMIUM,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});

after(async () => {
  await browser?.close();
  consumer?.remove();
});

test('the tarball holds what package.json names, and no source', () => {
  const addresses = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const named = [...addresses, manifest.unpkg, manifest.jsdelivr, manifest.customElements];
  for (const address of named.filter((path) => !path.includes('*'))) {
    assert.ok(consumer.packed.includes(address.replace('./', '')), address);
  }
  for (const artefact of ['soma.js', 'embed.html', 'lesson.html', 'oembed.json', 'index.html']) {
    assert.ok(consumer.packed.includes(`dist/${artefact}`), artefact);
  }
  const ours = /^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
  assert.deepEqual(
    consumer.packed.filter((path) => !ours.test(path)),
    [],
  );
});

test('a server can import all of it, and compute', () => {
  const said = JSON.parse(consumer.run(process.execPath, 'server.js'));
  assert.deepEqual(said, {
    sums: [firstGame, firstGame, firstGame],
    kernels: ['simd128', 'simd128', 'scalar'],
    same: true,
  });
});

test('its types serve an app in TypeScript', () => {
  const tsc = resolve(import.meta.dirname, '../../node_modules/.bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext'];
  const lib = ['--moduleResolution', 'bundler', '--lib', 'es2022,dom,dom.iterable', '--types', ''];
  consumer.run(tsc, ...options, ...lib, 'types.ts');
  const jsx = ['--jsx', 'react-jsx', '--skipLibCheck'];
  consumer.run(tsc, ...options, ...lib, ...jsx, 'frameworks/react.tsx');
});

describe('an app made with', () => {
  test('Vite', async () => {
    consumer.run('vite', 'build', '--base', './', '--outDir', 'vite', '--logLevel', 'error');
    await worksIn('vite');
  });

  test('webpack', async () => {
    consumer.run('webpack');
    copyPage('webpack');
    await worksIn('webpack');
  });

  test('esbuild', async () => {
    const options = ['--format=esm', '--splitting', '--minify', '--log-level=warning'];
    consumer.run('esbuild', 'main.js', '--bundle', '--outdir=esbuild', ...options);
    copyPage('esbuild');
    // It leaves the address alone, so the file is the author's to copy.
    const core = consumer.run(
      process.execPath,
      '-p',
      "require.resolve('soma-neuron/wasm/soma-core.wasm')",
    );
    copyFileSync(core.trim(), join(consumer.folder, 'esbuild/soma-core.wasm'));
    await worksIn('esbuild');
  });
});

describe('a page made with', () => {
  before(() => consumer.run('vite', 'build', '-c', 'vite.frameworks.config.js', '-l', 'error'));

  for (const name of ['react', 'vue', 'svelte']) {
    test(`${name}: what it renders anew leaves the reader’s work alone`, async () => {
      const host = await serve(join(consumer.folder, 'built'));
      const page = await browser.newPage();
      try {
        await page.goto(`${host.address}${name}.html`);
        const neuron = page.locator('soma-neuron');
        await neuron.getByRole('button', { name: 'Reset' }).waitFor();
        const weights = () => neuron.evaluate((element) => element.weights);
        assert.deepEqual(await weights(), [0.1, 0.2, 0]);
        await neuron.getByRole('slider', { name: 'Weight of Toes' }).fill('0.7');
        await page.locator('#render').click();
        await page.locator('#render', { hasText: '1' }).waitFor();
        assert.deepEqual(await weights(), [0.7, 0.2, 0]);
      } finally {
        await page.close();
        host.close();
      }
    });
  }
});

test('what the reference says of the package does what it says', async () => {
  const reference = readFileSync(resolve(import.meta.dirname, '../../web/reference.html'), 'utf8');
  const section = /<section id="package".*?<\/section>/s.exec(reference)[0];
  const blocks = Array.from(section.matchAll(/<pre[^>]*><code>(.*?)<\/code>/gs), ([, code]) =>
    code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
  const names = blocks.map((_, index) => `said-${index}.js`);
  for (const [index, name] of names.entries()) {
    writeFileSync(join(consumer.folder, name), blocks[index]);
  }
  const options = ['--format=esm', '--splitting', '--log-level=warning'];
  consumer.run('esbuild', ...names, '--bundle', '--outdir=said', ...options);
  const core = 'soma-core.wasm';
  const asked = `require.resolve('soma-neuron/wasm/${core}')`;
  const path = consumer.run(process.execPath, '-p', asked).trim();
  copyFileSync(path, join(consumer.folder, 'said', core));
  const table = '<table><tr><th>a</th></tr><tr><td>2</td></tr></table>';
  const tags = ['soma-neuron', 'tea-time'].map((tag) => `<${tag} weights="3">${table}</${tag}>`);
  const scripts = names.map((name) => `<script type="module" src="${name}"></script>`);
  const icon = '<link rel="icon" href="data:,">';
  writeFileSync(join(consumer.folder, 'said/index.html'), [icon, ...tags, ...scripts].join('\n'));

  const host = await serve(join(consumer.folder, 'said'));
  const page = await browser.newPage();
  try {
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(host.address);
    for (const tag of ['soma-neuron', 'tea-time']) {
      await page.locator(tag).getByRole('button', { name: 'Reset' }).waitFor();
      const predictions = await page
        .locator(tag)
        .evaluate((element) => Array.from(element.predictions));
      assert.deepEqual(predictions, [6]);
    }
    await page.waitForLoadState('networkidle');
    assert.deepEqual(said.sort(), ['3 [4, 4.5, 5.5]', 'simd128']);
  } finally {
    await page.close();
    host.close();
  }
});

function copyPage(folder) {
  assert.ok(existsSync(join(consumer.folder, folder, 'main.js')));
  copyFileSync(join(consumer.folder, 'index.html'), join(consumer.folder, folder, 'index.html'));
}

async function worksIn(folder) {
  const host = await serve(join(consumer.folder, folder));
  const page = await browser.newPage();
  try {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => response.ok() || complaints.push(response.url()));
    page.on('request', (request) => {
      const { protocol } = new URL(request.url());
      const local = protocol === 'data:' || request.url().startsWith(host.address);
      if (!local) complaints.push(request.url());
    });
    await page.goto(host.address);

    await page.locator('soma-neuron').getByRole('button', { name: 'Reset' }).waitFor();
    await page.locator('renamed-neuron').getByRole('button', { name: 'Reset' }).waitFor();
    const predictions = (tag) =>
      page.locator(tag).evaluate((element) => Array.from(element.predictions));
    assert.deepEqual(await predictions('soma-neuron'), allGames);
    assert.deepEqual(await predictions('renamed-neuron'), [1.5]);
    assert.deepEqual(await page.evaluate('computed'), [firstGame, firstGame]);
    await page.waitForFunction(hasInk);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
    host.close();
  }
}

// In the page: whether the plot, a chunk of its own, has been loaded and has drawn.
function hasInk() {
  const canvas = document.querySelector('soma-neuron')?.shadowRoot?.querySelector('canvas');
  if (!canvas?.width || !canvas.height) return false;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value !== 0);
}
