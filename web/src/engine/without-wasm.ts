// The core translated to JavaScript, for where there is no WebAssembly: a file of its own.
export { default } from '#core/soma-core-js.js';
