#include "core/shapes.hpp"

#include <cstdlib>

#include "core/text.hpp"

namespace soma {
namespace {

// "1 input", "3 inputs"
std::string count(std::size_t number, std::string_view noun, std::string_view ending = "s") {
  return join({to_text(number), " ", noun, number == 1 ? "" : ending});
}

// "3 inputs of 4 examples need 12 values, not 11"
std::string area_error(std::string_view sides, std::optional<std::size_t> need, std::size_t have,
                       std::string_view noun) {
  const std::string needed =
      need ? count(*need, noun) : join({"more ", noun, "s than memory can hold"});
  return join({sides, " need ", needed, ", not ", to_text(have)});
}

std::string of_examples(std::size_t rows, std::string_view noun, std::size_t examples) {
  return join({count(rows, noun), " of ", count(examples, "example")});
}

}  // namespace

void throw_shape_error([[maybe_unused]] const std::string& text) {
#ifdef __cpp_exceptions
  throw ShapeError(text);
#else
  std::abort();
#endif
}

std::string text::weights_error(std::size_t inputs, std::size_t weights) {
  return join({count(inputs, "input"), " but ", count(weights, "weight")});
}

std::string text::layer_error(std::size_t inputs, std::size_t outputs, std::size_t weights,
                              std::size_t biases) {
  if (outputs == 1 && weights != inputs) return weights_error(inputs, weights);
  if (const auto need = area(outputs, inputs); need != weights) {
    const std::string each = join({" for each of ", count(outputs, "output")});
    if (outputs != 0 && weights % outputs == 0) {
      return join({weights_error(inputs, weights / outputs), each});
    }
    return area_error(join({count(inputs, "input"), each}), need, weights, "weight");
  }
  return join({count(outputs, "output"), " but ", count(biases, "bias", "es")});
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
  return join({count(layers, "layer"), " but ", count(results, "result")});
}

std::string text::room_error(std::size_t outputs, std::size_t examples) {
  return join({of_examples(outputs, "output", examples), " are more than memory can hold"});
}

std::string text::targets_error(std::size_t outputs, std::size_t examples, std::size_t targets) {
  if (outputs == 1) return join({count(examples, "example"), " but ", count(targets, "target")});
  return area_error(of_examples(outputs, "output", examples), area(outputs, examples), targets,
                    "target");
}

std::string text::locks_error(std::size_t parameters, std::size_t locks) {
  return join({count(parameters, "parameter"), " but ", count(locks, "lock")});
}

std::string at_layer(std::size_t index, std::string_view error) {
  return join({"layer ", to_text(index + 1), ": ", error});
}

}  // namespace soma
