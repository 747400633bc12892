// Embind prepares the page for every type that C++ and JavaScript can share. The binding uses
// numbers, booleans and std::string; the code for these others would be sent in vain.
const leftOut = ['bigint', 'emval', 'memory_view', 'std_wstring'].map(
  (type) => `_embind_register_${type}`,
);
mergeInto(
  LibraryManager.library,
  Object.fromEntries(
    leftOut.flatMap((name) => [
      // Emscripten 3.1.6 names no arrow functions.
      [name, function () {}],
      [`${name}__deps`, []],
    ]),
  ),
);
