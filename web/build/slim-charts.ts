import type { Plugin } from 'vite';

const colours = '\0soma:colours';

/** Leaves out of Chart.js what our plots do without. */
export function slimCharts(): Plugin {
  return {
    name: 'soma:slim-charts',
    enforce: 'pre',
    config: () => ({
      build: {
        // Its scales for time, angles and logarithms would stay for the sake of a property that
        // they read as they are defined. None of the code built here reads one for the effect.
        rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
      },
    }),
    // Its library of colours finds those between two others, for animations, and those of elements
    // under the pointer. Our plots are still, and their points look the same under the pointer.
    resolveId: (source) => (source === '@kurkle/color' ? colours : null),
    load(id) {
      if (id !== colours) return null;
      return `
        export class Color {
          valid = false;
          constructor(colour) { this.colour = colour; }
          saturate() { return this; }
          darken() { return this; }
          hexString() { return this.colour; }
        }`;
    },
  };
}
