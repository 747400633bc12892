// Serves dist/ or, with --dev, the sources; says where, and ends quietly on Ctrl-C or SIGTERM.
import { createServer, preview } from 'vite';
import { rebuildCore } from './rebuild-core.js';

const configFile = 'web/vite.config.ts';
const host = '127.0.0.1';

/** @returns {number} the port to try first */
function firstPort() {
  const text = process.env.PORT || '8080';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`PORT is '${text}', but a port is a whole number from 1 to 65535`);
    process.exit(2);
  }
  return port;
}

async function serveSources() {
  const server = await createServer({
    configFile,
    logLevel: 'warn',
    server: { host, port: firstPort() },
    plugins: [rebuildCore()],
  });
  return server.listen();
}

function serveBuild() {
  return preview({ configFile, logLevel: 'warn', preview: { host, port: firstPort() } });
}

const server = await (process.argv.includes('--dev') ? serveSources() : serveBuild());
const { port } = server.httpServer.address();
console.log(`Soma is at http://${host}:${port}/`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    // Vite listens to SIGTERM too, and would call it a failure.
    process.exitCode = 0;
    await server.close();
    process.exit();
  });
}
