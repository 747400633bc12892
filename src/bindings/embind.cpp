#include <emscripten/bind.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <new>
#include <string>
#include <type_traits>

#include "bindings/workspace.hpp"
#include "core/kernels/kernel.hpp"

// Plain functions of numbers and text, and a workspace as its address: Embind's classes and values
// would take more room on each page. web/src/engine wraps them up for JavaScript.
namespace soma {
namespace {

using Number = std::conditional_t<computes<double>, double, float>;
using Handle = std::uintptr_t;

Workspace<Number>& at(Handle workspace) { return *reinterpret_cast<Workspace<Number>*>(workspace); }

// JavaScript's numbers are doubles; what is no count at all becomes one that no memory can hold.
std::size_t to_count(double number) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  return number >= 0 && number < static_cast<double>(most) ? static_cast<std::size_t>(number)
                                                           : most;
}

std::uintptr_t address(std::span<Number> numbers) {
  return reinterpret_cast<std::uintptr_t>(numbers.data());
}

/// 0 where memory does not suffice.
Handle create_workspace() {
  void* memory = std::malloc(sizeof(Workspace<Number>));
  return memory == nullptr ? 0 : reinterpret_cast<Handle>(new (memory) Workspace<Number>);
}

void delete_workspace(Handle workspace) {
  std::destroy_at(&at(workspace));
  std::free(&at(workspace));
}

bool set_batch(Handle workspace, double inputs, double examples, double values) {
  return at(workspace).set_batch(to_count(inputs), to_count(examples), to_count(values));
}

bool set_layer(Handle workspace, std::size_t layer, double weights, double outputs, double biases,
               const std::string& activation, double threshold) {
  const auto known = activation_named(activation);
  if (!known) return at(workspace).fail(unknown_activation(activation));
  const std::span<LayerShape> shapes = at(workspace).shapes();
  if (layer >= shapes.size()) return at(workspace).fail("no such layer");
  shapes[layer] = {to_count(weights), to_count(outputs), to_count(biases), *known, threshold};
  return true;
}

bool forward(Handle workspace, std::size_t kernel) {
  if (kernel >= kernels().size()) return at(workspace).fail("no such kernel");
  return at(workspace).forward(*kernels()[kernel]);
}

// What runs at all in WebAssembly runs every kernel of its binary, so none is left out of the list,
// and the first is the best. A constructor of its own, since newer Emscriptens leave what is in
// EMSCRIPTEN_BINDINGS for Embind's library to run, which is not linked.
[[gnu::constructor]] void register_functions() {
  using emscripten::function;
  function(
      "kernelCount", +[] { return kernels().size(); });
  function(
      "kernelName", +[](std::size_t kernel) { return std::string(kernels()[kernel]->name); });
  function(
      "kernelDescription",
      +[](std::size_t kernel) { return std::string(kernels()[kernel]->description); });
  function(
      "kernelLanes", +[](std::size_t kernel, std::size_t bits) {
        const Kernel& of = *kernels()[kernel];
        return bits == 32 ? of.float32.lanes : of.float64.lanes;
      });
  function("createWorkspace", &create_workspace);
  function("deleteWorkspace", &delete_workspace);
  function("setBatch", &set_batch);
  function(
      "beginLayers",
      +[](Handle workspace, double count) { return at(workspace).begin_layers(to_count(count)); });
  function("setLayer", &set_layer);
  function(
      "useLayers", +[](Handle workspace) { return at(workspace).use_layers(); });
  function(
      "batchAddress", +[](Handle workspace) { return address(at(workspace).batch()); });
  function(
      "numbersAddress", +[](Handle workspace) { return address(at(workspace).numbers()); });
  function("forward", &forward);
  function(
      "predictionsAddress", +[](Handle workspace) { return address(at(workspace).predictions()); });
  function(
      "predictionCount", +[](Handle workspace) { return at(workspace).predictions().size(); });
  function(
      "error", +[](Handle workspace) { return at(workspace).error(); });
}

}  // namespace
}  // namespace soma
