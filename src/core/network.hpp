#pragma once

#include <cstddef>
#include <span>

#include "core/activation.hpp"

namespace soma {

/// Neurons side by side that see the same inputs. One neuron is a layer with one output.
template <typename T>
struct Layer {
  std::span<const T> weights{};  ///< outputs x inputs, row by row
  std::span<const T> bias{};     ///< one per output; empty means 0
  std::size_t outputs = 1;
  Activation activation = Activation::identity;
  T threshold = 0;  ///< a step fires where the sum is past it
};

/// Layers one after the other, each fed by the outputs of the one before.
template <typename T>
struct Network {
  std::span<const Layer<T>> layers;
};

/// Where a layer's results are to be written, outputs x examples each. Where nothing becomes of the
/// sums (`Activation::identity`), both may be the same memory.
template <typename T>
struct LayerResult {
  std::span<T> sums;     ///< weighted sums, bias included
  std::span<T> outputs;  ///< the sums after the activation
};

}  // namespace soma
