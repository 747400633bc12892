import { createServer } from 'vite';

/** Imports a TypeScript module of web/, and hands it to a function. */
export async function withModule(path, use) {
  const vite = await createServer({
    configFile: 'web/vite.config.ts',
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    return await use(await vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
