// Keeps the memory of every wasm instance that is made, whichever way, as `cores`.
{
  const cores = [];
  globalThis.cores = cores;

  const keep = ({ exports }) =>
    cores.push(Object.values(exports).find((value) => value instanceof WebAssembly.Memory));

  for (const name of ['instantiate', 'instantiateStreaming', 'Instance']) {
    WebAssembly[name] = new Proxy(WebAssembly[name], {
      async apply(make, self, args) {
        const made = await Reflect.apply(make, self, args);
        keep(made.instance ?? made);
        return made;
      },
      construct(make, args) {
        const made = Reflect.construct(make, args);
        keep(made);
        return made;
      },
    });
  }
}
