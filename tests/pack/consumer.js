import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const frameworks = [
  ...['react@19.3.1', 'react-dom@19.3.1', '@types/react@19.3.0', '@types/react-dom@19'],
  ...['vue@3.5.45', 'svelte@5.57.3', '@sveltejs/vite-plugin-svelte'],
];
const bundlers = ['vite@8.3.8', 'webpack@5.112.2', 'webpack-cli@7.3.1', 'esbuild@0.28.2'];

/** A folder outside the repository with an app in it that has installed the packed tarball. */
export class Consumer {
  /** Where the app is. */
  folder = mkdtempSync(join(tmpdir(), 'soma-consumer-'));
  /** The files in the tarball, as `npm pack` lists them. */
  packed;

  constructor() {
    // What is in dist/ is packed; whoever runs the tests has built it.
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', this.folder];
    const [{ filename, files }] = JSON.parse(execFileSync('npm', pack, { cwd: root }));
    this.packed = files.map(({ path }) => path);
    cpSync(join(import.meta.dirname, 'app'), this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'package.json'), '{ "private": true, "type": "module" }');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
    this.run(
      'npm',
      'install',
      ...quiet,
      '--save-exact',
      `./${filename}`,
      ...bundlers,
      ...frameworks,
    );
  }

  /** Runs a command in the app's folder, one of its own packages' where there is one of that name. */
  run(command, ...args) {
    const PATH = `${join(this.folder, 'node_modules/.bin')}:${process.env.PATH}`;
    const options = { cwd: this.folder, env: { ...process.env, PATH }, encoding: 'utf8' };
    return execFileSync(command, args, options);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
