import type { Plugin } from 'vite';

const later = /\bimport\(\s*("\.[^"]+"|'\.[^']+')\s*\)/g;

/**
 * Takes what the sources load later at once: in a build of one file it is there anyway, and needs no
 * code that holds it back. What `apart` fits comes in a file of its own.
 */
export function atOnce(apart = /^$/): Plugin {
  return {
    name: 'soma:at-once',
    transform(code, id) {
      if (!/\/web\/src\/.*\.ts$/.test(id)) return null;
      const heads: string[] = [];
      const body = code.replace(later, (found, from: string) => {
        if (apart.test(from.slice(1, -1))) return found;
        const name = `later${heads.length}`;
        heads.push(`import * as ${name} from ${from};\n`);
        return `Promise.resolve(${name})`;
      });
      return { code: heads.join('') + body, map: null };
    },
  };
}
