// A WebKit to test in: WebKitGTK's MiniBrowser, driven over WebDriver. Needs an X display.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { Builder } from 'selenium-webdriver';

// In steps of a busy machine, not of a slow page.
const patience = 20_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts the browser.
 * @param {string} binary the path of a MiniBrowser
 * @returns {Promise<{ driver: import('selenium-webdriver').WebDriver, close(): Promise<void> }>}
 */
export async function startWebKit(binary) {
  const port = await freePort();
  const server = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
  await once(server, 'spawn');
  const start = () =>
    new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build();
  const close = () => server.kill();
  try {
    const driver = await eventually(start);
    return {
      driver,
      async close() {
        await driver.quit();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Tries until it succeeds. Throws the last error when patience is at its end. */
async function eventually(attempt) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Reads until the value is the expected one. Throws with the last value when patience is at its end. */
export function expectEventually(read, expected) {
  return eventually(async () => {
    const value = await read();
    if (isDeepStrictEqual(value, expected)) return;
    throw new Error(`expected ${JSON.stringify(expected)}, but it is ${JSON.stringify(value)}`);
  });
}
