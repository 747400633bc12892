// Embind prepares the page for every type that C++ and JavaScript can share. The binding uses
// numbers, booleans and std::string; the code for these others would be sent in vain.
function leftOut() {}

mergeInto(LibraryManager.library, {
  _embind_register_bigint: leftOut,
  _embind_register_emval: leftOut,
  _embind_register_memory_view: leftOut,
  _embind_register_std_wstring: leftOut,
});
