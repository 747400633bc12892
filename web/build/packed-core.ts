import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const core = /\/soma-core\.wasm\?url$/;

/** Brings the core's binary into builds of one file gzipped: base64 hides from gzip what repeats in it. */
export function packedCore(): Plugin {
  return {
    name: 'soma:packed-core',
    enforce: 'pre',
    load(id) {
      if (!core.test(id)) return null;
      const packed = gzipSync(readFileSync(id.replace(/\?.*/, '')), { level: 9 });
      return `export default 'data:application/gzip;base64,${packed.toString('base64')}'`;
    },
  };
}
