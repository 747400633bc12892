// An older one still.
Reflect.deleteProperty(globalThis, 'WebAssembly');
