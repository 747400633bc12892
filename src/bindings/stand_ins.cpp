// Stand-ins for parts of the C library and of Embind's that would make up a third of each page's
// binary.

#include <emscripten/bind.h>

#include <string>

namespace {

// Embind's own registers forty types, a tenth of a page's binary. These two are those that wires.js
// has to know from numbers. A template, since Emscripten 3.1.6 asks for a boolean's size too, and
// newer ones do not.
template <typename Boolean, typename Text>
void register_them() {
  using namespace emscripten::internal;
  constexpr auto name = "";
  if constexpr (requires { _embind_register_bool(TypeID<Boolean>::get(), name, 1, true, false); }) {
    _embind_register_bool(TypeID<Boolean>::get(), name, 1, true, false);
  } else {
    _embind_register_bool(TypeID<Boolean>::get(), name, true, false);
  }
  _embind_register_std_string(TypeID<Text>::get(), name);
}

[[gnu::constructor]] void register_types() { register_them<bool, std::string>(); }

}  // namespace

extern "C" {

// The browser's own, which wires.js hands over, spares the C library's table.
double soma_exp(double exponent);

double exp(double exponent) { return soma_exp(exponent); }
float expf(float exponent) { return static_cast<float>(soma_exp(static_cast<double>(exponent))); }
}
