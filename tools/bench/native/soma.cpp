#include "bench.hpp"
#include "core/forward.hpp"

namespace soma::bench {
namespace {

template <typename T>
void run(Problem<T>& problem, const Kernel& kernel) {
  const auto& [shape, values, weights, sums] = problem;
  if (shape.is_sum) {
    sums[0] =
        weighted_sum(std::span<const T>(values.span()), std::span<const T>(weights.span()), kernel);
    return;
  }
  const Layer<T> layer{.weights = weights.span(), .outputs = shape.outputs};
  forward(Network<T>{{&layer, 1}}, Batch<T>{shape.inputs, shape.examples, values.span()},
          sums.span(), kernel);
}

template <typename T>
void add_kernels(const Shape& shape) {
  for (const Kernel* kernel : kernels()) {
    if (!kernel->available()) continue;
    const bool best = kernel == &best_kernel();
    add<T>(shape, best ? "Soma" : "Soma-" + std::string(kernel->name),
           [kernel](Problem<T>& problem) { return [&problem, kernel] { run(problem, *kernel); }; });
  }
}

}  // namespace

void add_soma(const Shape& shape) {
  add_kernels<float>(shape);
  add_kernels<double>(shape);
}

void describe_soma() {
  benchmark::AddCustomContext("soma", std::string(best_kernel().name) + ", " + SOMA_COMPILER);
}

}  // namespace soma::bench
