// Emscripten's code ends with a search for older module systems. On a page that has one, such as a
// notebook with RequireJS, it must not find it: this is an ES module, and export.js says so.
const [exports, module, define] = [];
