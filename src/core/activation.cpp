#include "core/activation.hpp"

#include <algorithm>

namespace soma {

std::optional<Activation> activation_named(std::string_view name) {
  const auto found = std::find(activation_names.begin(), activation_names.end(), name);
  if (found == activation_names.end()) return std::nullopt;
  return static_cast<Activation>(found - activation_names.begin());
}

std::string unknown_activation(std::string_view name) {
  std::string text = "activation '" + std::string(name) + "': not one of ";
  for (const std::string_view known : activation_names) {
    if (known != activation_names.front()) text += ", ";
    text += known;
  }
  return text;
}

template <typename T>
void activate_each(Activation activation, T threshold, std::span<T> sums) {
  // A loop for each, to be vectorised; with the choice inside, relu took three times as long as the
  // sums before it.
  switch (activation) {
    case Activation::identity:
      break;
    case Activation::step:
      for (T& sum : sums) sum = activate(Activation::step, sum, threshold);
      break;
    case Activation::relu:
      for (T& sum : sums) sum = activate(Activation::relu, sum, threshold);
      break;
    case Activation::sigmoid:
      for (T& sum : sums) sum = activate(Activation::sigmoid, sum, threshold);
      break;
  }
}

template void activate_each(Activation, float, std::span<float>);
template void activate_each(Activation, double, std::span<double>);

}  // namespace soma
