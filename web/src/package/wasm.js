// Written out like this, since it is what bundlers look for when they copy files.
export const core = new URL('./soma-core.wasm', import.meta.url);
