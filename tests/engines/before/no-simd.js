// A school's old tablet.
WebAssembly.validate = () => false;
