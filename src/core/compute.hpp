#pragma once

#include <cstddef>
#include <span>

#include "core/batch.hpp"
#include "core/kernels/kernel.hpp"
#include "core/network.hpp"
#include "core/parallel.hpp"
#include "core/shapes.hpp"

/// The parts of `forward`, for callers that own all memory and check shapes themselves.
namespace soma {

/// The text of the ShapeError that `forward` would throw, or nothing where all shapes fit. In a
/// network of several layers it says where: `layer 2: 3 inputs but 2 weights`.
template <typename T>
ShapeText network_error(Network<T> network, const Batch<T>& batch);

/// Replaces each of a layer's sums by its activation.
template <typename T>
void activate(const Layer<T>& layer, std::span<T> sums, const Kernel& kernel) {
  if (layer.activation == Activation::relu) {
    kernel.functions<T>().relu(sums);
  } else {
    activate(layer.activation, layer.threshold, sums);
  }
}

// On its own, so that without an activation nothing has to be kept for after the sums.
template <typename T>
[[gnu::noinline]] void compute_activated(const Layer<T>& layer, const Batch<T>& batch,
                                         std::span<T> outputs, const Kernel& kernel) {
  kernel.functions<T>().weighted_sums(layer.weights, layer.bias, batch, outputs, batch.examples);
  activate(layer, outputs, kernel);
}

/// A layer's outputs: its weighted sums, through its activation.
/// @pre  shapes have been checked; `outputs` holds outputs x examples numbers
template <typename T>
[[gnu::always_inline]] inline void compute(const Layer<T>& layer, const Batch<T>& batch,
                                           std::span<T> outputs, const Kernel& kernel) {
#ifdef _OPENMP
  if (layer.weights.size() * batch.examples >= 2 * min_multiplications_per_thread &&
      kernel.splits) {
    compute_in_parallel(layer, batch, outputs, kernel);
    return;
  }
#endif
  if (layer.activation != Activation::identity) {
    compute_activated(layer, batch, outputs, kernel);
    return;
  }
  kernel.functions<T>().weighted_sums(layer.weights, layer.bias, batch, outputs, batch.examples);
}

/// `forward` without a check and without allocation.
/// @pre  `network_error(network, batch)` is empty, `predictions` holds outputs x examples numbers,
///       and `scratch` holds `scratch_size(network, batch.examples)` numbers
template <typename T>
void forward_unchecked(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
                       std::span<T> scratch, const Kernel& kernel);

/// How many numbers of memory `forward` needs for the results of the layers before the last.
template <typename T>
std::size_t scratch_size(Network<T> network, std::size_t examples);

/// `forward_traced` without a check.
/// @pre  `network_error(network, batch)` is empty, and `results` are as `forward_traced` has them
template <typename T>
void forward_traced_unchecked(Network<T> network, const Batch<T>& batch,
                              std::span<const LayerResult<T>> results, const Kernel& kernel);

}  // namespace soma
