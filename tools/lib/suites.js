// The test suites in the order they run: what each is made of, and where it reports.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @typedef {object} Suite
 * @property {string} title its heading
 * @property {string[][]} steps commands with their arguments; the first that fails ends the suite, and
 *   one that several suites have runs once
 * @property {string} [report] the JUnit file its tests are counted from; a suite without one is a
 *   check, which counts only when it fails
 * @property {boolean} [extra] whether it runs only when asked for
 * @property {{ command: string, otherwise: string }} [needs] what must succeed for it to be run, and
 *   what is said where it does not
 */

const bin = (name) => `node_modules/.bin/${name}`;
// Absolute, since each tool has its own idea of what a path is relative to.
const report = (name) => resolve(`build/reports/${name}.xml`);

/** @returns {Suite} the C++ tests under one CMake preset, with settings of its own */
function ctest(preset, title, ...settings) {
  return {
    title,
    steps: [
      ['cmake', '--preset', preset, ...settings],
      ['cmake', '--build', '--preset', preset],
      ['ctest', '--preset', preset, '--output-junit', report(preset)],
    ],
    report: report(preset),
  };
}

/** @returns {string[]} tests under Vitest, which these options name */
function vitest(name, ...options) {
  return [
    ...[bin('vitest'), 'run', ...options],
    ...['--reporter=default', '--reporter=junit', `--outputFile.junit=${report(name)}`],
  ];
}

/** @returns {string[]} the browser tests in one folder of tests/ */
function playwright(folder) {
  return [
    'env',
    `PLAYWRIGHT_JUNIT_OUTPUT_FILE=${report(folder)}`,
    bin('playwright'),
    'test',
    `--config=tests/${folder}/playwright.config.ts`,
    '--reporter=list,junit',
  ];
}

/** @returns {string[]} the tests in a file or a folder, under Node's own runner */
function nodeTest(name, path) {
  return [
    process.execPath,
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=junit',
    `--test-reporter-destination=${report(name)}`,
    path,
  ];
}

/** @type {Record<string, Suite>} */
export const suites = {
  lint: { title: 'Format and lint', steps: [['tools/lint']], extra: true },
  native: ctest('native', 'Core, native'),
  sanitize: { ...ctest('sanitize', 'Core, under sanitizers'), extra: true },
  arm64: { ...ctest('arm64', 'Core, 64-bit Arm under QEMU'), extra: true },
  // For one kind of device, since that takes a third of the time.
  cuda: {
    ...ctest('cuda', 'Core, with CUDA', '-DCMAKE_CUDA_ARCHITECTURES=75'),
    extra: true,
    needs: { command: 'tools/lib/find-nvcc', otherwise: 'skipped: nvcc not found' },
  },
  wasm: ctest('wasm', 'Core, as WebAssembly in Node'),
  types: {
    title: 'Types of the TypeScript',
    steps: [[bin('tsc'), '--noEmit', '-p', 'web/tsconfig.json']],
  },
  web: {
    title: 'TypeScript',
    // Properties are tried in forty languages, which takes its seconds on a machine with other work.
    steps: [
      ['tools/build'],
      vitest('web', '--dir=tests/web', '--no-isolate', '--testTimeout=60000'),
    ],
    report: report('web'),
  },
  element: {
    title: 'Element, in Chromium',
    steps: [['tools/build'], vitest('element', '--config=tests/element/vitest.config.ts')],
    report: report('element'),
  },
  browser: {
    title: 'Pages, in Chromium',
    steps: [['tools/build'], playwright('browser')],
    report: report('browser'),
  },
  code: {
    title: 'Programs that the widget writes, with NumPy and PyTorch',
    steps: [
      ['tools/setup', '--quiet', 'code'],
      ['tools/build'],
      // Loading PyTorch takes its seconds.
      vitest('code', '--dir=tests/code', '--testTimeout=120000'),
    ],
    report: report('code'),
    extra: true,
  },
  places: {
    title: 'Widget, in posts written with other tools',
    steps: [['tools/build'], ['tools/places'], playwright('embed')],
    report: report('embed'),
    extra: true,
  },
  engines: {
    title: 'Artefacts, in Chromium and Firefox',
    steps: [['tools/build'], ['tools/engines', ...playwright('engines')]],
    report: report('engines'),
    extra: true,
  },
  webkit: {
    title: 'Artefacts, in WebKit',
    steps: [
      ['tools/build'],
      ['tools/engines', ...nodeTest('webkit', 'tests/engines/webkit.test.js')],
    ],
    report: report('webkit'),
    extra: true,
  },
  pack: {
    title: 'Package, in apps made from its tarball',
    steps: [['tools/build'], nodeTest('pack', 'tests/pack/')],
    report: report('pack'),
    extra: true,
  },
  tools: {
    title: 'Tools',
    steps: [['tools/build'], nodeTest('tools', 'tests/run/')],
    report: report('tools'),
  },
};

/** Forgets the reports of earlier runs: a suite that breaks must not be counted by an old one. */
export function removeReports() {
  rmSync('build/reports', { recursive: true, force: true });
}
