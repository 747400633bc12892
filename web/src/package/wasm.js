// Written out like this, since it is what bundlers look for when they copy files.
export const base = new URL('./soma-core.wasm', import.meta.url);
export const simd = new URL('./soma-core-simd.wasm', import.meta.url);
