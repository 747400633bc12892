#pragma once

#include <cstddef>
#include <span>

#include "core/kernels/kernel.hpp"
#include "core/shapes.hpp"

namespace soma {

namespace detail {

/// The shortest dot product that several threads may share.
inline constexpr std::size_t min_long_sum = std::size_t{1} << 18U;

/// The dot product of two vectors of one length, `min_long_sum` or more.
template <typename T>
T long_sum(std::span<const T> inputs, std::span<const T> weights, const Kernel& kernel);

// Inlined into the caller, since a few numbers take no longer than a call.
template <typename T>
T weighted_sum(std::span<const T> inputs, std::span<const T> weights, const Kernel& kernel) {
  if (auto error = weights_error(inputs.size(), weights.size())) throw_shape_error(*error);
  if (inputs.size() < min_dot_in_lanes) {
    T sum = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) sum += inputs[i] * weights[i];
    return sum;
  }
  if (inputs.size() >= min_long_sum) return long_sum(inputs, weights, kernel);
  return kernel.functions<T>().dot(inputs, weights);
}

}  // namespace detail

/// The dot product of inputs and weights: 0, plus each product in turn; a long one on all cores, as
/// `forward` has it.
/// @throws ShapeError  where there are not as many weights as inputs
inline float weighted_sum(std::span<const float> inputs, std::span<const float> weights,
                          const Kernel& kernel = best_kernel()) {
  return detail::weighted_sum(inputs, weights, kernel);
}
inline double weighted_sum(std::span<const double> inputs, std::span<const double> weights,
                           const Kernel& kernel = best_kernel()) {
  return detail::weighted_sum(inputs, weights, kernel);
}

}  // namespace soma
