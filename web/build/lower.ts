import type { Plugin } from 'vite';
import { target } from './shared.ts';

/**
 * Writes our own code for the oldest browsers, and leaves that of libraries as it is: lit-html and
 * Chart.js are written for them. Lowered by Vite's `build.target`, module by module before unused
 * code is dropped, Chart.js would stay whole: a class whose static fields have become statements
 * is never dropped.
 */
export function lower(): Plugin {
  return {
    name: 'soma-lower',
    config: () => ({ oxc: { target }, build: { target: 'esnext', cssTarget: target } }),
  };
}
