import { spawn } from 'node:child_process';
import { resolve, sep } from 'node:path';

const sources = resolve('src') + sep;

/** @returns {Promise<boolean>} whether the core compiled; the compiler speaks for itself */
function buildCore() {
  return new Promise((done) => {
    const build = spawn('cmake', ['--build', '--preset', 'wasm', '--target', 'soma_web'], {
      stdio: 'inherit',
    });
    build.once('error', () => done(false));
    build.once('close', (code) => done(code === 0));
  });
}

/**
 * A Vite plugin for development: a change of the C++ sources rebuilds the core and reloads the page.
 * @returns {import('vite').Plugin}
 */
export function rebuildCore() {
  return {
    name: 'soma:rebuild-core',
    configureServer(server) {
      let building = false;
      let changed = false;

      async function rebuild() {
        changed = true;
        if (building) return;
        building = true;
        let built = false;
        // What was saved during a build is built in the next round.
        while (changed) {
          changed = false;
          built = await buildCore();
        }
        building = false;
        if (built) server.ws.send({ type: 'full-reload' });
      }

      server.watcher.add(sources);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(sources)) void rebuild();
      });
    },
  };
}
