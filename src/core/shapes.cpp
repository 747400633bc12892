#include "core/shapes.hpp"

#include <cstdlib>

namespace soma {
namespace {

// "1 input", "3 inputs"
std::string count(std::size_t number, const char* noun, const char* ending = "s") {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : ending);
}

// "3 inputs of 4 examples need 12 values, not 11"
std::string area_error(const std::string& sides, std::optional<std::size_t> need, std::size_t have,
                       const char* noun) {
  const std::string needed =
      need ? count(*need, noun) : std::string("more ") + noun + "s than memory can hold";
  return sides + " need " + needed + ", not " + std::to_string(have);
}

std::string of_examples(std::size_t rows, const char* noun, std::size_t examples) {
  return count(rows, noun) + " of " + count(examples, "example");
}

// "3 inputs but 2 weights"
std::string but(const std::string& one, const std::string& other) { return one + " but " + other; }

}  // namespace

void throw_shape_error([[maybe_unused]] const std::string& text) {
#ifdef __cpp_exceptions
  throw ShapeError(text);
#else
  std::abort();
#endif
}

std::string text::weights_error(std::size_t inputs, std::size_t weights) {
  return but(count(inputs, "input"), count(weights, "weight"));
}

std::string text::layer_error(std::size_t inputs, std::size_t outputs, std::size_t weights,
                              std::size_t biases) {
  if (outputs == 1 && weights != inputs) return weights_error(inputs, weights);
  if (const auto need = area(outputs, inputs); need != weights) {
    const std::string each = " for each of " + count(outputs, "output");
    if (outputs != 0 && weights % outputs == 0) {
      return weights_error(inputs, weights / outputs) + each;
    }
    return area_error(count(inputs, "input") + each, need, weights, "weight");
  }
  return but(count(outputs, "output"), count(biases, "bias", "es"));
}

std::string text::batch_error(std::size_t inputs, std::size_t examples, std::size_t values) {
  return area_error(of_examples(inputs, "input", examples), area(inputs, examples), values,
                    "value");
}

std::string text::predictions_error(std::size_t outputs, std::size_t examples,
                                    std::size_t predictions) {
  return area_error(of_examples(outputs, "output", examples), area(outputs, examples), predictions,
                    "prediction");
}

std::string text::results_error(std::size_t layers, std::size_t results) {
  return but(count(layers, "layer"), count(results, "result"));
}

std::string text::room_error(std::size_t outputs, std::size_t examples) {
  return of_examples(outputs, "output", examples) + " are more than memory can hold";
}

std::string text::targets_error(std::size_t outputs, std::size_t examples, std::size_t targets) {
  if (outputs == 1) return but(count(examples, "example"), count(targets, "target"));
  return area_error(of_examples(outputs, "output", examples), area(outputs, examples), targets,
                    "target");
}

std::string text::locks_error(std::size_t parameters, std::size_t locks) {
  return but(count(parameters, "parameter"), count(locks, "lock"));
}

std::string at_layer(std::size_t index, const std::string& error) {
  return "layer " + std::to_string(index + 1) + ": " + error;
}

}  // namespace soma
