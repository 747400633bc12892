import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

/** A port that something else holds while `use` runs. */
async function withTakenPort(use) {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  try {
    await use(other.address().port);
  } finally {
    other.close();
  }
}

/** Starts the server on dist/, and hands over the first line it prints. */
async function withServer(port, use) {
  const server = spawn(process.execPath, ['tools/lib/serve.js'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface(server.stdout), 'line');
    await use(line, server);
  } finally {
    server.kill('SIGKILL');
  }
}

test('a taken port means a later one, the address says which, and the page is there', () =>
  withTakenPort((taken) =>
    withServer(taken, async (line) => {
      const [, address, port] = line.match(/^Soma is at (http:\/\/127\.0\.0\.1:(\d+)\/)$/);
      assert.ok(Number(port) > taken, line);
      const page = await fetch(address);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /<soma-neuron/);
    }),
  ));

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} ends the server without complaint, even while a browser is connected`, () =>
    withTakenPort((taken) =>
      withServer(taken, async (line, server) => {
        await fetch(line.split(' ').at(-1));
        server.kill(signal);
        assert.deepEqual(await once(server, 'exit'), [0, null]);
      }),
    ));
}

test('a PORT that is none is refused with its name', async () => {
  const server = spawn(process.execPath, ['tools/lib/serve.js'], {
    env: { ...process.env, PORT: '80a' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(server, 'exit');
  const [line] = await once(createInterface(server.stderr), 'line');
  assert.match(line, /'80a'/);
  assert.deepEqual(await exit, [2, null]);
});
