import { type Plugin, transformWithOxc } from 'vite';
import { target } from './shared.ts';

/**
 * Writes the finished chunks for the oldest browsers. Vite would do so module by module, before
 * unused code is dropped, and a class whose static fields have become statements is never dropped:
 * all of Chart.js's would stay.
 */
export function lower(): Plugin {
  return {
    name: 'soma-lower',
    config: () => ({ build: { target: 'esnext', cssTarget: target } }),
    async renderChunk(code, chunk) {
      return (await transformWithOxc(code, chunk.fileName, { target })).code;
    },
  };
}
