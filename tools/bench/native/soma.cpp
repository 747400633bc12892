#include <algorithm>
#include <cstdlib>
#include <memory>

#include "bench.hpp"
#include "core/forward.hpp"
#include "core/learn.hpp"

namespace soma::bench {
namespace {

template <typename T>
void run(Problem<T>& problem, const Kernel& kernel) {
  const auto& [shape, values, weights, targets, sums] = problem;
  if (shape.is_sum()) {
    sums[0] =
        weighted_sum(std::span<const T>(values.span()), std::span<const T>(weights.span()), kernel);
    return;
  }
  const Layer<T> layer{.weights = weights.span(), .outputs = shape.outputs};
  forward(Network<T>{{&layer, 1}}, Batch<T>{shape.inputs, shape.examples, values.span()},
          sums.span(), kernel);
}

template <typename T>
std::vector<Layer<T>> layers_of(const Shape& shape, std::span<const T> weights) {
  std::vector<Layer<T>> layers;
  for (std::size_t i = 0; i < shape.layers(); ++i) {
    const std::size_t size = shape.widths[i] * shape.widths[i + 1];
    const bool last = i + 1 == shape.layers();
    layers.push_back({.weights = weights.first(size),
                      .outputs = shape.widths[i + 1],
                      .activation = last ? Activation::identity : Activation::relu});
    weights = weights.subspan(size);
  }
  return layers;
}

template <typename T>
void add_network(const Shape& shape, const std::string& peer, const Kernel& kernel) {
  add<T>(shape, peer, [&kernel](Problem<T>& problem) {
    const auto layers = std::make_shared<std::vector<Layer<T>>>(
        layers_of<T>(problem.shape, problem.weights.span()));
    return [&problem, &kernel, layers] {
      const auto& [shape, values, weights, targets, sums] = problem;
      forward(Network<T>{*layers}, Batch<T>{shape.inputs, shape.examples, values.span()},
              sums.span(), kernel);
    };
  });
}

// The update begins at the same weights each time.
template <typename T>
void add_learning(const Shape& shape, const std::string& peer, const Kernel& kernel) {
  add<T>(shape, peer, [&kernel](Problem<T>& problem) {
    const auto layers =
        std::make_shared<std::vector<Layer<T>>>(layers_of<T>(problem.shape, problem.sums.span()));
    const auto memory = std::make_shared<Numbers<T>>(
        training_memory_size(Network<T>{*layers}, problem.shape.examples));
    return [&problem, &kernel, layers, memory] {
      const auto& [shape, values, weights, targets, sums] = problem;
      std::copy_n(weights.data(), weights.size(), sums.data());
      const Network<T> network{*layers};
      gradient_descent(
          Trainable<T>{network, sums.span()},
          TrainingSet<T>{{shape.inputs, shape.examples, values.span()}, targets.span()},
          static_cast<T>(alpha), training_step(network, shape.examples, memory->span()), kernel);
    };
  });
}

/// The fastest that may run here: the one that is asked for, if any.
const Kernel& first_kernel() {
  const char* name = std::getenv("SOMA_BENCH_KERNEL");
  return kernel_or_best(name == nullptr ? "" : name);
}

template <typename T>
void add_kernels(const Shape& shape) {
  const auto all = kernels();
  for (auto at = std::find(all.begin(), all.end(), &first_kernel()); at != all.end(); ++at) {
    const Kernel* kernel = *at;
    if (!kernel->available()) continue;
    const bool first = kernel == &first_kernel();
    const std::string peer = first ? "Soma" : "Soma-" + std::string(kernel->name);
    if (shape.learns()) {
      add_learning<T>(shape, peer, *kernel);
    } else if (shape.is_network()) {
      add_network<T>(shape, peer, *kernel);
    } else {
      add<T>(shape, peer, [kernel](Problem<T>& problem) {
        return [&problem, kernel] { run(problem, *kernel); };
      });
    }
  }
}

}  // namespace

void add_soma(const Shape& shape) {
  add_kernels<float>(shape);
  add_kernels<double>(shape);
}

void describe_soma() {
  benchmark::AddCustomContext("soma", std::string(first_kernel().name) + ", " + SOMA_COMPILER);
}

}  // namespace soma::bench
