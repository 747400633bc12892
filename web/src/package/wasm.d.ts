/**
 * Where the core's binaries lie, for who would rather fetch one than have it as text in the script:
 * the bytes of either go into `instantiate` of `soma-neuron/engine`.
 * Vite and webpack copy the files; with esbuild and Rollup, copy them by hand.
 */
/** Runs everywhere. */
export declare const base: URL;
/** Needs 128-bit SIMD: Chrome 91, Firefox 89, Safari 16.4 and later. */
export declare const simd: URL;
