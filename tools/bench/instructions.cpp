// One call of each kernel on fixed inputs, for callgrind to count: a dump for each, named after it.

#include <valgrind/callgrind.h>

#include <string>
#include <vector>

#include "core/forward.hpp"

namespace {

struct Shape {
  std::size_t examples;
  std::size_t inputs;
  std::size_t outputs;
};

template <typename T>
void count(const soma::Kernel& kernel, Shape shape) {
  const auto [examples, inputs, outputs] = shape;
  const std::vector<T> values(inputs * examples, T{0.5});
  const std::vector<T> weights(outputs * inputs, T{0.25});
  std::vector<T> sums(outputs * examples);
  const soma::Layer<T> layer{.weights = weights, .outputs = outputs};
  const std::string name = std::string(kernel.name) + ", float" + std::to_string(8 * sizeof(T)) +
                           ", " + std::to_string(examples) + " x " + std::to_string(inputs) +
                           " x " + std::to_string(outputs);
  CALLGRIND_ZERO_STATS;
  soma::forward(soma::Network<T>{{&layer, 1}}, {inputs, examples, values}, std::span<T>(sums),
                kernel);
  CALLGRIND_DUMP_STATS_AT(name.c_str());
}

}  // namespace

int main() {
  for (const soma::Kernel* kernel : soma::kernels()) {
    if (!kernel->available()) continue;
    for (const Shape shape :
         {Shape{4, 3, 1}, {1000, 3, 1}, {1000, 64, 1}, {1, 1024, 1}, {1000, 64, 64}}) {
      count<float>(*kernel, shape);
      count<double>(*kernel, shape);
    }
  }
}
