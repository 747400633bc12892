import type { Plugin } from 'vite';
import { target } from './shared.ts';

// Two browsers have class fields with a flaw each. Chrome before 98 refuses a static field called
// `name`, which nothing here is. Safari before 16 may not find a variable that a field's first value
// has in parentheses (https://webkit.org/b/236843): in classes of ours that modules are built from,
// such values are given in the constructor.
const sound: Readonly<Record<string, string>> = { safari15: 'safari16', chrome91: 'chrome98' };
const withFields = target.map((browser) => sound[browser] ?? browser);

/**
 * Writes our own code for the oldest browsers, and leaves that of libraries as it is: lit-html and
 * Chart.js are written for them. Lowered by Vite's `build.target`, module by module before unused
 * code is dropped, Chart.js would stay whole: a class whose static fields have become statements
 * is never dropped.
 *
 * @param kind what is built; in a classic script all code is inside a function, and class fields
 *   become look-ups in a WeakMap, which take room and time
 */
export function lower(kind: 'module' | 'script'): Plugin {
  return {
    name: 'soma:lower',
    config: () => ({
      oxc: { target: kind === 'module' ? withFields : target },
      build: { target: 'esnext', cssTarget: target },
    }),
  };
}
