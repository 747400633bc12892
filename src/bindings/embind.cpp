#include <emscripten/bind.h>

#include <limits>
#include <string>

#include "core/kernels/kernel.hpp"
#include "core/workspace.hpp"

/// The core for JavaScript. web/src/engine wraps it up: what can fail returns false, and says why
/// in `error()`; views of memory are good until it grows.
namespace soma {
namespace {

using emscripten::class_;
using emscripten::function;
using emscripten::optional_override;
using emscripten::typed_memory_view;
using emscripten::val;
using emscripten::value_object;

struct KernelInfo {
  std::string name;
  std::string description;
  std::size_t lanes32;
  std::size_t lanes64;
};

/// Best first. What runs at all in WebAssembly runs every kernel of its binary.
val list_kernels() {
  val list = val::array();
  for (const Kernel* kernel : kernels()) {
    const auto& [name, description, fused, available, splits, float32, float64] = *kernel;
    list.call<void>("push", KernelInfo{std::string(name), std::string(description), float32.lanes,
                                       float64.lanes});
  }
  return list;
}

// JavaScript's numbers are doubles. NaN, negative and huge ones become the largest count, which no
// memory can hold.
std::size_t to_count(double number) {
  constexpr std::size_t max = std::numeric_limits<std::size_t>::max();
  return number >= 0 && number < static_cast<double>(max) ? static_cast<std::size_t>(number) : max;
}

template <typename T>
val view(std::span<T> numbers) {
  return val(typed_memory_view(numbers.size(), numbers.data()));
}

template <typename T>
const Kernel* find_kernel(Workspace<T>& workspace, std::size_t kernel) {
  if (kernel < kernels().size()) return kernels()[kernel];
  workspace.set_error("no such kernel");
  return nullptr;
}

/// Nothing where there is no such layer.
template <typename T>
LayerResult<T> result_of(const Workspace<T>& workspace, std::size_t layer) {
  const auto results = workspace.results();
  return layer < results.size() ? results[layer] : LayerResult<T>{};
}

template <typename T>
void bind_workspace(const char* name) {
  using Space = Workspace<T>;
  class_<Space>(name)
      .template constructor<>()
      .function("setBatch",
                optional_override([](Space& self, double inputs, double examples, double values) {
                  return self.set_batch(to_count(inputs), to_count(examples), to_count(values));
                }))
      .function("batch", optional_override([](const Space& self) { return view(self.batch()); }))
      .function("beginLayers", optional_override([](Space& self, double count) {
                  return self.begin_layers(to_count(count));
                }))
      .function("setLayer", optional_override([](Space& self, std::size_t layer, double weights,
                                                 double outputs, double biases,
                                                 const std::string& activation, double threshold) {
                  const auto known = activation_named(activation);
                  if (!known) return self.set_error(unknown_activation(activation));
                  if (layer >= self.shapes().size()) return self.set_error("no such layer");
                  self.shapes()[layer] = {to_count(weights), to_count(outputs), to_count(biases),
                                          *known, threshold};
                  return true;
                }))
      .function("useLayers", &Space::use_layers)
      .function("numbers",
                optional_override([](const Space& self) { return view(self.numbers()); }))
      .function("forward", optional_override([](Space& self, std::size_t kernel) {
                  const Kernel* found = find_kernel(self, kernel);
                  return found != nullptr && self.forward(*found);
                }))
      .function("forwardTraced", optional_override([](Space& self, std::size_t kernel) {
                  const Kernel* found = find_kernel(self, kernel);
                  return found != nullptr && self.forward_traced(*found);
                }))
      .function("predictions",
                optional_override([](const Space& self) { return view(self.predictions()); }))
      .function("sums", optional_override([](const Space& self, std::size_t layer) {
                  return view(result_of(self, layer).sums);
                }))
      .function("outputs", optional_override([](const Space& self, std::size_t layer) {
                  return view(result_of(self, layer).outputs);
                }))
      .function("error", optional_override([](const Space& self) { return self.error(); }));
}

EMSCRIPTEN_BINDINGS(soma) {
  value_object<KernelInfo>("Kernel")
      .field("name", &KernelInfo::name)
      .field("description", &KernelInfo::description)
      .field("lanes32", &KernelInfo::lanes32)
      .field("lanes64", &KernelInfo::lanes64);
  function("kernels", &list_kernels);
  bind_workspace<float>("Workspace32");
  bind_workspace<double>("Workspace64");
}

}  // namespace
}  // namespace soma
