#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace soma {

/// The function that a neuron applies to its weighted sum. The order is that of `activation_names`.
enum class Activation : std::uint8_t { identity, step, relu, sigmoid };

inline constexpr std::array<std::string_view, 4> activation_names{"identity", "step", "relu",
                                                                  "sigmoid"};

constexpr std::string_view name_of(Activation activation) {
  return activation_names[static_cast<std::size_t>(activation)];
}

/// The activation called `name`, or nothing where there is none.
std::optional<Activation> activation_named(std::string_view name);

/// The error for a name that `activation_named` does not know:
/// `activation 'foo': not one of identity, step, relu, sigmoid`.
std::string unknown_activation(std::string_view name);

/// One activation value. NaN stays NaN in all of them.
/// @param sum        the weighted sum, bias included
/// @param threshold  a step fires (1) where the sum is past it, else 0; the others ignore it
template <typename T>
constexpr T activate(Activation activation, T sum, T threshold) {
  switch (activation) {
    case Activation::identity:
      return sum;
    case Activation::step:
      return std::isnan(sum) ? sum : static_cast<T>(sum > threshold);
    case Activation::relu:
      return sum < 0 ? T{0} : sum;
    case Activation::sigmoid: {
      // exp of a negative number cannot overflow, so both ends are exact: 0 and 1.
      const T decay = std::exp(-std::abs(sum));
      return (sum < 0 ? decay : T{1}) / (1 + decay);
    }
  }
  return sum;
}

/// A delta times the slope of the activation where it came to `activated`. Relu has none at 0; a
/// step has no slope to learn from, and its deltas stay as they are.
template <typename T>
constexpr T times_slope(Activation activation, T delta, T activated) {
  switch (activation) {
    case Activation::identity:
    case Activation::step:
      return delta;
    case Activation::relu:
      return delta * (activated > 0 ? T{1} : T{0});
    case Activation::sigmoid:
      return delta * (activated * (1 - activated));
  }
  return delta;
}

/// Not inlined, since its caller would have to save registers even where there is no activation.
template <typename T>
void activate_each(Activation activation, T threshold, std::span<T> sums);

/// Replaces each of `sums` by its activation.
template <typename T>
void activate(Activation activation, T threshold, std::span<T> sums) {
  if (activation != Activation::identity) activate_each(activation, threshold, sums);
}

}  // namespace soma
