#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/activation.hpp"
#include "core/batch.hpp"
#include "core/kernels/kernel.hpp"
#include "core/shapes.hpp"

/// What a neuron computes: the weighted sum of its inputs, plus a bias, through an activation.
///
/// Everything here is a view: whoever calls keeps the numbers, and keeps them alive. The numbers
/// are plain, without a unit. `T` is float or double.
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

/// Shapes that do not fit each other. The text names both sides: `3 inputs but 2 weights`.
class ShapeError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// The text of the ShapeError that `forward` would throw, or nothing where all shapes fit. In a
/// network of several layers it says where: `layer 2: 3 inputs but 2 weights`.
template <typename T>
std::optional<std::string> shape_error(Network<T> network, const Batch<T>& batch);

/// Throws the ShapeError of `weighted_sum`.
[[noreturn]] void fail_to_sum(std::size_t inputs, std::size_t weights);

/// From so many numbers on, several threads may help with a dot product.
inline constexpr std::size_t long_sum_from = std::size_t{1} << 18U;

/// The dot product of two vectors of one length, that many numbers or more.
template <typename T>
T long_sum(std::span<const T> inputs, std::span<const T> weights, const Kernel& kernel);

/// The dot product of inputs and weights: 0, plus each product in turn; a long one on all cores, as
/// `forward` has it.
/// @throws ShapeError  where there are not as many weights as inputs
inline float weighted_sum(std::span<const float> inputs, std::span<const float> weights,
                          const Kernel& kernel = best_kernel()) {
  if (inputs.size() != weights.size()) fail_to_sum(inputs.size(), weights.size());
  if (inputs.size() >= long_sum_from) return long_sum(inputs, weights, kernel);
  return kernel.float32.dot(inputs, weights);
}
inline double weighted_sum(std::span<const double> inputs, std::span<const double> weights,
                           const Kernel& kernel = best_kernel()) {
  if (inputs.size() != weights.size()) fail_to_sum(inputs.size(), weights.size());
  if (inputs.size() >= long_sum_from) return long_sum(inputs, weights, kernel);
  return kernel.float64.dot(inputs, weights);
}

/// The predictions of a network. Large layers are computed on all cores, where the build has
/// OpenMP; omp_set_num_threads() or OMP_NUM_THREADS says on how many, and changes no result.
/// Where other work wants the same cores, OMP_WAIT_POLICY=passive is much quicker.
/// @param network  at least one layer; the first takes as many inputs as the batch has
/// @param batch    inputs x examples
/// @return         outputs of the last layer x examples
/// @throws ShapeError      where shapes do not fit each other
/// @throws std::bad_alloc, std::length_error  where the predictions do not fit into memory
/// Source: Trask, Grokking Deep Learning (Manning, 2019), chapter 3.
template <typename T>
std::vector<T> forward(Network<T> network, const Batch<T>& batch,
                       const Kernel& kernel = best_kernel());

/// The same, written into `predictions`, whose length must be outputs x examples.
template <typename T>
void forward(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
             const Kernel& kernel = best_kernel());

/// The same for callers that own all memory: it allocates nothing and checks nothing.
/// @pre  `shape_error(network, batch)` is empty, `predictions` holds outputs x examples numbers,
///       and `scratch` holds `scratch_size(network, batch.examples)` numbers
template <typename T>
void forward_unchecked(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
                       std::span<T> scratch, const Kernel& kernel = best_kernel());

/// How many numbers the layers before the last need to hand on their results.
template <typename T>
std::size_t scratch_size(Network<T> network, std::size_t examples);

}  // namespace soma
