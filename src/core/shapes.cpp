#include "core/shapes.hpp"

#include <limits>

#include "core/text.hpp"

namespace soma {
namespace {

// "1 input", "3 inputs"
std::string count(std::size_t number, std::string_view noun, std::string_view ending = "s") {
  return join({to_text(number), " ", noun, number == 1 ? "" : ending});
}

/// rows x columns, or nothing where twice as many cannot be counted (a network's scratch memory).
std::optional<std::size_t> area(std::size_t rows, std::size_t columns) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max() / 2;
  if (columns != 0 && rows > most / columns) return std::nullopt;
  return rows * columns;
}

ShapeText area_error(std::string_view sides, std::optional<std::size_t> need, std::size_t have,
                     std::string_view noun) {
  if (need == have) return std::nullopt;
  const std::string needed =
      need ? count(*need, noun) : join({"more ", noun, "s than memory can hold"});
  return join({sides, " need ", needed, ", not ", to_text(have)});
}

std::string of_examples(std::size_t rows, std::string_view noun, std::size_t examples) {
  return join({count(rows, noun), " of ", count(examples, "example")});
}

}  // namespace

ShapeText shape_error(std::size_t inputs, std::size_t weights) {
  if (inputs == weights) return std::nullopt;
  return join({count(inputs, "input"), " but ", count(weights, "weight")});
}

ShapeText layer_error(std::size_t inputs, std::size_t outputs, std::size_t weights,
                      std::size_t biases) {
  if (outputs == 1 && weights != inputs) return shape_error(inputs, weights);
  if (const auto need = area(outputs, inputs); need != weights) {
    const std::string each = join({" for each of ", count(outputs, "output")});
    if (outputs != 0 && weights % outputs == 0) {
      return join({*shape_error(inputs, weights / outputs), each});
    }
    return area_error(join({count(inputs, "input"), each}), need, weights, "weight");
  }
  if (biases == 0 || biases == outputs) return std::nullopt;
  return join({count(outputs, "output"), " but ", count(biases, "bias", "es")});
}

ShapeText batch_error(std::size_t inputs, std::size_t examples, std::size_t values) {
  return area_error(of_examples(inputs, "input", examples), area(inputs, examples), values,
                    "value");
}

ShapeText predictions_error(std::size_t outputs, std::size_t examples, std::size_t predictions) {
  return area_error(of_examples(outputs, "output", examples), area(outputs, examples), predictions,
                    "prediction");
}

ShapeText room_error(std::size_t outputs, std::size_t examples) {
  if (area(outputs, examples)) return std::nullopt;
  return join({of_examples(outputs, "output", examples), " are more than memory can hold"});
}

std::string at_layer(std::size_t index, std::string_view error) {
  return join({"layer ", to_text(index + 1), ": ", error});
}

}  // namespace soma
