const path = process.env['SOMA_CHROMIUM'];

/** How tests start Chromium: the one that tools/setup found, or whatever Playwright would take. */
export const chromium = {
  ...(path ? { executablePath: path } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    ...['--disable-background-networking', '--disable-component-update'],
  ],
};
