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

}  // namespace soma
