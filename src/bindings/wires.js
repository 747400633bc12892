// Embind's JavaScript half, for the few types that cross this border: numbers, which cross as they
// are, booleans, and std::string. Emscripten's own, and what it has registered by its half in C++,
// serves every type that there is, which costs each page 3 kB more.

function registerBool(type) {
  wires[type] = { read: Boolean };
}

function textBetween(begin, end) {
  return new TextDecoder().decode(HEAPU8.slice(begin, end));
}

// A text in memory is its length in bytes, then these bytes. Whoever receives it frees it; the C++
// side takes a copy of what is written for it.
function registerString(type) {
  wires[type] = {
    read: (place) => {
      const text = textBetween(place + 4, place + 4 + HEAPU32[place >> 2]);
      _free(place);
      return text;
    },
    write: (text) => {
      const bytes = new TextEncoder().encode(text);
      const place = _malloc(4 + bytes.length);
      HEAPU32[place >> 2] = bytes.length;
      HEAPU8.set(bytes, place + 4);
      return place;
    },
  };
}

// The types: that of the result, then those of the parameters. They may be registered after the
// functions, so that nothing is looked up before the first call.
function registerFunction(name, count, types, _signature, invoker, implementation) {
  const [result, ...parameters] = HEAPU32.slice(types >> 2, (types >> 2) + count);
  const call = wasmTable.get(invoker);
  let read;
  let plain;
  // Four parameters of its own spare most calls the making of a list.
  Module[textBetween(name, HEAPU8.indexOf(0, name))] = (a, b, c, d, ...more) => {
    read ??= wires[result]?.read ?? ((value) => value);
    plain ??= parameters.length <= 4 && !parameters.some((type) => wires[type]?.write);
    return read(plain ? call(implementation, a, b, c, d) : withTexts([a, b, c, d, ...more]));
  };

  function withTexts(values) {
    const places = [];
    const written = parameters.map((type, index) => {
      const [value, wire] = [values[index], wires[type]];
      if (!wire?.write) return value;
      places.push(wire.write(value));
      return places[places.length - 1];
    });
    const value = call(implementation, ...written);
    places.forEach(_free);
    return value;
  }
}

function exponential(exponent) {
  return Math.exp(exponent);
}

// Newer Emscriptens leave the table out unless it is asked for by a name that 3.1.6, where it is
// always there, does not know.
const table = ['$wasmTable'].filter((name) => name in LibraryManager.library);

// Emscripten 3.1.6 gives their names to functions written with that word, and to no others.
const library = {
  soma_exp: exponential,
  // By a type's id: how its values are read from C++ and written for it.
  $wires: {},
  $textBetween: textBetween,
  _embind_register_bool: registerBool,
  _embind_register_bool__deps: ['$wires'],
  _embind_register_std_string: registerString,
  _embind_register_std_string__deps: ['$wires', '$textBetween', 'malloc', 'free'],
  _embind_register_function: registerFunction,
  _embind_register_function__deps: ['$wires', '$textBetween', 'free', ...table],
};
mergeInto(LibraryManager.library, library);
