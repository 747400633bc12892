// Embind's JavaScript half, for the few types that cross this border: numbers, which cross as they
// are, booleans, and std::string. Emscripten's own serves every type that there is, and is three
// times as large and slow; each of these stands in for its namesake there.

function ignored() {}

// What newer Emscriptens have in their library, and older ones in every program.
const text = ['$UTF8ToString', '$stringToUTF8', '$lengthBytesUTF8'].filter(
  (name) => name in LibraryManager.library,
);

mergeInto(LibraryManager.library, {
  // By a type's id: how its values are read from C++ and written for it.
  $wires: {},

  _embind_register_bool__deps: ['$wires'],
  _embind_register_bool: function (type) {
    wires[type] = { read: Boolean };
  },

  // A text in memory is its length in bytes, then these bytes. Whoever receives it frees it; the
  // C++ side takes a copy of what is written for it.
  _embind_register_std_string__deps: ['$wires', 'malloc', 'free', ...text],
  _embind_register_std_string: function (type) {
    wires[type] = {
      read: function (place) {
        const text = UTF8ToString(place + 4, HEAPU32[place >> 2]);
        _free(place);
        return text;
      },
      write: function (text) {
        const length = lengthBytesUTF8(text);
        const place = _malloc(length + 5);
        HEAPU32[place >> 2] = length;
        stringToUTF8(text, place + 4, length + 1);
        return place;
      },
    };
  },

  // The types: that of the result, then those of the parameters. They may be registered after the
  // functions, so that nothing is looked up before the first call.
  _embind_register_function__deps: ['$wires', 'free', ...text],
  _embind_register_function: function (name, count, types, signature, invoker, implementation) {
    const [result, ...parameters] = HEAPU32.slice(types >> 2, (types >> 2) + count);
    const call = wasmTable.get(invoker);
    Module[UTF8ToString(name)] = function (...values) {
      const texts = [];
      parameters.forEach(function (type, index) {
        if (wires[type] && wires[type].write) {
          texts.push((values[index] = wires[type].write(values[index])));
        }
      });
      const value = call(implementation, ...values);
      texts.forEach(_free);
      return wires[result] ? wires[result].read(value) : value;
    };
  },

  _embind_register_void: ignored,
  _embind_register_void__deps: [],
  _embind_register_integer: ignored,
  _embind_register_integer__deps: [],
  _embind_register_float: ignored,
  _embind_register_float__deps: [],
  _embind_register_bigint: ignored,
  _embind_register_bigint__deps: [],
  _embind_register_emval: ignored,
  _embind_register_emval__deps: [],
  _embind_register_memory_view: ignored,
  _embind_register_memory_view__deps: [],
  _embind_register_std_wstring: ignored,
  _embind_register_std_wstring__deps: [],
});
