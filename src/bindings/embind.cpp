#include <emscripten/bind.h>

#include <limits>
#include <string>

#include "core/kernels/kernel.hpp"
#include "core/trainer.hpp"
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

// Kernels are counted from the best one. What runs at all in WebAssembly runs every kernel of its
// binary. One function for each thing takes less of Embind than a list of objects.
std::size_t kernel_count() { return kernels().size(); }
std::string kernel_name(std::size_t kernel) { return std::string(kernels()[kernel]->name); }
std::string kernel_description(std::size_t kernel) {
  return std::string(kernels()[kernel]->description);
}
std::size_t kernel_lanes32(std::size_t kernel) { return kernels()[kernel]->float32.lanes; }
std::size_t kernel_lanes64(std::size_t kernel) { return kernels()[kernel]->float64.lanes; }

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

/// Calls a function where JavaScript reads a property: that takes Embind a third of the time of a
/// call, for which it makes lists of arguments. It wants the object const, which none here is.
template <typename Space, auto function>
bool call(const Space& self) {
  return (const_cast<Space&>(self).*function)();
}

/// Nothing where there is no such layer.
template <typename T>
LayerResult<T> result_of(const Workspace<T>& workspace, std::size_t layer) {
  const auto results = workspace.results();
  return layer < results.size() ? results[layer] : LayerResult<T>{};
}

/// @tparam Space  a Workspace, or a Trainer, which is one
template <typename Space>
class_<Space> bind_workspace(const char* name) {
  return class_<Space>(name)
      .template constructor<>()
      .function("setKernel", optional_override([](Space& self, std::size_t kernel) {
                  if (kernel >= kernels().size()) return self.set_error("no such kernel");
                  self.set_kernel(*kernels()[kernel]);
                  return true;
                }))
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
      .function("useLayers", optional_override([](Space& self) { return self.use_layers(); }))
      .function("numbers",
                optional_override([](const Space& self) { return view(self.numbers()); }))
      .property("predicted", &call<Space, &Space::forward>)
      .function("predictions",
                optional_override([](const Space& self) { return view(self.predictions()); }))
      .property("traced", &call<Space, &Space::forward_traced>)
      .function("sums", optional_override([](const Space& self, std::size_t layer) {
                  return view(result_of(self, layer).sums);
                }))
      .function("outputs", optional_override([](const Space& self, std::size_t layer) {
                  return view(result_of(self, layer).outputs);
                }))
      .function("error", optional_override([](const Space& self) { return self.error(); }));
}

/// One class has it all: a further one would cost bytes that everybody waits for.
using Space64 = Trainer<double>;

Training<double> training(bool descends, double step_size) {
  return {.method = descends ? Method::gradient_descent : Method::hot_and_cold,
          .step_size = step_size};
}

/// JavaScript has -1 for all examples.
Space64::Example to_example(double example) {
  if (example == -1) return std::nullopt;
  return to_count(example);
}

template <auto part>
val step_view(const Space64& self) {
  return view(self.step().*part);
}

void bind_learning(class_<Space64> space) {
  using Step = TrainingStep<double>;
  space
      .function("setTargets", optional_override([](Space64& self, double count) {
                  return self.set_targets(to_count(count));
                }))
      .function("targets",
                optional_override([](const Space64& self) { return view(self.targets()); }))
      .function("compare", optional_override([](Space64& self) { return self.compare(); }))
      .function("comparedDeltas", optional_override([](const Space64& self) {
                  return view(self.comparison().deltas);
                }))
      .function("comparedErrors", optional_override([](const Space64& self) {
                  return view(self.comparison().errors);
                }))
      .function("comparedError",
                optional_override([](const Space64& self) { return self.comparison().error; }))
      .function("setLocks", optional_override([](Space64& self, double count) {
                  return self.set_locks(to_count(count));
                }))
      .function("locks", optional_override([](const Space64& self) { return view(self.locks()); }))
      .function("learnStep", optional_override([](Space64& self, bool descends, double step_size,
                                                  double example) {
                  return self.learn_step(training(descends, step_size), to_example(example));
                }))
      .function("learnEach", optional_override([](Space64& self, bool descends, double step_size,
                                                  double first, double count) {
                  return self.learn_each(training(descends, step_size), to_count(first),
                                         to_count(count));
                }))
      .function("backpropagate", optional_override([](Space64& self, double example) {
                  return self.backpropagate(to_example(example));
                }))
      .function("measureError",
                optional_override([](Space64& self) { return self.measure_error(); }))
      .function("fit", optional_override([](Space64& self) { return self.fit(); }))
      .function("outcome", optional_override([](const Space64& self) {
                  return static_cast<int>(self.result().outcome);
                }))
      .function("meanError",
                optional_override([](const Space64& self) { return self.result().error; }))
      .function("eachErrors",
                optional_override([](const Space64& self) { return view(self.each_errors()); }))
      .function("stepErrors", &step_view<&Step::errors>)
      .function("stepOutputs", &step_view<&Step::outputs>)
      .function("outputDeltas", &step_view<&Step::output_deltas>)
      .function("deltas", &step_view<&Step::deltas>)
      .function("parameterDeltas", &step_view<&Step::parameter_deltas>)
      .function("upErrors", &step_view<&Step::up_errors>)
      .function("downErrors", &step_view<&Step::down_errors>);
}

EMSCRIPTEN_BINDINGS(soma) {
  function("kernelCount", &kernel_count);
  function("kernelName", &kernel_name);
  function("kernelDescription", &kernel_description);
  function("kernelLanes32", &kernel_lanes32);
  function("kernelLanes64", &kernel_lanes64);
  bind_workspace<Workspace<float>>("Workspace32");
  bind_learning(bind_workspace<Space64>("Workspace64"));
}

}  // namespace
}  // namespace soma
