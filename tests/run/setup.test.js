import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const everySystemHas = [
  'awk',
  'cat',
  'dirname',
  'env',
  'find',
  'id',
  'mkdir',
  'mktemp',
  'rm',
  'sh',
  'tr',
];

let machine;

/** A machine with nothing on its PATH but POSIX tools, and the programs given to it. */
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'soma-setup-'));
  for (const name of everySystemHas) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(machine, name));
  }
});

afterEach(() => rmSync(machine, { recursive: true }));

function hasProgram(name, script) {
  const path = join(machine, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

const hasVersion = (name, words) => hasProgram(name, `echo '${words}'`);

function setup(...groups) {
  const { status, stdout, stderr } = spawnSync('tools/setup', groups, {
    encoding: 'utf8',
    env: { PATH: machine, HOME: machine },
  });
  return { status, stdout, stderr };
}

test('without apt it names each thing to install, its version and where it comes from', () => {
  const { status, stderr } = setup('test');
  assert.equal(status, 1);
  for (const advice of [
    /C\+\+20 compiler: GCC 11 or later, or Clang 14 or later/,
    /CMake 3\.25 or later/,
    /Emscripten 3\.1\.6 to 6\.x/,
    /Node\.js 20\.19 or later/,
    /Chromium or Google Chrome/,
  ]) {
    assert.match(stderr, advice);
  }
});

test('what is there is used, and only the rest is asked for', () => {
  hasVersion('g++', 'g++ (Some Linux 14.2.1-3) 14.2.1 20250101');
  hasVersion('make', 'GNU Make 4.3');
  const { status, stdout, stderr } = setup('native');
  assert.equal(status, 1);
  assert.match(stdout, /compiler +14\.2\.1 +.*g\+\+/);
  assert.match(stderr, /CMake/);
  assert.doesNotMatch(stderr, /GCC|Make,/);
});

test('a version that is too old is no better than none', () => {
  hasVersion('g++', 'g++ (GCC) 10.2.1');
  hasVersion('make', 'GNU Make 4.3');
  hasVersion('cmake', 'cmake version 3.9.6');
  const { stderr } = setup('native');
  assert.match(stderr, /GCC 11 or later/);
  assert.match(stderr, /CMake 3\.25 or later/);
});

test('versions that Vite cannot run on are refused, those it can are not', () => {
  hasVersion('npm', '11.0.0');
  for (const [version, good] of [
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v22.11.0', false],
    ['v22.12.0', true],
    ['v24.0.1', true],
  ]) {
    hasVersion('node', version);
    assert.equal(/Node\.js/.test(setup('build').stderr), !good, version);
  }
});

test('Emscripten is taken from EMSDK, from 3.1.6 up to 6.x', () => {
  spawnSync('mkdir', ['-p', join(machine, 'upstream/emscripten')]);
  for (const [version, good] of [
    ['3.1.5', false],
    ['3.1.6', true],
    ['6.0.5', true],
    ['7.0.0', false],
  ]) {
    hasVersion(
      'upstream/emscripten/emcc',
      `emcc (Emscripten gcc/clang-like replacement) ${version} ()`,
    );
    const { stderr } = spawnSync('tools/setup', ['build'], {
      encoding: 'utf8',
      env: { PATH: machine, EMSDK: machine },
    });
    assert.equal(/Emscripten 3/.test(stderr), !good, version);
  }
});

test('with apt but neither root nor a silent sudo, it says which command to run', () => {
  hasProgram('apt-get', 'exit 1');
  hasProgram('dpkg-deb', 'exit 1');
  rmSync(join(machine, 'id'));
  hasProgram('id', 'echo 1000');
  hasProgram('sudo', 'echo "a password is required" >&2; exit 1');
  const { status, stderr } = setup('native');
  assert.equal(status, 1);
  assert.match(stderr, /apt-get install --no-install-recommends g\+\+ cmake make/);
});

test('a group it does not know is an error that lists those it knows', () => {
  const { status, stderr } = setup('natvie');
  assert.equal(status, 1);
  assert.match(
    stderr,
    /'natvie'.*native, build, test, engines, lint, arm64, places, code and bench/,
  );
});
