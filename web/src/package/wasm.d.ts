/**
 * Where the core's binary lies, for who would rather fetch it than have it as text in the script: its
 * bytes go into `instantiate` of `soma-neuron/engine`.
 * Vite and webpack copy the file; with esbuild and Rollup, copy it by hand.
 */
export declare const core: URL;
