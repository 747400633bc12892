#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "bindings/workspace.hpp"
#include "core/kernels/kernel.hpp"

namespace soma {
namespace {

using emscripten::val;

// JavaScript's numbers are doubles; what is no count at all becomes one that no memory can hold.
std::size_t to_count(double number) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  return number >= 0 && number < static_cast<double>(most) ? static_cast<std::size_t>(number)
                                                           : most;
}

template <typename T>
std::uintptr_t address(std::span<T> numbers) {
  return reinterpret_cast<std::uintptr_t>(numbers.data());
}

std::string to_string(std::string_view text) { return std::string(text); }

val list_kernels() {
  val list = val::array();
  int index = 0;
  for (const Kernel* kernel : kernels()) {
    if (!kernel->available()) continue;
    val entry = val::object();
    entry.set("name", to_string(kernel->name));
    entry.set("description", to_string(kernel->description));
    entry.set("lanes32", kernel->float32.lanes);
    entry.set("lanes64", kernel->float64.lanes);
    list.set(index++, entry);
  }
  return list;
}

/// The kernel at `index` of `list_kernels`, or null.
const Kernel* kernel_at(std::size_t index) {
  for (const Kernel* kernel : kernels()) {
    if (kernel->available() && index-- == 0) return kernel;
  }
  return nullptr;
}

std::size_t best_kernel_index() {
  std::size_t index = 0;
  while (kernel_at(index) != &best_kernel()) ++index;
  return index;
}

/// Reads JavaScript's list of layers into `shapes`, or has `failure` say why not.
bool read_layers(const val& list, Buffer<LayerShape>& shapes, Failure& failure) {
  if (!shapes.resize(to_count(list["length"].as<double>()))) return failure.fail("out of memory");
  std::size_t index = 0;
  for (LayerShape& shape : shapes.span()) {
    const val layer = list[index++];
    const auto name = layer["activation"].as<std::string>();
    const auto activation = activation_named(name);
    if (!activation) return failure.fail(unknown_activation(name));
    shape = {to_count(layer["weights"].as<double>()), to_count(layer["outputs"].as<double>()),
             to_count(layer["biases"].as<double>()), *activation, layer["threshold"].as<double>()};
  }
  return true;
}

template <typename T>
bool set_layers(Workspace<T>& self, const val& list) {
  Buffer<LayerShape> shapes;
  return read_layers(list, shapes, self) && self.set_layers(shapes.span());
}

template <typename T>
bool forward(Workspace<T>& self, std::size_t kernel_index) {
  const Kernel* kernel = kernel_at(kernel_index);
  return kernel == nullptr ? self.fail("no such kernel") : self.forward(*kernel);
}

template <typename T>
void bind_workspace(const char* name) {
  using W = Workspace<T>;
  emscripten::class_<W>(name)
      .template constructor<>()
      .function(
          "setBatch",
          +[](W& self, double inputs, double examples) {
            return self.set_batch(to_count(inputs), to_count(examples));
          })
      .function("setLayers", &set_layers<T>)
      .function(
          "setActivation",
          +[](W& self, double layer, const std::string& activation, double threshold) {
            return self.set_activation(to_count(layer), activation, threshold);
          })
      .function(
          "batchAddress", +[](W& self) { return address(self.batch()); })
      .function(
          "weightsAddress",
          +[](W& self, double layer) { return address(self.weights(to_count(layer))); })
      .function(
          "biasAddress", +[](W& self, double layer) { return address(self.bias(to_count(layer))); })
      .function(
          "predictionsAddress", +[](W& self) { return address(self.predictions()); })
      .function(
          "predictionCount", +[](W& self) { return self.predictions().size(); })
      .function("forward", &forward<T>)
      .function(
          "error", +[](W& self) { return self.error(); });
}

EMSCRIPTEN_BINDINGS(soma) {
  emscripten::function("kernels", &list_kernels);
  emscripten::function("bestKernel", &best_kernel_index);
  bind_workspace<float>("Workspace32");
  bind_workspace<double>("Workspace64");
}

}  // namespace
}  // namespace soma
