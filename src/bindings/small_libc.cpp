// Stand-ins for parts of the C library that would make up a third of each page's binary.

extern "C" {

// Embind prints an address for a type that nobody bound, with what the compiler makes of sprintf
// where no fractions are printed. All types here are bound.
int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}

// The browser's own, which wires.js hands over, spares the C library's table.
double soma_exp(double exponent);

double exp(double exponent) { return soma_exp(exponent); }
float expf(float exponent) { return static_cast<float>(soma_exp(static_cast<double>(exponent))); }
}
